package org.kith.functions.contacts.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The columns of a sheet, in their order, and what of a thing stands in each of them. */
final class Columns<T> {
    private final Map<String, Function<T, Cell>> cells = new LinkedHashMap<>();

    Columns<T> cell(String name, Function<T, Cell> cell) {
        cells.put(name, cell);
        return this;
    }

    Columns<T> words(String name, Function<T, String> words) {
        return cell(name, each -> new Cell.Words(words.apply(each)));
    }

    Columns<T> line(String name, Function<T, Optional<String>> words) {
        return cell(name, each -> Cell.words(words.apply(each)));
    }

    boolean has(String name) {
        return cells.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    List<String> header() {
        return List.copyOf(cells.keySet());
    }

    List<Cell> row(T thing) {
        return cells.values().stream().map(cell -> cell.apply(thing)).toList();
    }
}
