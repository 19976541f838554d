package org.kith.testing.memory;

import static org.kith.testing.memory.Refusal.invalid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows in the order of their keys: those of a table, or what one of its indexes holds of them. */
final class SortedRows {
    private static final int PAGE_BYTES = 1024 * 1024;

    private final TableShape.Keys keys;
    private final TableShape.Keys tableKeys;
    private final Optional<Set<String>> attributes;
    private final Map<String, NavigableMap<Position, Map<String, AttributeValue>>> partitions = new HashMap<>();

    private SortedRows(TableShape.Keys keys, TableShape.Keys tableKeys, Optional<Set<String>> attributes) {
        this.keys = keys;
        this.tableKeys = tableKeys;
        this.attributes = attributes;
    }

    static SortedRows of(TableShape table) {
        return new SortedRows(table.keys(), table.keys(), Optional.empty());
    }

    static SortedRows of(TableShape table, TableShape.Index index) {
        return new SortedRows(index.keys(), table.keys(), Optional.of(index.attributes()));
    }

    /**
     * Where a row stands in its partition. Rows that an index sorts under the same key stand in the order of a hash, so
     * that nobody relies on another.
     */
    private record Position(String sort, int hash, RowKey key) implements Comparable<Position> {
        private static final Comparator<Position> ORDER = Comparator.comparing(Position::sort, Values.BY_UTF8)
                .thenComparingInt(Position::hash)
                .thenComparing(position -> position.key().partition())
                .thenComparing(position -> position.key().sort());

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Part of a partition.
     *
     * @param last where to read on, if a bound ended the page; there may be nothing behind it
     */
    record Page(List<Map<String, AttributeValue>> rows, Optional<Map<String, AttributeValue>> last) {}

    TableShape.Keys keys() {
        return keys;
    }

    void put(Map<String, AttributeValue> row) {
        if (row.containsKey(keys.partition()) && row.containsKey(keys.sort())) {
            partitions
                    .computeIfAbsent(text(row, keys.partition()), any -> new TreeMap<>())
                    .put(position(row), projected(row, attributes.orElse(row.keySet())));
        }
    }

    void remove(Map<String, AttributeValue> row) {
        if (row.containsKey(keys.partition()) && row.containsKey(keys.sort())) {
            partition(text(row, keys.partition())).remove(position(row));
        }
    }

    /** Up to so many rows behind the start, or up to the one that fills a megabyte. */
    Page page(KeyCondition condition, Optional<Map<String, AttributeValue>> start, boolean forward, int limit) {
        NavigableMap<Position, Map<String, AttributeValue>> rows = partition(condition.partition());
        if (!forward) {
            rows = rows.descendingMap();
        }
        if (start.isPresent()) {
            checkStart(start.get(), condition);
            rows = rows.tailMap(position(start.get()), false);
        }
        List<Map<String, AttributeValue>> found = new ArrayList<>();
        int bytes = 0;
        for (Map<String, AttributeValue> row : rows.values()) {
            if (!condition.sort().test(text(row, keys.sort()))) {
                continue;
            }
            found.add(row);
            bytes += Values.size(row);
            if (found.size() == limit || bytes >= PAGE_BYTES) {
                return new Page(found, Optional.of(projected(row, keyNames())));
            }
        }
        return new Page(found, Optional.empty());
    }

    private void checkStart(Map<String, AttributeValue> start, KeyCondition condition) {
        if (!start.keySet().equals(keyNames())
                || start.values().stream().anyMatch(each -> each.type() != AttributeValue.Type.S)) {
            throw invalid("Exclusive Start Key must have same size as table's key schema");
        }
        if (!text(start, keys.partition()).equals(condition.partition())
                || !condition.sort().test(text(start, keys.sort()))) {
            throw invalid("The provided starting key does not match the range key predicate");
        }
    }

    private Set<String> keyNames() {
        return Stream.of(keys.partition(), keys.sort(), tableKeys.partition(), tableKeys.sort())
                .collect(Collectors.toSet());
    }

    private NavigableMap<Position, Map<String, AttributeValue>> partition(String key) {
        return partitions.getOrDefault(key, new TreeMap<>());
    }

    private static String text(Map<String, AttributeValue> row, String key) {
        return Optional.ofNullable(row.get(key)).map(AttributeValue::s).orElseThrow();
    }

    private Position position(Map<String, AttributeValue> row) {
        RowKey key = new RowKey(text(row, tableKeys.partition()), text(row, tableKeys.sort()));
        return new Position(text(row, keys.sort()), key.hashCode(), key);
    }

    private static Map<String, AttributeValue> projected(Map<String, AttributeValue> row, Set<String> attributes) {
        Map<String, AttributeValue> projected = new HashMap<>(row);
        projected.keySet().retainAll(attributes);
        return projected;
    }
}
