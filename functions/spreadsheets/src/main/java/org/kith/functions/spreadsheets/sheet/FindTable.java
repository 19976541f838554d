package org.kith.functions.spreadsheets.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.sheet.Workbook.SheetName;

/**
 * Finds in a file the sheet and the row at which the contacts begin, or takes somebody's word for it, and suggests what
 * each column is.
 */
public final class FindTable {
    /** More sheets than this nobody looks through; the rest can be chosen all the same. */
    private static final int MOST_SHEETS = 50;

    private final Workbook workbook;
    private final List<Field> own;
    private final LocalDate today;

    /**
     * Takes the file.
     *
     * @param own the group's own fields that may be suggested
     * @param today for dates whose year has two figures
     */
    public FindTable(Workbook workbook, List<Field> own, LocalDate today) {
        this.workbook = workbook;
        this.own = List.copyOf(own);
        this.today = today;
    }

    /** What was found. */
    public record Table(Layout layout, List<Column> columns) {
        /** Keeps a copy. */
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /** Our own export's sheet of contacts; else that with the most rows that look like contacts; {@link UnreadableSheetException} when none has any. */
    public Table best() {
        List<Integer> offered = Layout.offered(workbook.sheets());
        if (offered.size() == 1) {
            return in(offered.getFirst());
        }
        Optional<UnreadableSheetException> problem = Optional.empty();
        Optional<Table> best = Optional.empty();
        double most = -1;
        for (int sheet : offered.subList(0, Math.min(offered.size(), MOST_SHEETS))) {
            try {
                Table table = in(sheet);
                if (isOurs(table)) {
                    return table;
                }
                double contacts = contacts(table);
                if (contacts > most) {
                    most = contacts;
                    best = Optional.of(table);
                }
            } catch (UnreadableSheetException unreadable) {
                problem = problem.or(() -> Optional.of(unreadable));
            }
        }
        Optional<UnreadableSheetException> first = problem;
        return best.orElseThrow(() -> first.orElseGet(() -> new UnreadableSheetException(HeaderRow.NO_ROWS)));
    }

    /** The other sheets of an export tell of contacts, too, and may have more rows. */
    private static boolean isOurs(Table table) {
        return KnownExport.of(table.columns().stream().map(Column::header).toList())
                .filter(export -> export == KnownExport.KITH)
                .isPresent();
    }

    /** This sheet, with the header found in it. */
    public Table in(int sheet) {
        List<SheetRow> first = firstRows(sheet);
        OptionalInt header = HeaderRow.find(first);
        if (header.isEmpty()) {
            throw new UnreadableSheetException(HeaderRow.NO_ROWS);
        }
        return table(sheet, header.getAsInt(), first);
    }

    /** This sheet, with this row as its header. */
    public Table in(int sheet, int headerRow) {
        return table(sheet, headerRow, firstRows(sheet));
    }

    private Table table(int sheet, int headerRow, List<SheetRow> first) {
        Sheet below = Sheet.below(headerRow, workbook.rows(sheet));
        List<SheetRow> rows = some(below);
        if (rows.isEmpty()) {
            throw new UnreadableSheetException(
                    "This sheet has a header and no rows below it. Choose the file that has your contacts in it.");
        }
        List<SheetName> sheets = workbook.sheets();
        Layout layout = new Layout(
                sheets,
                sheet,
                headerRow,
                first.stream()
                        .filter(row -> row.number() <= headerRow || first.indexOf(row) < Layout.MOST_FIRST_ROWS)
                        .map(Layout.FirstRow::of)
                        .toList());
        return new Table(layout, SuggestColumns.of(below.header(), rows, own, today));
    }

    private List<SheetRow> firstRows(int sheet) {
        Rows rows = workbook.rows(sheet);
        List<SheetRow> first = new ArrayList<>();
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            first.add(row.get());
            if (first.size() == 2 * HeaderRow.ROWS_LOOKED_AT) {
                break;
            }
        }
        return first;
    }

    /** How many of all rows are contacts, if the rest is as the first ones. */
    private double contacts(Table table) {
        Sheet sheet = Sheet.below(
                table.layout().headerRow(), workbook.rows(table.layout().sheet()));
        ReadRow readRow = new ReadRow(
                sheet.header(), table.columns().stream().map(Column::suggested).toList(), Set.of(), Map.of(), today);
        List<SheetRow> some = some(sheet);
        long understood = some.stream()
                .filter(row -> readRow.read(row) instanceof RowReading.Understood)
                .count();
        int rest = 0;
        while (sheet.next().isPresent()) {
            rest++;
        }
        return understood + rest * (double) understood / some.size();
    }

    private static List<SheetRow> some(Sheet sheet) {
        List<SheetRow> rows = new ArrayList<>();
        while (rows.size() < SuggestColumns.ROWS_LOOKED_AT) {
            Optional<SheetRow> row = sheet.next();
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
        }
        return rows;
    }
}
