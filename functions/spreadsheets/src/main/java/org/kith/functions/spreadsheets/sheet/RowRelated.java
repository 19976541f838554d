package org.kith.functions.spreadsheets.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kith.contacts.PartialDate;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.functions.spreadsheets.dates.DateCell;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;

/** Gathers to whom the contact of a row is related, and how. Of all that is wrong, the first stays. */
final class RowRelated {
    /** Commas belong to names: {@code SMITH, Jane}. */
    private static final Pattern BETWEEN = Pattern.compile("[;\\n|]");

    private final int row;
    private final LocalDate today;
    private final List<Named> others = new ArrayList<>();
    private Optional<String> words = Optional.empty();
    private Optional<LocalDate> since = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    private int untilColumn;
    private String untilCell = "";
    private Optional<String> note = Optional.empty();
    private Optional<Rejected> fault = Optional.empty();

    RowRelated(int row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    private record Named(int column, String whom) {}

    /** Whom: one or several. */
    void addOthers(int column, String text) {
        for (String part : BETWEEN.split(text, -1)) {
            String whom = part.strip();
            if (!NothingWord.is(whom)) {
                others.add(new Named(column, whom));
            }
        }
        if (others.size() > Related.MOST) {
            fault(column, "There are more than " + Related.MOST + " others whom this row is related to", text);
        }
    }

    /** What the contact is to them. */
    void addWords(String text) {
        words = words.or(() -> Optional.of(text).filter(said -> !NothingWord.is(said)));
    }

    void addSince(int column, String text, DateOrder order) {
        if (!RowDates.isNone(text) && since.isEmpty()) {
            since = day(column, text, order, "since");
        }
    }

    void addUntil(int column, String text, DateOrder order) {
        if (!RowDates.isNone(text) && until.isEmpty()) {
            until = day(column, text, order, "until");
            untilColumn = column;
            untilCell = text;
        }
    }

    void addNote(int column, String text) {
        if (NothingWord.is(text) || note.isPresent()) {
            return;
        }
        note = Optional.of(text);
        if (text.length() > RelationshipTerms.LONGEST_NOTE) {
            fault(
                    column,
                    "The note about how they are related is longer than " + RelationshipTerms.LONGEST_NOTE
                            + " characters",
                    text);
        }
    }

    Optional<Rejected> fault() {
        if (fault.isEmpty() && RelationshipTerms.endsTooEarly(since, until)) {
            return Optional.of(new Rejected(
                    row,
                    Optional.of(untilColumn),
                    "The day until which they were related is before the day since when",
                    untilCell));
        }
        return fault;
    }

    /** One for each other that is named. */
    List<Related> result() {
        RelationshipTerms terms = new RelationshipTerms(since, until, note);
        return others.stream()
                .map(other -> new Related(other.column(), other.whom(), words, terms))
                .toList();
    }

    /** That a row says how, and not to whom. */
    List<Remark> remarks() {
        return words.filter(_ -> others.isEmpty()).stream()
                .map(said -> new Remark(
                        row, "The row says what they are to somebody, but not to whom: nothing was noted of it", said))
                .toList();
    }

    /** Whole days only: what is known of a month says no more than the note can. */
    private Optional<LocalDate> day(int column, String text, DateOrder order, String which) {
        Optional<PartialDate> read = DateCell.read(text, order, today).map(DateCell::date);
        if (read.isEmpty()) {
            fault(column, "We cannot read the day " + which + " when they are related", text);
        } else if (read.get().day().isEmpty()) {
            fault(column, "We need the day " + which + " when they are related, not only the month or the year", text);
        }
        return read.filter(date -> date.day().isPresent()).map(PartialDate::earliest);
    }

    private void fault(int column, String reason, String cell) {
        fault = fault.or(() -> Optional.of(new Rejected(row, Optional.of(column), reason, cell)));
    }
}
