package org.kith.testing.memory;

import static org.kith.testing.memory.Refusal.invalid;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The keys of a table and of its indexes, all of them texts, and which keys and rows fit them. */
record TableShape(Keys keys, List<Index> indexes) {
    static final int MAX_PARTITION_KEY_BYTES = 2048;
    static final int MAX_SORT_KEY_BYTES = 1024;
    private static final int MAX_ROW_BYTES = 400 * 1024;

    /** The attributes that find and sort rows. */
    record Keys(String partition, String sort) {
        static Keys of(List<KeySchemaElement> schema) {
            if (schema.size() != 2) {
                throw new UnsupportedOperationException("Keys of one attribute");
            }
            return new Keys(schema.getFirst().attributeName(), schema.getLast().attributeName());
        }
    }

    /** A global secondary index that holds its keys, the table's and some more attributes. */
    record Index(String name, Keys keys, Set<String> attributes) {
        static Index of(GlobalSecondaryIndex index, Keys table) {
            if (index.projection().projectionType() != ProjectionType.INCLUDE) {
                throw new UnsupportedOperationException("An index that does not name its attributes");
            }
            Keys keys = Keys.of(index.keySchema());
            Set<String> attributes = new HashSet<>(index.projection().nonKeyAttributes());
            attributes.addAll(List.of(keys.partition(), keys.sort(), table.partition(), table.sort()));
            return new Index(index.indexName(), keys, attributes);
        }
    }

    static TableShape of(CreateTableRequest request) {
        Parameters.of(
                request, "TableName", "BillingMode", "AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes");
        if (request.attributeDefinitions().stream().anyMatch(each -> each.attributeType() != ScalarAttributeType.S)) {
            throw new UnsupportedOperationException("Keys that are not texts");
        }
        Keys keys = Keys.of(request.keySchema());
        return new TableShape(
                keys,
                request.globalSecondaryIndexes().stream()
                        .map(index -> Index.of(index, keys))
                        .toList());
    }

    /** The key that a request gives, which holds the key's attributes and nothing else. */
    RowKey key(Map<String, AttributeValue> given) {
        if (given.size() != 2) {
            throw invalid("The number of conditions on the keys is invalid");
        }
        return keyOf(given);
    }

    /** The key of a row. */
    RowKey keyOf(Map<String, AttributeValue> row) {
        return new RowKey(
                keyText(row, keys.partition(), MAX_PARTITION_KEY_BYTES)
                        .orElseThrow(() -> invalid("One of the required keys was not given a value")),
                keyText(row, keys.sort(), MAX_SORT_KEY_BYTES)
                        .orElseThrow(() -> invalid("One of the required keys was not given a value")));
    }

    /** Refuses a row that the table or an index cannot hold. */
    void check(Map<String, AttributeValue> row) {
        keyOf(row);
        for (Index index : indexes) {
            keyText(row, index.keys().partition(), MAX_PARTITION_KEY_BYTES);
            keyText(row, index.keys().sort(), MAX_SORT_KEY_BYTES);
        }
        if (Values.size(row) > MAX_ROW_BYTES) {
            throw invalid("Item size has exceeded the maximum allowed size");
        }
    }

    private static Optional<String> keyText(Map<String, AttributeValue> row, String name, int maxBytes) {
        AttributeValue value = row.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value.type() != AttributeValue.Type.S) {
            throw invalid("One or more parameter values were invalid: Type mismatch for key " + name);
        }
        if (value.s().isEmpty()) {
            throw invalid("One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
                    + " contain an empty string value. Key: " + name);
        }
        if (value.s().getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            throw invalid("One or more parameter values were invalid: Size of " + name + " exceeds " + maxBytes);
        }
        return Optional.of(value.s());
    }
}
