package org.kith.contacts.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Signature;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;

/** The households of one group. */
public interface Households {
    /** So many can be said to belong to a household at once. */
    int MOST_AT_ONCE = 8;

    /**
     * Those that a contact belongs to on that day, with everybody in them; of a household, itself. Empty when there is
     * no such contact.
     */
    Optional<List<Household>> of(ContactId contact, LocalDate today);

    /**
     * Adds a household to which these people belong, at the main address of the first; all of it, or nothing.
     *
     * @param people one at least and {@link #MOST_AT_ONCE} at most
     */
    Together make(String name, List<ContactId> people, Signature signature);

    /** Says that these people belong to a household, too; all of them, or none. */
    Together join(ContactId household, List<ContactId> people, Signature signature);

    /** What became of it. */
    sealed interface Together {
        /**
         * They belong to it.
         *
         * @param changes one for each of the people, in their order; the same on their page and on the household's
         */
        record Saved(OtherContact household, List<ChangeId> changes) implements Together {
            /** Keeps a copy. */
            public Saved {
                changes = List.copyOf(changes);
            }
        }

        /** One of them does not exist, or is no person. */
        record NoSuchPerson() implements Together {}

        /** There is no such household. */
        record NoSuchHousehold() implements Together {}

        /** One of them belongs to it already; of a new one, two of them live together in another. */
        record AlreadyThere() implements Together {}

        /** The household or one of the people has {@link Relationship#MOST}. */
        record TooMany() implements Together {}
    }
}
