package org.kith.functions.spreadsheets.corrections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What cells mean that cannot be read. A cell is known by its column and by what it says, so the same slip is put right
 * in every row at once; or by its row, too, where the same text means something else there. What can be read is never put right: nobody turns a no into a yes here.
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
     * Cells that say the same.
     *
     * @param column counted from 0
     * @param row the number of the one row that it is about, as the spreadsheet program counts; empty when it is all of them
     * @param says what the file says
     */
    public record Place(int column, Optional<Integer> row, String says) {}

    /**
     * What cells mean.
     *
     * @param means what they are read as; empty when they are left out
     */
    public record Cell(Place place, String means) {}

    /** What a cell means that cannot be read; the empty text when it is left out. What was said of its row alone counts first. */
    public Optional<String> of(int column, int row, String says) {
        return meaning(new Place(column, Optional.of(row), says))
                .or(() -> meaning(new Place(column, Optional.empty(), says)))
                .or(() -> leftOut.contains(column) ? Optional.of("") : Optional.empty());
    }

    private Optional<String> meaning(Place place) {
        return cells.stream()
                .filter(cell -> cell.place().equals(place))
                .map(Cell::means)
                .findFirst();
    }

    /** With another cell, whatever was said of it before. */
    public Corrections with(Cell cell) {
        List<Cell> all = new ArrayList<>(without(cell.place()).cells());
        all.add(cell);
        return new Corrections(all, leftOut);
    }

    /** Without what was said of a cell, if anything was. */
    public Corrections without(Place place) {
        List<Cell> others =
                cells.stream().filter(each -> !each.place().equals(place)).toList();
        return new Corrections(others, leftOut);
    }

    /** With another column of which nothing comes in that cannot be read. */
    public Corrections leavingOut(int column) {
        Set<Integer> columns = new HashSet<>(leftOut);
        columns.add(column);
        return new Corrections(cells, columns);
    }

    /** Without a column of which nothing came in that cannot be read. */
    public Corrections notLeavingOut(int column) {
        Set<Integer> columns = new HashSet<>(leftOut);
        columns.remove(column);
        return new Corrections(cells, columns);
    }

    /** True when there are none. */
    public boolean isEmpty() {
        return cells.isEmpty() && leftOut.isEmpty();
    }
}
