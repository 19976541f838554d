package org.kith.functions.spreadsheets.xlsx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetRow;

/**
 * The rows of one sheet as texts. Cells that are merged over several rows say the same in each of these rows that has
 * something of its own: one address beside two people is the address of both.
 */
final class XlsxRows implements Rows {
    private final Iterator<Row> rows;
    private final CellValue cellValue;
    /** By their first rows. */
    private final Deque<MergedBlock> toCome;

    /** Of the row at hand. */
    private int number;

    /** By columns, the blocks that the row at hand may be in. */
    private final Map<Integer, Filling> filling = new HashMap<>();

    /** A block, and what its first cell says. */
    private record Filling(MergedBlock block, String text) {}

    XlsxRows(Iterator<Row> rows, CellValue cellValue, List<MergedBlock> merged) {
        this.rows = rows;
        this.cellValue = cellValue;
        this.toCome = new ArrayDeque<>(merged.stream()
                .filter(block -> block.column() < SheetReader.MOST_COLUMNS)
                .sorted(Comparator.comparingInt(MergedBlock::firstRow))
                .toList());
    }

    @Override
    public Optional<SheetRow> next() {
        // Bounded by the sheet; rows with nothing of their own are passed over.
        while (hasNext()) {
            Row row = nextRow();
            // A row need not say which it is; it then follows the one before. fastexcel counts such rows from 0.
            number = Math.max(row.getRowNum(), number + 1);
            List<String> cells = cells(row);
            if (!cells.stream().allMatch(String::isBlank)) {
                fill(cells);
                return Optional.of(new SheetRow(number, cells));
            }
        }
        return Optional.empty();
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        // A row holds its cells up to the last; those between may be missing.
        for (int column = 0; column < row.getCellCount(); column++) {
            String text = row.getOptionalCell(column).map(this::text).orElse("");
            if (text.length() > SheetReader.LONGEST_CELL) {
                throw Damage.tooLong(number);
            }
            if (column < SheetReader.MOST_COLUMNS) {
                cells.add(text);
            } else if (!text.isBlank()) {
                throw Damage.tooWide(number);
            }
        }
        return cells;
    }

    private void fill(List<String> cells) {
        while (!toCome.isEmpty() && toCome.getFirst().firstRow() <= number) {
            MergedBlock block = toCome.removeFirst();
            boolean begins = block.firstRow() == number && block.column() < cells.size();
            filling.put(block.column(), new Filling(block, begins ? cells.get(block.column()) : ""));
        }
        filling.values().removeIf(each -> each.block().lastRow() < number);
        filling.forEach((column, each) -> {
            if (each.block().firstRow() < number && !each.text().isBlank()) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                if (cells.get(column).isBlank()) {
                    cells.set(column, each.text());
                }
            }
        });
    }

    private String text(Cell cell) {
        try {
            return cellValue.text(cell);
        } catch (RuntimeException e) {
            throw Damage.damaged();
        }
    }

    private boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            // What fastexcel stumbles over it says in many ways; all of them are about the file.
            throw Damage.damaged();
        }
    }

    private Row nextRow() {
        try {
            return rows.next();
        } catch (RuntimeException e) {
            throw Damage.damaged();
        }
    }
}
