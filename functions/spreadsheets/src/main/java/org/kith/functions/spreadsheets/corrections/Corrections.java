package org.kith.functions.spreadsheets.corrections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What cells mean that cannot be read. A cell is known by its column and by what it says, so the same slip is put right
 * in every row at once. What can be read is never put right: nobody turns a no into a yes here.
 *
 * @param cells what single cells mean
 * @param leftOut columns, counted from 0, of which whatever else cannot be read is left out
 */
public record Corrections(List<Cell> cells, Set<Integer> leftOut) {
    /** None. */
    public static final Corrections NONE = new Corrections(List.of(), Set.of());

    /** So many cells; with {@value #LONGEST} characters in each they stay within the 400 KB of a row (a DynamoDB limit). */
    public static final int MOST = 200;

    /** Characters of a cell that can be put right, and of what it means. */
    public static final int LONGEST = 300;

    /** Keeps copies. */
    public Corrections {
        cells = List.copyOf(cells);
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * A cell that was put right.
     *
     * @param column counted from 0
     * @param says what the file says
     * @param means what it is read as; empty when it is left out
     */
    public record Cell(int column, String says, String means) {
        boolean isAbout(int otherColumn, String text) {
            return column == otherColumn && says.equals(text);
        }
    }

    /** What a cell means that cannot be read; the empty text when it is left out. */
    public Optional<String> of(int column, String says) {
        Optional<String> meant = cells.stream()
                .filter(cell -> cell.isAbout(column, says))
                .map(Cell::means)
                .findFirst();
        return meant.or(() -> leftOut.contains(column) ? Optional.of("") : Optional.empty());
    }

    /** With another cell, whatever was said of it before. */
    public Corrections with(Cell cell) {
        List<Cell> all = new ArrayList<>(cells);
        all.removeIf(each -> each.isAbout(cell.column(), cell.says()));
        all.add(cell);
        return new Corrections(all, leftOut);
    }

    /** With another column of which nothing comes in that cannot be read. */
    public Corrections leavingOut(int column) {
        Set<Integer> columns = new HashSet<>(leftOut);
        columns.add(column);
        return new Corrections(cells, columns);
    }

    /** True when there are none. */
    public boolean isEmpty() {
        return cells.isEmpty() && leftOut.isEmpty();
    }
}
