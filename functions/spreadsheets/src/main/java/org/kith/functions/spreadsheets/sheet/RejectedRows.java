package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;

/** The rows that could not be read, as their owner had them, to be put right and brought in again. */
public final class RejectedRows {
    /** What the last column is called. It is left out when the file comes back. */
    public static final String REASON = "Why this row was left out";

    private final int columns;
    private final int oldReason;

    /** Takes the sheet's header. */
    public RejectedRows(List<String> header) {
        this.columns = header.size();
        this.oldReason =
                !header.isEmpty() && ColumnNames.isReason(header.getLast()) ? header.size() - 1 : header.size();
    }

    /** The header, with a column for the reason. */
    public List<String> header(List<String> header) {
        return withReason(header, REASON);
    }

    /** A row: its own cells, unread and unchanged, and everything that is wrong with it. */
    public List<String> row(SheetRow row, List<Rejected> faults) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < columns) {
            cells.add("");
        }
        return withReason(cells, faults.stream().map(Rejected::sentence).collect(Collectors.joining("; ")));
    }

    /** A file that comes back a second time has the column already. */
    private List<String> withReason(List<String> cells, String reason) {
        List<String> all = new ArrayList<>(cells.subList(0, oldReason));
        all.add(reason);
        // Cells beyond the header are what is wrong with such a row; behind the reason nobody takes them for a column.
        all.addAll(cells.subList(Math.min(cells.size(), columns), cells.size()));
        return all;
    }
}
