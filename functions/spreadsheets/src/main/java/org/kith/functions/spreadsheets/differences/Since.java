package org.kith.functions.spreadsheets.differences;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of one contact because the sheet was here before: of which facts the sheet says something newer than the
 * record, and of which the record does. Of all others nobody can tell.
 *
 * @param newer by fact, what is newer in the sheet and taken from it
 * @param left facts that are newer in the sheet, and left as they are in the record
 * @param newerInKith facts that the sheet says as it did then, and the record otherwise
 */
public record Since(Map<String, Taken> newer, Set<String> left, Set<String> newerInKith) {
    /** Nothing: the sheet was never here, or this contact was not in it. */
    public static final Since NOTHING = new Since(Map.of(), Set.of(), Set.of());

    /** Keeps copies. */
    public Since {
        newer = Map.copyOf(newer);
        left = Set.copyOf(left);
        newerInKith = Set.copyOf(newerInKith);
    }

    /**
     * A fact as it was, and as it will be; as texts of {@link org.kith.contacts.FactTexts}. It is taken only from a record
     * that still says what it said when the rows were checked.
     */
    public record Taken(String from, String to) {}

    /** As if nobody knew where these are newer. */
    Since without(Set<String> facts) {
        Map<String, Taken> taken = new HashMap<>(newer);
        taken.keySet().removeAll(facts);
        return new Since(taken, others(left, facts), others(newerInKith, facts));
    }

    private static Set<String> others(Set<String> all, Set<String> without) {
        return all.stream().filter(fact -> !without.contains(fact)).collect(Collectors.toSet());
    }

    boolean isNothing() {
        return newer.isEmpty() && left.isEmpty() && newerInKith.isEmpty();
    }
}
