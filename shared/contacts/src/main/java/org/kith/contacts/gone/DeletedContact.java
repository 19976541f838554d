package org.kith.contacts.gone;

import java.time.Instant;
import org.kith.contacts.By;
import org.kith.contacts.ContactKind;
import org.kith.kernel.ContactId;

/** A deleted contact, as it stands in the list of all of them. */
public record DeletedContact(ContactId id, ContactKind kind, String name, long entries, By by, Instant at) {
    /** Of a contact that was deleted. */
    public static DeletedContact of(Gone.Deleted deleted) {
        return new DeletedContact(
                deleted.id(),
                deleted.contact().facts().kind(),
                deleted.contact().facts().displayName(),
                deleted.entries(),
                deleted.by(),
                deleted.at());
    }

    /** When it is erased by itself. */
    public Instant until() {
        return at.plus(Gone.RESTORABLE);
    }
}
