package org.kith.functions.spreadsheets.corrections;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.SheetRow;

/** Sorts rows that cannot be read by what is wrong with them. */
public final class Problems {
    /** How many different cells of one problem are told apart; of further ones it is only counted how many rows. */
    private static final int MOST_TOLD_APART = 5_000;

    private final Map<Integer, Field> own;
    private final Map<Key, Group> groups = new LinkedHashMap<>();

    /** Takes the group's own fields that columns answer. */
    public Problems(Map<Integer, Field> own) {
        this.own = Map.copyOf(own);
    }

    private record Key(Optional<Integer> column, String reason) {}

    private static final class Group {
        private final Map<String, RowProblem.Cell> cells = new LinkedHashMap<>();
        private int rows;
    }

    /**
     * Adds a row.
     *
     * @param name who it is about
     */
    public void add(SheetRow row, Rejected rejected, String name) {
        Group group = groups.computeIfAbsent(new Key(rejected.column(), rejected.reason()), _ -> new Group());
        group.rows++;
        RowProblem.Cell cell = cell(row, rejected, name);
        String key = cell.correctable() ? cell.says() : "row " + row.number();
        if (group.cells.size() < MOST_TOLD_APART || group.cells.containsKey(key)) {
            group.cells.merge(
                    key, cell, (first, another) -> first.again(another.at().getFirst()));
        }
    }

    /** All of them, most frequent first. */
    public List<RowProblem> all() {
        return groups.entrySet().stream()
                .map(group -> problem(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt(RowProblem::rows).reversed())
                .toList();
    }

    private RowProblem problem(Key key, Group group) {
        List<RowProblem.Cell> shown = group.cells.values().stream()
                .sorted(Comparator.comparingInt(RowProblem.Cell::rows)
                        .reversed()
                        .thenComparingInt(RowProblem.Cell::row))
                .limit(RowProblem.MOST_CELLS)
                .toList();
        String title = ProblemTitle.of(
                group.rows, key.reason(), key.column().flatMap(column -> Optional.ofNullable(own.get(column))));
        int named = shown.stream().mapToInt(RowProblem.Cell::rows).sum();
        return new RowProblem(key.column(), key.reason(), title, group.rows, shown, group.rows - named);
    }

    private static RowProblem.Cell cell(SheetRow row, Rejected rejected, String name) {
        String says = rejected.column().map(row::text).orElse(rejected.cell());
        boolean correctable = rejected.column().isPresent() && says.length() <= Corrections.LONGEST;
        return RowProblem.Cell.once(
                correctable ? says : Column.shortened(says),
                new RowProblem.At(row.number(), Column.shortened(name)),
                correctable);
    }
}
