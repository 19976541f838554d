package org.kith.functions.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.ContactSummary;
import org.kith.kernel.ListId;

/**
 * Which contacts to show; what is absent leaves nobody out.
 *
 * @param role that they have today, whatever its case
 * @param today in the group's time zone
 */
public record ContactFilter(
        Optional<ContactKind> kind,
        Optional<ListId> list,
        Optional<String> tag,
        Optional<Predicate<ContactSummary>> segment,
        Optional<String> role,
        Optional<ContactStatus> status,
        LocalDate today) {
    /** True for a contact that is to be shown. */
    public boolean admits(ContactSummary contact) {
        return isOfKind(contact)
                && list.map(contact.lists()::contains).orElse(true)
                && tag.map(wanted -> isAmong(wanted, contact.tags())).orElse(true)
                && role.map(wanted -> isAmong(wanted, contact.rolesOn(today))).orElse(true)
                && status.map(contact.statuses()::contains).orElse(true)
                && segment.map(rule -> rule.test(contact)).orElse(true);
    }

    /** True for a contact of the kind to be shown, whatever else it is. */
    public boolean isOfKind(ContactSummary contact) {
        return kind.map(wanted -> wanted == contact.kind()).orElse(true);
    }

    private static boolean isAmong(String wanted, List<String> words) {
        return words.stream().anyMatch(wanted::equalsIgnoreCase);
    }
}
