package org.kith.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.kith.dynamodb.TableShape;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is stored, as text; only a test may look at a table like this. */
record TableRows(List<TableRow> rows) {
    /**
     * A row.
     *
     * @param ends when DynamoDB may take it away by itself: a count of an hour's requests ends with the hour
     */
    record TableRow(String key, String text, Optional<Instant> ends) {}

    /** The rows of both tables whose key, partition and sort key, is wanted. */
    static TableRows of(WholeKith kith, Predicate<String> wanted) {
        List<TableRow> rows = new ArrayList<>();
        try (DynamoDbClient tables = kith.tables()) {
            for (String table : tables.listTables().tableNames()) {
                tables.scanPaginator(scan -> scan.tableName(table)).items().forEach(item -> {
                    String key = item.get("pk") + " " + item.get("sk");
                    if (wanted.test(key)) {
                        rows.add(new TableRow(
                                table + " " + key,
                                new TreeMap<>(item).toString(),
                                Optional.ofNullable(item.get(TableShape.EXPIRES_AT))
                                        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds.n())))));
                    }
                });
            }
        }
        rows.sort(Comparator.comparing(TableRow::key));
        return new TableRows(rows);
    }

    /** The rows of one group. */
    static TableRows ofGroup(WholeKith kith, String group) {
        return of(kith, key -> key.contains(group));
    }

    /** Fails unless the same was there before as after, but for what ended meanwhile. */
    void assertSame(TableRows after) {
        Instant now = Instant.now();
        assertEquals(at(now), after.at(now));
    }

    private List<String> at(Instant moment) {
        return rows.stream()
                .filter(row -> row.ends().filter(end -> !end.isAfter(moment)).isEmpty())
                .map(row -> row.key() + " " + row.text())
                .toList();
    }
}
