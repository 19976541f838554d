package org.kith.functions.spreadsheets.corrections;

import java.util.List;
import java.util.Optional;

/**
 * Rows that cannot be read for one reason.
 *
 * @param column the column at fault, counted from 0; empty when it is the row as a whole
 * @param reason a sentence
 * @param title how many there are and what is wrong with them, in plain words
 * @param rows how many there are
 * @param cells what the cells at fault say, most frequent first; at most {@value #MOST_CELLS}
 * @param more how many rows there are besides those of {@code cells}
 */
public record RowProblem(Optional<Integer> column, String reason, String title, int rows, List<Cell> cells, int more) {
    /** How many cells are shown of one problem. */
    public static final int MOST_CELLS = 50;

    /** Keeps a copy. */
    public RowProblem {
        cells = List.copyOf(cells);
    }

    /**
     * Cells that say the same.
     *
     * @param says what they say; shortened when it is too long to be put right
     * @param rows how many there are
     * @param row the number of the first
     * @param name who that row is about, as far as it says
     * @param correctable false when it is too long, or the row as a whole is at fault
     */
    public record Cell(String says, int rows, int row, String name, boolean correctable) {
        Cell again() {
            return new Cell(says, rows + 1, row, name, correctable);
        }
    }
}
