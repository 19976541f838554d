package org.kith.functions.spreadsheets.corrections;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    /** How many rows are named of cells that say the same. */
    public static final int MOST_ROWS = 20;

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
     * @param at the first {@value #MOST_ROWS} rows
     */
    public record Cell(String says, int rows, int row, String name, boolean correctable, List<At> at) {
        /** Keeps a copy. */
        public Cell {
            at = List.copyOf(at);
        }

        static Cell once(String says, At at, boolean correctable) {
            return new Cell(says, 1, at.row(), at.name(), correctable, List.of(at));
        }

        Cell again(At another) {
            List<At> all = at.size() == MOST_ROWS
                    ? at
                    : Stream.concat(at.stream(), Stream.of(another)).toList();
            return new Cell(says, rows + 1, row, name, correctable, all);
        }
    }

    /** A row, and who it is about, as far as it says. */
    public record At(int row, String name) {}
}
