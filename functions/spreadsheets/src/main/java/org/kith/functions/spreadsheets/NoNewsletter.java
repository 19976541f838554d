package org.kith.functions.spreadsheets;

import java.util.Optional;
import java.util.Set;
import org.kith.contacts.Answer;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Permission;
import org.kith.contacts.Purpose;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;

/** Why somebody of a sheet must not be sent the newsletter, in a sentence that is the same for all of a kind. */
final class NoNewsletter {
    private static final String NOT_NOTED = "; the yes in the sheet is not noted";

    private NoNewsletter() {}

    /** True for who must not be written to whatever they said of newsletters. */
    static boolean isSilent(Contact contact) {
        Set<ContactStatus> statuses = contact.facts().statuses();
        return !contact.suppressions().isEmpty()
                || statuses.contains(ContactStatus.DECEASED)
                || statuses.contains(ContactStatus.DO_NOT_CONTACT);
    }

    /** Empty for who may be, or merely never said yes. */
    static Optional<String> why(Staged row, BroughtIn result) {
        return fromTheSheet(row, result)
                .or(() -> knownBefore(row, result.after())
                        .map(reason -> row.wishes().yes().isPresent() ? reason + NOT_NOTED : reason));
    }

    private static Optional<String> fromTheSheet(Staged row, BroughtIn result) {
        if (result.suppressions().stream().anyMatch(each -> each.reason() == SuppressionReason.ASKED_TO_STOP)) {
            return Optional.of("The sheet says that they want no mail: their address is never mailed again");
        }
        if (!result.suppressions().isEmpty()) {
            return Optional.of("The sheet says that mail to them comes back: their address is not mailed again");
        }
        if (result.revision().permissions().stream().anyMatch(NoNewsletter::isNo)) {
            return Optional.of("The sheet says no to the newsletter: it is noted");
        }
        boolean bars = row.wishes().barred()
                && row.wishes().yes().isPresent()
                && result.after().facts().statuses().isEmpty();
        return bars
                ? Optional.of(
                        "The sheet says no in a column that is left out, or in a row that we cannot read" + NOT_NOTED)
                : Optional.empty();
    }

    private static Optional<String> knownBefore(Staged row, Contact contact) {
        Set<ContactStatus> statuses = contact.facts().statuses();
        if (statuses.contains(ContactStatus.DECEASED)) {
            return Optional.of("They have died");
        }
        if (statuses.contains(ContactStatus.DO_NOT_CONTACT)) {
            return Optional.of("They want to hear nothing from us");
        }
        return contact.suppressions().stream()
                .findFirst()
                .or(() -> row.suppressions().stream().findFirst())
                .map(Suppression::reason)
                .map(NoNewsletter::words)
                .or(() -> contact.permission(Purpose.NEWSLETTER, Channel.EMAIL)
                        .filter(said -> said.answer() == Answer.NO)
                        .map(_ -> "They said no before"));
    }

    private static boolean isNo(Permission said) {
        return said.channel() == Channel.EMAIL && said.answer() == Answer.NO;
    }

    private static String words(SuppressionReason reason) {
        return switch (reason) {
            case ASKED_TO_STOP -> "They asked before to get no more mail";
            case HARD_BOUNCE -> "Mail to their address came back before";
            case COMPLAINT -> "They called a mail of ours spam before";
            case ERASED -> "Who had their address was erased for ever";
        };
    }
}
