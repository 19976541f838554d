package org.kith.functions.contacts;

import java.util.Optional;
import java.util.function.Predicate;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.kernel.ListId;

/** Which contacts to show; what is absent leaves nobody out. */
public record ContactFilter(
        Optional<ContactKind> kind,
        Optional<ListId> list,
        Optional<String> tag,
        Optional<Predicate<ContactSummary>> segment) {
    /** True for a contact that is to be shown. */
    public boolean admits(ContactSummary contact) {
        return isOfKind(contact)
                && list.map(contact.lists()::contains).orElse(true)
                && tag.map(wanted -> contact.tags().stream().anyMatch(wanted::equalsIgnoreCase))
                        .orElse(true)
                && segment.map(rule -> rule.test(contact)).orElse(true);
    }

    /** True for a contact of the kind to be shown, whatever its lists and tags. */
    public boolean isOfKind(ContactSummary contact) {
        return kind.map(wanted -> wanted == contact.kind()).orElse(true);
    }
}
