package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * One row, as the file has it.
 *
 * @param number as a spreadsheet program counts: the first row is 1
 * @param cells as many as the row has, which may be fewer or more than the header
 */
public record SheetRow(int number, List<String> cells) {
    /** Keeps a copy. */
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** What a cell says, see {@link CellText}; empty where the row has none. */
    public String text(int column) {
        return column < cells.size() ? CellText.read(cells.get(column)) : "";
    }

    /** The same row with another text in one cell; it has as many cells as that takes. */
    public SheetRow with(int column, String text) {
        List<String> changed = new ArrayList<>(cells);
        while (changed.size() <= column) {
            changed.add("");
        }
        changed.set(column, text);
        return new SheetRow(number, changed);
    }

    /** What the filled cells say. */
    public List<String> texts() {
        return cells.stream()
                .map(CellText::read)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
