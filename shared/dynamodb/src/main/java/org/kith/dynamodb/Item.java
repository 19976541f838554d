package org.kith.dynamodb;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A row that was read: its sort key says what it is, and the schema that belongs to it reads it. */
public final class Item {
    private final String sortKey;
    private final Map<String, AttributeValue> attributes;

    Item(String sortKey, Map<String, AttributeValue> attributes) {
        this.sortKey = sortKey;
        this.attributes = attributes;
    }

    /** The sort key; in an index, that of the index. */
    public String sortKey() {
        return sortKey;
    }

    /** The row, or, from an index, the summary. */
    public <T> T as(TableSchema<T> schema) {
        return schema.mapToItem(attributes);
    }

    Map<String, AttributeValue> attributes() {
        return attributes;
    }
}
