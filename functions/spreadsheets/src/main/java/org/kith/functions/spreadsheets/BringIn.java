package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.Answer;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.Permission;
import org.kith.contacts.Purpose;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.Suppression;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.PermissionId;

/**
 * What a staged row does to a contact: decided alike when rows are checked and when they are brought in.
 *
 * @param list the list that everybody joins
 * @param agreement what everybody agreed to
 */
record BringIn(Optional<ContactList> list, Optional<Plan.Agreement> agreement, Signature signature, IdSource ids) {
    /** A new contact of the row. */
    Revision create(ContactId id, Staged row) {
        Revision revision = Revision.added(id, row.facts(), signature, ids);
        for (Suppression suppression : row.suppressions()) {
            revision = revision.suppress(suppression);
        }
        return joined(agreed(revision, row));
    }

    /** A known contact with what the row has more. Nothing is written over, no suppression cleared. */
    Revision fill(Contact contact, Staged row) {
        return fill(Revision.of(contact, signature, ids), row);
    }

    /** As {@link #fill(Contact, Staged)}, where another row of the sheet belongs to the same contact. */
    Revision fill(Revision revision, Staged row) {
        Revision filled = revision.withFacts(FillFacts.of(revision.after().facts(), row.facts()));
        return joined(agreed(filled, row));
    }

    private Revision joined(Revision revision) {
        return list.map(revision::join).orElse(revision);
    }

    /** A yes is recorded only where nothing was said before; neither a no nor a suppression is overruled. */
    private Revision agreed(Revision revision, Staged row) {
        Contact contact = revision.after();
        boolean nothingSaid =
                contact.permission(Purpose.NEWSLETTER, Channel.EMAIL).isEmpty();
        if (agreement.isEmpty()
                || row.given().isEmpty()
                || !nothingSaid
                || !contact.suppressions().isEmpty()) {
            return revision;
        }
        return revision.record(new Permission(
                new PermissionId(ids.next()),
                Purpose.NEWSLETTER,
                Channel.EMAIL,
                Answer.YES,
                agreement.get().basis(),
                agreement.get().source(),
                Optional.empty(),
                row.given(),
                signature.at(),
                signature.by()));
    }

    /** What was said by the import that is signed so. */
    static List<Permission> saidBy(Signature signature, Contact contact) {
        return contact.permissions().stream()
                .filter(each -> each.at().equals(signature.at()) && each.by().equals(signature.by()))
                .toList();
    }
}
