package org.kith.local.whole;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is stored, as text; only a test may look at a table like this. */
final class TableRows {
    private TableRows() {}

    /** The rows of both tables whose key, partition and sort key, is wanted. */
    static Map<String, String> of(WholeKith kith, Predicate<String> wanted) {
        Map<String, String> rows = new TreeMap<>();
        try (DynamoDbClient tables = kith.tables()) {
            for (String table : tables.listTables().tableNames()) {
                for (Map<String, AttributeValue> item :
                        tables.scanPaginator(scan -> scan.tableName(table)).items()) {
                    String key = item.get("pk") + " " + item.get("sk");
                    if (wanted.test(key)) {
                        rows.put(table + " " + key, new TreeMap<>(item).toString());
                    }
                }
            }
        }
        return rows;
    }
}
