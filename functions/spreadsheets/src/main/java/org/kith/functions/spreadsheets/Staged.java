package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kith.contacts.FactField;
import org.kith.contacts.Facts;
import org.kith.contacts.Suppression;
import org.kith.functions.spreadsheets.differences.Treatment;
import org.kith.functions.spreadsheets.differences.Treatments;
import org.kith.functions.spreadsheets.wishes.Wishes;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;

/**
 * A checked row, waiting to be brought in.
 *
 * @param row its number in the sheet
 * @param contact the known contact that it belongs to, or the id of the one to create
 * @param known true when that contact existed when the row was checked
 * @param wishes what it says about being written to; its yes is there only when it is to be noted
 * @param suppressions of its addresses, as far as they were known when the row was checked
 * @param foreseen what was counted of it then
 */
public record Staged(
        int row,
        ContactId contact,
        boolean known,
        Facts facts,
        Wishes wishes,
        List<Suppression> suppressions,
        Foreseen foreseen) {
    /** Keeps a copy. */
    public Staged {
        suppressions = List.copyOf(suppressions);
    }

    /** Which counts it is one of, besides that of those to create or to fill. */
    public record Foreseen(boolean refuses, boolean notMailed, boolean differs) {
        static final Foreseen NOTHING = new Foreseen(false, false, false);
    }

    /** With what is suppressed of its addresses since it was checked. */
    Staged knowing(Map<EmailAddress, Suppression> since) {
        if (since.isEmpty()) {
            return this;
        }
        Stream<Suppression> more =
                wishes.stopped().stream().map(each -> since.get(each.address())).filter(Objects::nonNull);
        return new Staged(
                row,
                contact,
                known,
                facts,
                wishes,
                Stream.concat(suppressions.stream(), more).distinct().toList(),
                foreseen);
    }

    Staged foreseen(Foreseen counted) {
        return new Staged(row, contact, known, facts, wishes, suppressions, counted);
    }

    /**
     * The most writes that it can take: contact, change, permission, what it refuses, a pointer for each address, one for
     * the address that may have to give way to them, and one for each that must not be mailed.
     */
    int writes(Treatments treatments) {
        return 2
                + wishes.agreed().stream().toList().size()
                + wishes.refused().size()
                + facts.emails().size()
                + (treatments.of(FactField.EMAILS.word()) == Treatment.OVERWRITE ? 1 : 0)
                + wishes.stopped().size();
    }
}
