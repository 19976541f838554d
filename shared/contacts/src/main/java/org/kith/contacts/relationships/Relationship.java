package org.kith.contacts.relationships;

import java.util.List;
import org.kith.contacts.OtherContact;
import org.kith.kernel.ChangeId;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.RelationshipKindId;

/**
 * What a contact is to another, seen from one of the two. Its twin, with the same id, is what the other sees.
 *
 * @param change the change that wrote it last, the same on both pages; undoing it is possible while it is the last
 */
public record Relationship(
        RelationshipId id,
        RelationshipKindId kind,
        Direction direction,
        OtherContact other,
        RelationshipTerms terms,
        ChangeId change) {
    /** So many a contact can have, those that are over included. */
    public static final int MOST = 200;

    /** As the other contact sees it. */
    public Relationship seenBy(OtherContact one) {
        return new Relationship(id, kind, direction.opposite(), one, terms, change);
    }

    /** On other terms. */
    public Relationship with(RelationshipTerms newTerms, ChangeId by) {
        return new Relationship(id, kind, direction, other, newTerms, by);
    }

    /**
     * What it says, to whom, whether it goes on: of two contacts that are one, both may have the same to somebody. One
     * that is over has its own story.
     */
    public List<Object> matter() {
        return terms.end().isEmpty() ? List.of(kind, direction, other.id()) : List.of(id);
    }
}
