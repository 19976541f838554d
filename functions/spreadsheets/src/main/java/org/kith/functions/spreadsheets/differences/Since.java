package org.kith.functions.spreadsheets.differences;

import java.util.Map;
import java.util.Set;

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

    boolean isNothing() {
        return newer.isEmpty() && left.isEmpty() && newerInKith.isEmpty();
    }
}
