package org.kith.testing.memory;

import static org.kith.testing.memory.Refusal.invalid;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which rows a query reads: {@code #pk = :v}, alone or with {@code AND begins_with(#sk, :v)} or {@code AND #sk BETWEEN
 * :v AND :v}.
 *
 * @param sort whether a sort key is among them
 */
record KeyCondition(String partition, Predicate<String> sort) {
    static KeyCondition parse(String text, Placeholders placeholders, TableShape.Keys keys) {
        Tokens tokens = new Tokens("KeyConditionExpression", text, placeholders);
        expectName(tokens, keys.partition());
        tokens.expect("=");
        String partition = key(tokens, TableShape.MAX_PARTITION_KEY_BYTES);
        Predicate<String> sort = tokens.accept("AND") ? sort(tokens, keys.sort()) : any -> true;
        tokens.expectEnd();
        return new KeyCondition(partition, sort);
    }

    private static Predicate<String> sort(Tokens tokens, String name) {
        if (tokens.accept("begins_with")) {
            tokens.expect("(");
            expectName(tokens, name);
            tokens.expect(",");
            String start = key(tokens, TableShape.MAX_SORT_KEY_BYTES);
            tokens.expect(")");
            return sortKey -> sortKey.startsWith(start);
        }
        expectName(tokens, name);
        tokens.expect("BETWEEN");
        String low = key(tokens, TableShape.MAX_SORT_KEY_BYTES);
        tokens.expect("AND");
        String high = key(tokens, TableShape.MAX_SORT_KEY_BYTES);
        if (Values.BY_UTF8.compare(low, high) > 0) {
            throw tokens.refusal("The BETWEEN operator requires upper bound to be greater than or equal to lower bound;"
                    + " lower bound operand: " + low + ", upper bound operand: " + high);
        }
        return sortKey -> Values.BY_UTF8.compare(low, sortKey) <= 0 && Values.BY_UTF8.compare(sortKey, high) <= 0;
    }

    private static void expectName(Tokens tokens, String name) {
        if (!tokens.name().equals(name)) {
            throw invalid("Query condition missed key schema element: " + name);
        }
    }

    private static String key(Tokens tokens, int maxBytes) {
        AttributeValue value = tokens.value();
        if (value.type() != AttributeValue.Type.S) {
            throw invalid("One or more parameter values were invalid: Condition parameter type does not match schema"
                    + " type");
        }
        if (value.s().isEmpty()) {
            throw invalid("One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
                    + " contain an empty string value");
        }
        if (value.s().getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            throw invalid("One or more parameter values were invalid: a key exceeds the size limit of " + maxBytes
                    + " bytes");
        }
        return value.s();
    }
}
