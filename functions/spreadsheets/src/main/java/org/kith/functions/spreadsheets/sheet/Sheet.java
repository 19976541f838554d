package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sheet that is being read below the row that says what each column is: the rows that may be contacts. Totals are left
 * out, and it can be asked which rows they were.
 */
public final class Sheet {
    /** How many totals are listed. */
    public static final int MOST_TOTALS = 20;

    private final Rows rows;
    private final List<String> header;
    private final List<SheetRow> totals = new ArrayList<>();
    private int dataRows;

    private Sheet(Rows rows, List<String> header) {
        this.rows = rows;
        this.header = header;
    }

    /** Passes over what stands above the header; throws {@link UnreadableSheetException} when there is no such row. */
    public static Sheet below(int headerRow, Rows rows) {
        // Bounded by the sheet.
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (row.get().number() >= headerRow) {
                return new Sheet(rows, HeaderRow.named(row.get()));
            }
        }
        throw new UnreadableSheetException(HeaderRow.NO_ROWS);
    }

    /** What the header calls each column; a column without a name is called {@code Column 3}. */
    public List<String> header() {
        return header;
    }

    /**
     * The next row with anything in it that is no total; empty at the end. Throws {@link UnreadableSheetException} when
     * the file turns out to be damaged or too long.
     */
    public Optional<SheetRow> next() {
        // Bounded by the sheet.
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (!TotalsRow.is(row.get())) {
                dataRows++;
                if (dataRows > SheetReader.MOST_ROWS) {
                    throw new UnreadableSheetException("This sheet has more than 100,000 rows. Split it into smaller"
                            + " ones and bring them in one after the other.");
                }
                return row;
            }
            if (totals.size() < MOST_TOTALS) {
                totals.add(row.get());
            }
        }
        return Optional.empty();
    }

    /** Rows that were left out so far because they only add up others; the first {@value #MOST_TOTALS}. */
    public List<SheetRow> totals() {
        return List.copyOf(totals);
    }
}
