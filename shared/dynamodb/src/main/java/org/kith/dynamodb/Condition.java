package org.kith.dynamodb;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must be true of the stored row for a write to happen. Attribute names are safe to use as they are. */
public final class Condition {
    private final String expression;
    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;

    private Condition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
        this.expression = expression;
        this.names = names;
        this.values = values;
    }

    /** There is no such row yet. */
    public static Condition absent() {
        return new Condition("attribute_not_exists(#pk)", Map.of("#pk", TableShape.PARTITION_KEY), Map.of());
    }

    /** There is such a row. */
    public static Condition present() {
        return new Condition("attribute_exists(#pk)", Map.of("#pk", TableShape.PARTITION_KEY), Map.of());
    }

    /** An attribute has this text. */
    public static Condition equal(String attribute, String text) {
        return comparison(attribute, "=", AttributeValue.builder().s(text).build());
    }

    /** An attribute has this number. */
    public static Condition equal(String attribute, long number) {
        return comparison(
                attribute,
                "=",
                AttributeValue.builder().n(Long.toString(number)).build());
    }

    /** An attribute is a number greater than or equal to this one. */
    public static Condition atLeast(String attribute, long number) {
        return comparison(
                attribute,
                ">=",
                AttributeValue.builder().n(Long.toString(number)).build());
    }

    /** An attribute is a number less than this one. */
    public static Condition lessThan(String attribute, long number) {
        return comparison(
                attribute,
                "<",
                AttributeValue.builder().n(Long.toString(number)).build());
    }

    /** The row, if there is one, lacks this attribute. */
    public static Condition lacks(String attribute) {
        return new Condition("attribute_not_exists(#" + attribute + ")", Map.of("#" + attribute, attribute), Map.of());
    }

    /** This and the other. */
    public Condition and(Condition other) {
        return joined(" AND ", other);
    }

    /** This or the other. */
    public Condition or(Condition other) {
        return joined(" OR ", other);
    }

    private static Condition comparison(String attribute, String operator, AttributeValue value) {
        return new Condition(
                "#" + attribute + " " + operator + " :v", Map.of("#" + attribute, attribute), Map.of(":v", value));
    }

    private Condition joined(String operator, Condition other) {
        // The other side's values get a longer name, so that the two never mean the same placeholder.
        Map<String, String> allNames = new HashMap<>(names);
        allNames.putAll(other.names);
        Map<String, AttributeValue> allValues = new HashMap<>(values);
        String suffix = "_" + (values.size() + 1) + "_" + expression.length();
        String renamed = other.expression.replaceAll("(:v\\w*)", "$1" + suffix);
        other.values.forEach((name, value) -> allValues.put(name + suffix, value));
        return new Condition("(" + expression + operator + renamed + ")", allNames, allValues);
    }

    String expression() {
        return expression;
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, AttributeValue> values() {
        return values;
    }
}
