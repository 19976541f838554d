package org.kith.functions.spreadsheets.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.PartialDate;
import org.kith.functions.spreadsheets.dates.DateCell;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;

/** Gathers the dates of one row. Of a date that two columns have, and of all that is wrong, the first stays. */
final class RowDates {
    /** How Outlook and databases write that there is none. */
    private static final Set<String> NONE =
            Set.of("0/0/00", "00/00/00", "00/00/0000", "0000-00-00", "unknown", "not known");
    /** A permission with a year of two figures that is this much ahead is a slip, and not of the last century. */
    private static final int YEARS_AHEAD = 10;

    private final int row;
    private final LocalDate today;
    private final List<Remark> remarks = new ArrayList<>();
    private Optional<PartialDate> born = Optional.empty();
    private Optional<PartialDate> optIn = Optional.empty();
    private String bornCell = "";
    private boolean noOptIn;
    private Optional<Rejected> fault = Optional.empty();

    RowDates(int row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    void addBorn(int column, String text, DateOrder order) {
        if (isNone(text) || born.isPresent()) {
            return;
        }
        Optional<DateCell> read = DateCell.read(text, order, today);
        if (read.isEmpty()) {
            fault(column, "We cannot read the date of birth", text);
        }
        read.ifPresent(cell -> {
            born = Optional.of(cell.date());
            bornCell = text;
            if (cell.date().earliest().isAfter(today)) {
                fault(column, "The date of birth is still to come", text);
            }
            if (cell.centuryUnsaid()) {
                remark("The year of birth has only two figures; we took it to be in this century", text);
            }
        });
    }

    void addOptIn(int column, String text, DateOrder order) {
        noOptIn |= isNone(text);
        if (isNone(text) || optIn.isPresent()) {
            return;
        }
        optIn = DateCell.read(text, order, today.plusYears(YEARS_AHEAD)).map(DateCell::date);
        if (optIn.isEmpty()) {
            fault(column, "We cannot read the date", text);
        }
        if (optIn.filter(date -> date.earliest().isAfter(today)).isPresent()) {
            fault(column, "The date of the permission is still to come", text);
        }
    }

    Optional<Rejected> fault() {
        return fault;
    }

    /** Only people are born. Of two, or of an organisation’s row, nobody knows whose it is: it is not taken, and that is said. */
    Optional<PartialDate> born(boolean isPerson) {
        if (isPerson || born.isEmpty()) {
            return born;
        }
        remark(
                "The row does not name one person, so nobody knows whose date of birth this is: we left it out",
                bornCell);
        return Optional.empty();
    }

    Optional<PartialDate> optIn() {
        return optIn;
    }

    /** True where a cell that is to say when they agreed says that there is no such day. */
    boolean saysNoOptIn() {
        return noOptIn && optIn.isEmpty();
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** True for what says that there is no date. */
    static boolean isNone(String text) {
        return NothingWord.is(text) || NONE.contains(text.toLowerCase(Locale.ROOT));
    }

    private void fault(int column, String reason, String cell) {
        fault = fault.or(() -> Optional.of(new Rejected(row, Optional.of(column), reason, cell)));
    }

    private void remark(String reason, String cell) {
        remarks.add(new Remark(row, reason, cell));
    }
}
