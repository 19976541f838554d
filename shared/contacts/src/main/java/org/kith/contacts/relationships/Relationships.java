package org.kith.contacts.relationships;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kith.contacts.Signature;
import org.kith.kernel.ContactId;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.RelationshipKindId;

/** What the contacts of one group are to each other. What is written stands on both pages, or on neither. */
public interface Relationships {
    /** Says what a contact is to another. */
    Added add(ContactId contact, Wanted wanted, Signature signature);

    /**
     * Changes since when, until when, or the note; nothing happens when it is so already. What somebody else changed
     * meanwhile stays ({@link RelationshipTerms#over}).
     *
     * @param read the terms as whoever wants others had them before them
     */
    Changed change(
            ContactId contact, RelationshipId id, RelationshipTerms read, RelationshipTerms terms, Signature signature);

    /** Takes one away that should never have been there; what is merely over has an end instead. */
    Changed remove(ContactId contact, RelationshipId id, Signature signature);

    /** Those of the whole group, each once; a change may take a moment to show. */
    List<Tie> all();

    /**
     * Those of these that are there, as they are; one stands with a contact that is no longer there as long as that may
     * come back. One request for a hundred.
     */
    Map<Entry, Relationship> known(Collection<Entry> wanted);

    /** One side of a relationship: with whom it would be written down. */
    record Entry(ContactId contact, RelationshipId id) {}

    /** What is to be added, as the first contact sees it. */
    record Wanted(RelationshipKindId kind, Direction direction, ContactId other, RelationshipTerms terms) {}

    /** What became of an addition. */
    sealed interface Added {
        /** It is on both pages. */
        record Saved(Relationship relationship) implements Added {}

        /** There is no such contact. */
        record Missing() implements Added {}

        /** The other contact does not exist. */
        record NoSuchOther() implements Added {}

        /** The other contact is the same one. */
        record WithItself() implements Added {}

        /** The kind does not exist, or is no longer offered. */
        record NoSuchKind() implements Added {}

        /** One is a member of a household only; the other side is none, or a household would be a member. */
        record NoHousehold() implements Added {}

        /** The same is said already, and not over. */
        record AlreadyThere() implements Added {}

        /** One of the two has {@link Relationship#MOST}. */
        record TooMany() implements Added {}
    }

    /** What became of a change. */
    sealed interface Changed {
        /** It is so on both pages. */
        record Done() implements Changed {}

        /** There is no such contact, or no such relationship. */
        record Missing() implements Changed {}

        /** Somebody else made something else of the same meanwhile; nothing is written. */
        record Outdated() implements Changed {}
    }
}
