package org.kith.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A row to be written: where it goes, what it holds, and under which indexes it is found. Immutable; the methods
 * answer a new row.
 */
public final class Row {
    private final Map<String, AttributeValue> attributes;

    private Row(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    static Row of(Map<String, AttributeValue> attributes) {
        return new Row(attributes);
    }

    /** A row that holds a value, found by its keys alone. */
    public static <T> Row of(PartitionKey partition, String sortKey, TableSchema<T> schema, T value) {
        Map<String, AttributeValue> attributes = new HashMap<>(schema.itemToMap(value, true));
        attributes.put(TableShape.PARTITION_KEY, text(partition.value()));
        attributes.put(TableShape.SORT_KEY, text(sortKey));
        return new Row(attributes);
    }

    /** Also found in the listing index, where only the summary can be read. */
    public <T> Row listedUnder(PartitionKey index, String indexSortKey, TableSchema<T> schema, T summary) {
        return indexed(TableShape.LISTING, index, indexSortKey, schema, summary);
    }

    /** Also found in the due index, where only the summary can be read. */
    public <T> Row dueUnder(PartitionKey index, String indexSortKey, TableSchema<T> schema, T summary) {
        return indexed(TableShape.DUE, index, indexSortKey, schema, summary);
    }

    /** Removed by DynamoDB some time after this instant (TTL; AWS says within days, so readers must check, too). */
    public Row expiringAt(Instant instant) {
        return with(Map.of(
                TableShape.EXPIRES_AT,
                AttributeValue.builder()
                        .n(Long.toString(instant.getEpochSecond()))
                        .build()));
    }

    private <T> Row indexed(
            TableShape.Index index, PartitionKey key, String indexSortKey, TableSchema<T> schema, T summary) {
        return with(Map.of(
                index.partitionKey(), text(key.value()),
                index.sortKey(), text(indexSortKey),
                index.summary(),
                        AttributeValue.builder()
                                .m(schema.itemToMap(summary, true))
                                .build()));
    }

    private Row with(Map<String, AttributeValue> more) {
        Map<String, AttributeValue> all = new HashMap<>(attributes);
        all.putAll(more);
        return new Row(all);
    }

    Map<String, AttributeValue> attributes() {
        return attributes;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.builder().s(value).build();
    }
}
