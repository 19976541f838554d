package org.kith.functions.spreadsheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.contacts.relationships.Tie;
import org.kith.kernel.ContactId;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.RelationshipKindId;

/** What the contacts of a group are to each other, and what a sheet adds to it. */
final class KnownRelationships {
    /** By the id that such a relationship would come in under, whatever it has: whether it is over. */
    private final Map<RelationshipId, Boolean> over = new HashMap<>();

    private final Map<ContactId, Integer> counts = new HashMap<>();

    /** Reads those there are: one query for each shard, and each megabyte in it. */
    KnownRelationships(Relationships relationships, Map<RelationshipKindId, RelationshipKind> kinds) {
        for (Tie tie : relationships.all()) {
            Optional.ofNullable(kinds.get(tie.kind()))
                    .ifPresent(
                            kind -> add(kind, tie.one(), tie.other(), tie.end().isPresent()));
        }
    }

    /** True when it is said already, be it over or not. */
    boolean has(RelationshipKind kind, ContactId one, ContactId other) {
        return over.containsKey(BroughtRelationship.id(kind, one, other));
    }

    /** True when it is said already, and has an end. */
    boolean isOver(RelationshipKind kind, ContactId one, ContactId other) {
        return over.getOrDefault(BroughtRelationship.id(kind, one, other), false);
    }

    /** True when a contact has as many as it can have. */
    boolean isFull(ContactId contact) {
        return counts.getOrDefault(contact, 0) >= Relationship.MOST;
    }

    void add(RelationshipKind kind, ContactId one, ContactId other, boolean isOver) {
        // Of two that say the same, one that goes on is the truth of today.
        over.merge(BroughtRelationship.id(kind, one, other), isOver, Boolean::logicalAnd);
        counts.merge(one, 1, Integer::sum);
        counts.merge(other, 1, Integer::sum);
    }

    /** True unless one is a member of a household: then only who is none is, of one that is. */
    static boolean fits(RelationshipKind kind, ContactKind one, ContactKind other) {
        return !kind.id().equals(StarterKinds.MEMBER_OF_HOUSEHOLD)
                || (one != ContactKind.HOUSEHOLD && other == ContactKind.HOUSEHOLD);
    }
}
