package org.kith.contacts;

import org.kith.kernel.ContactId;

/**
 * Another contact, as the rows of this one speak of it.
 *
 * @param name it had when the row was last written
 */
public record OtherContact(ContactId id, String name) {
    /** As that contact is called now. */
    public static OtherContact of(Contact contact) {
        return new OtherContact(contact.id(), contact.facts().displayName());
    }
}
