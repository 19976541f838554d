package org.kith.functions.spreadsheets.sheet;

import java.util.List;
import java.util.stream.IntStream;
import org.kith.functions.spreadsheets.sheet.Workbook.SheetName;

/**
 * Where in a file the contacts are, and what else there is to choose from.
 *
 * @param sheets all sheets of the file; one without a name for CSV
 * @param sheet the one that is read, from 0
 * @param headerRow the number of the row that says what each column is
 * @param firstRows the first rows with anything in them, of which any may be said to be the header
 */
public record Layout(List<SheetName> sheets, int sheet, int headerRow, List<FirstRow> firstRows) {
    /** How many first rows are shown. */
    public static final int MOST_FIRST_ROWS = 12;

    /** Of a file that was not looked at yet, or was when a sheet began with its header. */
    public static final Layout TOP = new Layout(List.of(new SheetName("", false)), 0, 1, List.of());

    private static final int MOST_CELLS = 4;

    /** Keeps copies. */
    public Layout {
        sheets = List.copyOf(sheets);
        firstRows = List.copyOf(firstRows);
    }

    /**
     * One of the first rows, as far as it takes to know it again.
     *
     * @param cells what its first filled cells say, shortened
     */
    public record FirstRow(int number, List<String> cells) {
        /** Keeps a copy. */
        public FirstRow {
            cells = List.copyOf(cells);
        }

        static FirstRow of(SheetRow row) {
            return new FirstRow(
                    row.number(),
                    row.texts().stream()
                            .limit(MOST_CELLS)
                            .map(text -> Column.shortened(text.replace('\n', ' ')))
                            .toList());
        }
    }

    /** True for a row that may be chosen. */
    public boolean mayBeHeader(int row) {
        return firstRows.stream().anyMatch(each -> each.number() == row);
    }

    /** True for a sheet that may be chosen: hidden ones only where all are. */
    public boolean isOffered(int index) {
        return index >= 0 && index < sheets.size() && offered(sheets).contains(index);
    }

    /** Which of these sheets may be chosen. */
    static List<Integer> offered(List<SheetName> sheets) {
        List<Integer> all = IntStream.range(0, sheets.size()).boxed().toList();
        List<Integer> visible =
                all.stream().filter(index -> !sheets.get(index).hidden()).toList();
        return visible.isEmpty() ? all : visible;
    }
}
