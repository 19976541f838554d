package org.kith.functions.mailings.sending;

import org.kith.contacts.ContactSummary;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;

/**
 * Whom a mail is for, frozen with the mailing.
 *
 * @param firstName blank when unknown
 * @param lastName blank when unknown
 * @param bySegment true when a segment chose them, so that they need be on no list
 */
public record Addressee(
        ContactId contact, EmailAddress address, String name, String firstName, String lastName, boolean bySegment) {
    /** A contact that has an address. */
    static Addressee of(ContactSummary contact, boolean bySegment) {
        return new Addressee(
                contact.id(),
                contact.email().orElseThrow(),
                contact.name(),
                contact.firstName().orElse(""),
                contact.lastName().orElse(""),
                bySegment);
    }
}
