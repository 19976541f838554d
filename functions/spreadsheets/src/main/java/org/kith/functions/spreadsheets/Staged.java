package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.FactField;
import org.kith.contacts.Facts;
import org.kith.contacts.Suppression;
import org.kith.functions.spreadsheets.differences.Since;
import org.kith.functions.spreadsheets.differences.Treatment;
import org.kith.functions.spreadsheets.differences.Treatments;
import org.kith.functions.spreadsheets.sheet.Happened;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
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
 * @param lists the names of those that it joins besides the one that everybody does
 * @param happened a touch with the contact, unless it was written down already when the row was checked
 * @param first the number of the first row about the contact, of one that repeats it: all else that such a row says was
 *     taken together with that one, and only what happened is to be brought in
 * @param suppressions of its addresses, as far as they were known when the row was checked
 * @param foreseen what was counted of it then
 * @param since what is newer in the sheet, or in the record, than when the sheet was here before
 */
public record Staged(
        int row,
        ContactId contact,
        boolean known,
        Facts facts,
        Wishes wishes,
        List<String> lists,
        Optional<Happened> happened,
        Optional<Integer> first,
        List<Suppression> suppressions,
        Foreseen foreseen,
        Since since) {
    /** Keeps copies. */
    public Staged {
        lists = List.copyOf(lists);
        suppressions = List.copyOf(suppressions);
    }

    /** Which counts it is one of, besides that of those to create or to fill. */
    public record Foreseen(boolean refuses, boolean notMailed, boolean differs) {
        static final Foreseen NOTHING = new Foreseen(false, false, false);
    }

    /** What happened with a contact of which an earlier row says all the rest. */
    static Staged repeating(Understood row, int first, ContactId contact, boolean known) {
        return new Staged(
                row.row(),
                contact,
                known,
                row.facts(),
                Wishes.NONE,
                List.of(),
                row.happened(),
                Optional.of(first),
                List.of(),
                Foreseen.NOTHING,
                Since.NOTHING);
    }

    /** Without what happened, which is written down already. */
    Staged withoutHappened() {
        return new Staged(
                row, contact, known, facts, wishes, lists, Optional.empty(), first, suppressions, foreseen, since);
    }

    /** With what is suppressed of its addresses since it was checked. */
    Staged knowing(Map<EmailAddress, Suppression> suppressed) {
        if (suppressed.isEmpty()) {
            return this;
        }
        Stream<Suppression> more = wishes.stopped().stream()
                .map(each -> suppressed.get(each.address()))
                .filter(Objects::nonNull);
        return new Staged(
                row,
                contact,
                known,
                facts,
                wishes,
                lists,
                happened,
                first,
                Stream.concat(suppressions.stream(), more).distinct().toList(),
                foreseen,
                since);
    }

    Staged foreseen(Foreseen counted) {
        return new Staged(row, contact, known, facts, wishes, lists, happened, first, suppressions, counted, since);
    }

    /**
     * The most writes that it can take: contact, change, permission, what it refuses, a pointer for each address, one for
     * each that may have to give way to them, one for each that must not be mailed, and two for what happened.
     */
    int writes(Treatments treatments) {
        int happening = 2 * happened.stream().toList().size();
        if (first.isPresent()) {
            return 1 + happening;
        }
        return 2
                + happening
                + wishes.agreed().stream().toList().size()
                + wishes.refused().size()
                + facts.emails().size()
                + givingWay(treatments)
                + wishes.stopped().size();
    }

    /** Addresses that the contact has no longer then. */
    private int givingWay(Treatments treatments) {
        String fact = FactField.EMAILS.word();
        int overwritten = treatments.of(fact) == Treatment.OVERWRITE ? 1 : 0;
        return Optional.ofNullable(since.newer().get(fact))
                .map(taken -> Math.toIntExact(taken.from().lines().count()))
                .orElse(overwritten);
    }
}
