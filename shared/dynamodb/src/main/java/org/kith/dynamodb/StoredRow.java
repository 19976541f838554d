package org.kith.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A row as it is kept, whatever it holds, without whose it is: {@link GroupData} takes the group off its keys, and puts one
 * on again. As JSON it is an object of its attributes, keys and indexes among them; texts, numbers, flags, lists and maps,
 * which is all that rows here are made of, come back as they were.
 */
public final class StoredRow {
    private final Map<String, AttributeValue> attributes;

    private StoredRow(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    static StoredRow without(String prefix, Map<String, AttributeValue> row) {
        Map<String, AttributeValue> attributes = new TreeMap<>(row);
        for (String name : TableShape.PARTITION_KEYS) {
            attributes.computeIfPresent(
                    name, (_, key) -> AttributeValue.fromS(key.s().substring(prefix.length())));
        }
        return new StoredRow(attributes);
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException when that is no row
     */
    public static StoredRow read(String json) {
        Map<String, AttributeValue> attributes;
        try {
            attributes = EnhancedDocument.builder()
                    .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                    .json(json)
                    .build()
                    .toMap();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("This is no row", e);
        }
        StoredRow row = new StoredRow(attributes);
        if (row.text(TableShape.PARTITION_KEY).isEmpty()
                || row.text(TableShape.SORT_KEY).isEmpty()) {
            throw new IllegalArgumentException("This row has no key");
        }
        return row;
    }

    /** As one line, attributes in the order of their names: the same row is the same text. */
    public String json() {
        return EnhancedDocument.fromAttributeValueMap(sorted(attributes)).toJson();
    }

    private static Map<String, AttributeValue> sorted(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> sorted = new TreeMap<>(attributes);
        sorted.replaceAll((_, value) -> sorted(value));
        return sorted;
    }

    private static AttributeValue sorted(AttributeValue value) {
        return switch (value.type()) {
            case M -> AttributeValue.fromM(sorted(value.m()));
            case L ->
                AttributeValue.fromL(value.l().stream().map(StoredRow::sorted).toList());
            case S, N, BOOL, NUL -> value;
            case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("No row here holds a " + value.type());
        };
    }

    /** The item collection it is in, behind the group's own part of the key. */
    public String collection() {
        return text(TableShape.PARTITION_KEY).orElseThrow();
    }

    /** Its place in the collection. */
    public String sortKey() {
        return text(TableShape.SORT_KEY).orElseThrow();
    }

    /** An attribute that is a text; empty when there is none of this name. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    /** What it holds. */
    public <T> T as(TableSchema<T> schema) {
        return schema.mapToItem(attributes);
    }

    Map<String, AttributeValue> with(String prefix) {
        Map<String, AttributeValue> row = new TreeMap<>(attributes);
        for (String name : TableShape.PARTITION_KEYS) {
            row.computeIfPresent(name, (_, key) -> AttributeValue.fromS(prefix + key.s()));
        }
        return row;
    }
}
