package org.kith.functions.contacts.http;

import java.time.Instant;
import java.util.List;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.gone.Gone;
import org.kith.functions.contacts.http.Views.ByView;

/**
 * A contact that was merged into the one whose page this is.
 *
 * @param until the two can be parted again
 * @param last nothing was merged into it since: only the last one can be parted
 */
record MergedInView(String id, String name, Instant at, ByView by, Instant until, boolean last) {
    /** Those merged into it, the last one first; not those that had been merged into them before. */
    static List<MergedInView> all(ContactRecord record) {
        return record.absorbed().reversed().stream()
                .map(ContactRecord.Absorbed::merged)
                .filter(merged -> merged.into().equals(record.contact().id()))
                .map(merged -> of(merged, record.contact()))
                .toList();
    }

    private static MergedInView of(Gone.Merged merged, Contact contact) {
        return new MergedInView(
                merged.id().value(),
                merged.contact().facts().displayName(),
                merged.at(),
                ByView.of(merged.by()),
                merged.until(),
                merged.keptAfter().absorbed().equals(contact.absorbed()));
    }
}
