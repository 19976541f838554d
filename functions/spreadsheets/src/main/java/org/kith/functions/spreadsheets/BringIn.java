package org.kith.functions.spreadsheets;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.contacts.Answer;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.PartialDate;
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
                source(agreement.get(), row.given().get()),
                Optional.empty(),
                // The earliest that it can have been: a permission must never look younger than it is, or it would
                // count
                // over a no that came after it, or for the soft opt-in that began on a day.
                row.given().map(PartialDate::earliest),
                signature.at(),
                signature.by()));
    }

    /** What is known of a day in part is kept, too, in the words of the record. */
    private static String source(Plan.Agreement agreement, PartialDate given) {
        return given.day().isPresent()
                ? agreement.source()
                : agreement.source() + " (the sheet says only " + words(given) + ")";
    }

    /** A month or a year: {@code May 2018}. */
    static String words(PartialDate date) {
        return date.month()
                        .map(month -> Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK) + " ")
                        .orElse("")
                + date.year();
    }

    /** What was said by the import that is signed so. */
    static List<Permission> saidBy(Signature signature, Contact contact) {
        return contact.permissions().stream()
                .filter(each -> each.at().equals(signature.at()) && each.by().equals(signature.by()))
                .toList();
    }
}
