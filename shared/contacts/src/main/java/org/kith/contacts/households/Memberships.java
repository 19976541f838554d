package org.kith.contacts.households;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.contacts.relationships.Tie;
import org.kith.kernel.ContactId;

/** Who belongs to which households of a group, and who ever did. */
public final class Memberships {
    private final Map<ContactId, Set<ContactId>> now = new HashMap<>();
    private final Map<ContactId, Set<ContactId>> ever = new HashMap<>();

    /**
     * Takes the relationships of the whole group.
     *
     * @param everyone that is there: nobody lives in a household that was deleted, though its relationships wait for it
     */
    public Memberships(Collection<ContactSummary> everyone, List<Tie> ties, LocalDate today) {
        Set<ContactId> there = everyone.stream().map(ContactSummary::id).collect(Collectors.toSet());
        ties.stream()
                .filter(tie -> tie.kind().equals(StarterKinds.MEMBER_OF_HOUSEHOLD) && there.contains(tie.other()))
                .forEach(tie -> {
                    add(ever, tie);
                    if (tie.holdsOn(today)) {
                        add(now, tie);
                    }
                });
    }

    Set<ContactId> now(ContactId member) {
        return now.getOrDefault(member, Set.of());
    }

    /** Those it belongs to among them, and those it will. */
    Set<ContactId> ever(ContactId member) {
        return ever.getOrDefault(member, Set.of());
    }

    private static void add(Map<ContactId, Set<ContactId>> households, Tie tie) {
        households.computeIfAbsent(tie.one(), _ -> new HashSet<>()).add(tie.other());
    }
}
