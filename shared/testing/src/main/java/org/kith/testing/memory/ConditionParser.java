package org.kith.testing.memory;

import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads {@code or := and (OR and)*, and := one (AND one)*, one := (or) | attribute_exists(#n) |
 * attribute_not_exists(#n) | #n = :v | #n < :v | #n >= :v}.
 */
final class ConditionParser {
    private static final Set<AttributeValue.Type> ORDERED = Set.of(AttributeValue.Type.N, AttributeValue.Type.S);

    private final Tokens tokens;
    private boolean justClosed;

    ConditionParser(String text, Placeholders placeholders) {
        this.tokens = new Tokens("ConditionExpression", text, placeholders);
    }

    ConditionExpression parse() {
        ConditionExpression expression = or();
        tokens.expectEnd();
        return expression;
    }

    private ConditionExpression or() {
        ConditionExpression expression = and();
        while (tokens.accept("OR")) {
            expression = new ConditionExpression.Or(expression, and());
            justClosed = false;
        }
        return expression;
    }

    private ConditionExpression and() {
        ConditionExpression expression = one();
        while (tokens.accept("AND")) {
            expression = new ConditionExpression.And(expression, one());
            justClosed = false;
        }
        return expression;
    }

    private ConditionExpression one() {
        if (tokens.accept("(")) {
            return group();
        }
        justClosed = false;
        if (tokens.accept("attribute_exists")) {
            return exists(true);
        }
        return tokens.accept("attribute_not_exists") ? exists(false) : comparison();
    }

    private ConditionExpression group() {
        ConditionExpression expression = or();
        tokens.expect(")");
        // DynamoDB does not take ((a)).
        if (justClosed) {
            throw tokens.refusal("The expression has redundant parentheses;");
        }
        justClosed = true;
        return expression;
    }

    private ConditionExpression exists(boolean wanted) {
        tokens.expect("(");
        String name = tokens.name();
        tokens.expect(")");
        return new ConditionExpression.Exists(name, wanted);
    }

    private ConditionExpression comparison() {
        String name = tokens.name();
        if (tokens.accept("=")) {
            return new ConditionExpression.Equal(name, tokens.value());
        }
        boolean less = tokens.accept("<");
        if (!less) {
            tokens.expect(">=");
        }
        AttributeValue value = tokens.value();
        if (!ORDERED.contains(value.type())) {
            throw tokens.refusal("Incorrect operand type for operator or function; operator or function: "
                    + (less ? "<" : ">=") + ", operand type: " + value.type());
        }
        return new ConditionExpression.Ordered(name, less, value);
    }
}
