package org.kith.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A change of single attributes of one row, under a condition. Used once. */
public final class Update {
    private final PartitionKey partition;
    private final String sortKey;
    private final Condition condition;
    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    private Update(PartitionKey partition, String sortKey, Condition condition) {
        this.partition = partition;
        this.sortKey = sortKey;
        this.condition = condition;
        names.putAll(condition.names());
        values.putAll(condition.values());
    }

    /** Changes a row if the condition holds for it. */
    public static Update of(PartitionKey partition, String sortKey, Condition condition) {
        return new Update(partition, sortKey, condition);
    }

    /** Gives an attribute a text. */
    public Update set(String attribute, String text) {
        return assign(attribute, AttributeValue.builder().s(text).build());
    }

    /** Gives an attribute a point in time. */
    public Update set(String attribute, Instant instant) {
        return set(attribute, instant.toString());
    }

    /** Gives an attribute a number. */
    public Update set(String attribute, long number) {
        return assign(
                attribute, AttributeValue.builder().n(Long.toString(number)).build());
    }

    /** Gives an attribute a row. */
    public <T> Update set(String attribute, TableSchema<T> schema, T row) {
        return assign(
                attribute,
                AttributeValue.builder().m(schema.itemToMap(row, true)).build());
    }

    /** Adds to a number; an absent one counts as 0. */
    public Update add(String attribute, long number) {
        adds.add("#" + attribute + " :add_" + attribute);
        names.put("#" + attribute, attribute);
        values.put(
                ":add_" + attribute,
                AttributeValue.builder().n(Long.toString(number)).build());
        return this;
    }

    /** Takes an attribute away. */
    public Update remove(String attribute) {
        removes.add("#" + attribute);
        names.put("#" + attribute, attribute);
        return this;
    }

    private Update assign(String attribute, AttributeValue value) {
        if (TableShape.PARTITION_KEYS.contains(attribute)) {
            throw new IllegalArgumentException("A row is put where it is found; an update does not move it");
        }
        sets.add("#" + attribute + " = :set_" + attribute);
        names.put("#" + attribute, attribute);
        values.put(":set_" + attribute, value);
        return this;
    }

    PartitionKey partition() {
        return partition;
    }

    String sortKey() {
        return sortKey;
    }

    String conditionExpression() {
        return condition.expression();
    }

    String updateExpression() {
        List<String> clauses = new ArrayList<>();
        if (!sets.isEmpty()) {
            clauses.add("SET " + String.join(", ", sets));
        }
        if (!removes.isEmpty()) {
            clauses.add("REMOVE " + String.join(", ", removes));
        }
        if (!adds.isEmpty()) {
            clauses.add("ADD " + String.join(", ", adds));
        }
        return String.join(" ", clauses);
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, AttributeValue> values() {
        return values;
    }
}
