package org.kith.functions.spreadsheets.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.PartialDate;
import org.kith.functions.spreadsheets.dates.DateCell;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;

/** Gathers what a row says of a touch with its contact. Of all that is wrong, the first stays. */
final class RowHappened {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final int row;
    private final LocalDate today;
    private final List<String> texts = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private Optional<Integer> textColumn = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private String dayCell = "";
    private Optional<String> kindCell = Optional.empty();
    private Optional<Rejected> fault = Optional.empty();

    RowHappened(int row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /** What was said or done; what several columns say of it is one text. */
    void addText(int column, String text) {
        if (!NothingWord.is(text)) {
            textColumn = textColumn.or(() -> Optional.of(column));
            texts.add(text);
        }
    }

    void addDay(int column, String text, DateOrder order) {
        if (RowDates.isNone(text) || day.isPresent()) {
            return;
        }
        dayCell = text;
        Optional<PartialDate> read = DateCell.read(text, order, today).map(DateCell::date);
        if (read.isEmpty()) {
            fault(column, "We cannot read the day on which this happened", text);
        } else if (read.get().day().isEmpty()) {
            fault(column, "We need the day on which this happened, not only the month or the year", text);
        } else if (read.get().earliest().isAfter(today)) {
            fault(column, "The day on which this happened is still to come", text);
        } else if (read.get().earliest().isBefore(EARLIEST)) {
            fault(column, "The day on which this happened is very long ago; check the year", text);
        } else {
            day = Optional.of(read.get().earliest());
        }
    }

    void addKind(String text) {
        if (!NothingWord.is(text) && kindCell.isEmpty()) {
            kindCell = Optional.of(text);
        }
    }

    Optional<Rejected> fault() {
        if (fault.isEmpty() && !texts.isEmpty() && day.isEmpty()) {
            return Optional.of(
                    new Rejected(row, Optional.empty(), "The row does not say on which day this happened", text()));
        }
        if (fault.isEmpty() && text().length() > Happened.LONGEST) {
            return Optional.of(new Rejected(
                    row,
                    textColumn,
                    "What happened is longer than the " + Happened.LONGEST + " characters that Kith keeps of it",
                    text()));
        }
        return fault;
    }

    /** Empty where the row tells of nothing, or only of a day. */
    Optional<Happened> result() {
        if (texts.isEmpty() || day.isEmpty()) {
            if (day.isPresent()) {
                remarks.add(new Remark(
                        row, "The row has a day, but does not say what happened: nothing was noted of it", dayCell));
            }
            return Optional.empty();
        }
        Optional<InteractionKind> known = kindCell.flatMap(InteractionKinds::read);
        if (known.isEmpty()) {
            kindCell.ifPresent(cell -> remarks.add(new Remark(
                    row, "Kith has no such kind of interaction: we made it a note, with the word in front", cell)));
        }
        return Optional.of(new Happened(known.orElse(InteractionKind.NOTE), text(), day.get()));
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** With the word for its kind in front where Kith has none for it: nothing that a row says is lost. */
    private String text() {
        String said = String.join("\n", texts);
        return kindCell.filter(cell -> InteractionKinds.read(cell).isEmpty())
                .map(cell -> cell + ": " + said)
                .orElse(said);
    }

    private void fault(int column, String reason, String cell) {
        fault = fault.or(() -> Optional.of(new Rejected(row, Optional.of(column), reason, cell)));
    }
}
