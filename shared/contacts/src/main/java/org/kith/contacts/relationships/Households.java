package org.kith.contacts.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.kernel.ContactId;

/** The households of one group. */
public interface Households {
    /**
     * Those that a contact belongs to on that day, with everybody in them; of a household, itself. Empty when there is
     * no such contact.
     */
    Optional<List<Household>> of(ContactId contact, LocalDate today);
}
