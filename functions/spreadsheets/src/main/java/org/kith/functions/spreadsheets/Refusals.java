package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.contacts.Answer;
import org.kith.contacts.Change;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.FactField;
import org.kith.contacts.FieldChange;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.Permission;

/** What of an import stays when it is taken back: that somebody does not want to be written to. */
final class Refusals {
    /** As the texts of a contact's facts have it. */
    private static final String HEARS_NOTHING =
            ContactStatus.DO_NOT_CONTACT.name().toLowerCase(Locale.ROOT).replace('_', '-');

    private Refusals() {}

    /**
     * True when a no would be forgotten with the contact. One to e-mail is not where all its addresses are suppressed:
     * that stays at the address.
     */
    static boolean needContact(Contact contact) {
        List<LabelledEmail> emails = contact.facts().emails();
        boolean isHeldByAddresses = !emails.isEmpty()
                && emails.stream()
                        .allMatch(each -> contact.suppression(each.address()).isPresent());
        return contact.permissions().stream()
                .anyMatch(said -> isNo(said) && !(isAboutEmail(said) && isHeldByAddresses));
    }

    /** A change without what it says of suppressions and of who wants to hear nothing; empty when nothing is left. */
    static Optional<Change> reversible(Change change) {
        List<FieldChange> fields = change.fields().stream()
                .filter(field -> !field.field().equals(FieldChange.SUPPRESSION))
                .filter(field -> !silences(field))
                .toList();
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        change.id(), change.what(), change.at(), change.by(), fields, change.undoneBy(), change.job()));
    }

    private static boolean silences(FieldChange field) {
        return field.field().equals(FactField.STATUSES.word()) && has(field.after()) && !has(field.before());
    }

    private static boolean has(Optional<String> statuses) {
        return statuses.stream().flatMap(String::lines).anyMatch(HEARS_NOTHING::equals);
    }

    private static boolean isNo(Permission said) {
        return said.answer() == Answer.NO;
    }

    private static boolean isAboutEmail(Permission said) {
        return said.channel() == Channel.EMAIL;
    }
}
