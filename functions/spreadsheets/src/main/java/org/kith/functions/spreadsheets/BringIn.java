package org.kith.functions.spreadsheets;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.PartialDate;
import org.kith.contacts.Permission;
import org.kith.contacts.Purpose;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.functions.spreadsheets.differences.MergeFacts;
import org.kith.functions.spreadsheets.differences.MergedFacts;
import org.kith.functions.spreadsheets.wishes.Wishes;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.PermissionId;

/**
 * What a staged row does to a contact: decided alike when rows are checked and when they are brought in.
 *
 * @param fileName of the sheet, which is the source of every no in it
 * @param list the list that everybody joins
 * @param lists those that rows name
 * @param onlyKnown true when rows make no new contacts
 * @param agreement what everybody agreed to who says yes
 * @param merge what is done with facts
 */
record BringIn(
        String fileName,
        Optional<ContactList> list,
        NamedLists lists,
        boolean onlyKnown,
        Optional<Plan.Agreement> agreement,
        MergeFacts merge,
        Signature signature,
        IdSource ids) {
    /** A new contact of the row. */
    BroughtIn create(ContactId id, Staged row) {
        return bring(BroughtIn.begun(Revision.added(id, row.facts(), signature, ids)), row);
    }

    /** A known contact with what the row has more; written over is only what was decided so, and no suppression cleared. */
    BroughtIn fill(Contact contact, Staged row) {
        return fill(BroughtIn.begun(Revision.of(contact, signature, ids)), row);
    }

    /** As {@link #fill(Contact, Staged)}, where another row of the sheet belongs to the same contact. */
    BroughtIn fill(BroughtIn begun, Staged row) {
        MergedFacts merged = merge.inRow(row.row()).merge(begun.after().facts(), row.facts(), row.since());
        return bring(begun.merged(merged), row);
    }

    /** Every no before the yes, so that it finds them said. */
    private BroughtIn bring(BroughtIn begun, Staged row) {
        Revision revision = begun.revision();
        for (Suppression suppression : row.suppressions()) {
            revision = revision.suppress(suppression);
        }
        List<Suppression> stopped = stopped(begun, revision.after(), row);
        for (Suppression suppression : stopped) {
            revision = revision.suppress(suppression);
        }
        for (Wishes.Refused refused : row.wishes().refused()) {
            revision = refused(revision, refused);
        }
        Revision joined = joined(agreed(revision, row), row);
        return note(begun.with(joined, stopped), row);
    }

    /** Only what happened, of a row of which all else was taken together with an earlier one. */
    BroughtIn note(Contact contact, Staged row) {
        return note(BroughtIn.begun(Revision.of(contact, signature, ids)), row);
    }

    /** As {@link #note(Contact, Staged)}, where other rows belong to the same contact. */
    BroughtIn note(BroughtIn begun, Staged row) {
        return row.happened()
                .map(happened -> begun.noting(
                        happened.interaction(begun.after().id(), new ChangeId(ids.next()), signature.by())))
                .orElse(begun);
    }

    private Revision joined(Revision begun, Staged row) {
        Revision revision = begun;
        for (ContactList each : Stream.concat(list.stream(), lists.of(row)).toList()) {
            revision = revision.join(each);
        }
        return revision;
    }

    /** What is not known to be suppressed; the first reason stays. */
    private List<Suppression> stopped(BroughtIn begun, Contact contact, Staged row) {
        boolean overtaken = row.wishes().refused().stream()
                .anyMatch(each -> each.channel() == Channel.EMAIL && isOvertaken(contact, each));
        return row.wishes().stopped().stream()
                .filter(each -> !overtaken || each.reason() == SuppressionReason.HARD_BOUNCE)
                .filter(each -> Stream.of(row.suppressions(), begun.suppressions(), contact.suppressions())
                        .flatMap(List::stream)
                        .noneMatch(known -> known.address().sameAs(each.address())))
                .map(each -> new Suppression(each.address(), each.reason(), Optional.empty(), signature.at()))
                .toList();
    }

    /** A no takes the place of a yes, unless they said yes themselves after it. */
    private Revision refused(Revision revision, Wishes.Refused refused) {
        Optional<Permission> last = revision.after().permission(Purpose.NEWSLETTER, refused.channel());
        boolean isKnown = last.filter(said -> said.answer() == Answer.NO).isPresent();
        if (isKnown || isOvertaken(revision.after(), refused)) {
            return revision;
        }
        return revision.record(new Permission(
                new PermissionId(ids.next()),
                Purpose.NEWSLETTER,
                refused.channel(),
                Answer.NO,
                Basis.REFUSED,
                "The sheet “" + fileName + "”",
                Optional.of(refused.wording()),
                Optional.of(refused.day()),
                signature.at(),
                signature.by()));
    }

    /** True when they said yes themselves on a later day than that of the no. */
    static boolean isOvertaken(Contact contact, Wishes.Refused refused) {
        return contact.permission(Purpose.NEWSLETTER, refused.channel())
                .filter(said -> said.answer() == Answer.YES && said.basis() == Basis.CONSENT)
                .flatMap(Permission::given)
                .filter(given -> given.isAfter(refused.day()))
                .isPresent();
    }

    /** A yes is recorded only where nothing was said before; neither a no nor a suppression is overruled. */
    private Revision agreed(Revision revision, Staged row) {
        Contact contact = revision.after();
        Optional<Wishes.Yes> yes = row.wishes().agreed();
        boolean nothingSaid =
                contact.permission(Purpose.NEWSLETTER, Channel.EMAIL).isEmpty();
        if (agreement.isEmpty()
                || yes.isEmpty()
                || !nothingSaid
                || NoNewsletter.isSilent(contact)
                || !row.suppressions().isEmpty()) {
            return revision;
        }
        Optional<PartialDate> given = yes.get().given();
        return revision.record(new Permission(
                new PermissionId(ids.next()),
                Purpose.NEWSLETTER,
                Channel.EMAIL,
                Answer.YES,
                agreement.get().basis(),
                given.map(date -> source(agreement.get(), date))
                        .orElse(agreement.get().source()),
                agreement.get().wording(),
                // The earliest that it can have been: a permission must never look younger than it is, or it would
                // count over a no that came after it, or for the soft opt-in that began on a day. A day that nobody
                // knows is none.
                given.map(PartialDate::earliest),
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
                .filter(each -> each.isSigned(signature))
                .toList();
    }
}
