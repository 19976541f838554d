package org.kith.testing.memory;

import static org.kith.testing.memory.Refusal.invalid;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows by their keys, and in the order of the table and of its indexes, which show a write at once. */
final class InMemoryTable {
    private final TableShape shape;
    private final Map<RowKey, Map<String, AttributeValue>> rows = new HashMap<>();
    private final SortedRows sorted;
    private final Map<String, SortedRows> indexes = new HashMap<>();

    InMemoryTable(TableShape shape) {
        this.shape = shape;
        this.sorted = SortedRows.of(shape);
        shape.indexes().forEach(index -> indexes.put(index.name(), SortedRows.of(shape, index)));
    }

    TableShape shape() {
        return shape;
    }

    /** A row, empty if there is none. */
    Map<String, AttributeValue> row(RowKey key) {
        return rows.getOrDefault(key, Map.of());
    }

    /** Puts a row in the place of the one that was there; an empty one takes it away. */
    void replace(RowKey key, Map<String, AttributeValue> row) {
        Map<String, AttributeValue> before = row(key);
        sorted.remove(before);
        indexes.values().forEach(index -> index.remove(before));
        if (row.isEmpty()) {
            rows.remove(key);
            return;
        }
        Map<String, AttributeValue> stored = Map.copyOf(row);
        rows.put(key, stored);
        sorted.put(stored);
        indexes.values().forEach(index -> index.put(stored));
    }

    /** The table's own order, or that of an index. */
    SortedRows rows(Optional<String> index) {
        return index.map(name -> Optional.ofNullable(indexes.get(name))
                        .orElseThrow(() -> invalid("The table does not have the specified index: " + name)))
                .orElse(sorted);
    }
}
