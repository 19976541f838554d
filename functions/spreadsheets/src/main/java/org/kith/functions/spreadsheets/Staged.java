package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.Facts;
import org.kith.contacts.PartialDate;
import org.kith.contacts.Suppression;
import org.kith.kernel.ContactId;

/**
 * A checked row, waiting to be brought in.
 *
 * @param row its number in the sheet
 * @param contact the known contact that it belongs to, or the id of the one to create
 * @param known true when that contact existed when the row was checked
 * @param given the day of the permission that comes with the row, or what is known of it; empty when none comes
 * @param suppressions of its addresses, as far as they were known when the row was checked
 */
public record Staged(
        int row,
        ContactId contact,
        boolean known,
        Facts facts,
        Optional<PartialDate> given,
        List<Suppression> suppressions) {
    /** Keeps a copy. */
    public Staged {
        suppressions = List.copyOf(suppressions);
    }

    /** The most writes that it can take: contact, change, permission, and a pointer for each address. */
    int writes() {
        return 2 + given.stream().toList().size() + facts.emails().size();
    }
}
