package org.kith.testing.memory;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must be true of a row, which is empty if there is none. */
sealed interface ConditionExpression {
    /** Of the row that is there. */
    boolean holds(Map<String, AttributeValue> row);

    /** Reads the condition among a write's parameters, if there is one. */
    static ConditionExpression parse(Parameters given, Placeholders placeholders) {
        return given.optionalText("ConditionExpression")
                .map(text -> new ConditionParser(text, placeholders).parse())
                .orElseGet(Always::new);
    }

    /** No condition was given. */
    record Always() implements ConditionExpression {
        @Override
        public boolean holds(Map<String, AttributeValue> row) {
            return true;
        }
    }

    /** An attribute is there, or is not. */
    record Exists(String attribute, boolean wanted) implements ConditionExpression {
        @Override
        public boolean holds(Map<String, AttributeValue> row) {
            return row.containsKey(attribute) == wanted;
        }
    }

    /** An attribute is there and has this value. */
    record Equal(String attribute, AttributeValue value) implements ConditionExpression {
        @Override
        public boolean holds(Map<String, AttributeValue> row) {
            return value.equals(row.get(attribute));
        }
    }

    /** An attribute is there, is of the value's type and less than it, or else at least it. */
    record Ordered(String attribute, boolean less, AttributeValue value) implements ConditionExpression {
        @Override
        public boolean holds(Map<String, AttributeValue> row) {
            AttributeValue actual = row.get(attribute);
            return actual != null && actual.type() == value.type() && compare(actual) < 0 == less;
        }

        private int compare(AttributeValue actual) {
            return value.type() == AttributeValue.Type.N
                    ? Values.number(actual.n()).compareTo(Values.number(value.n()))
                    : Values.BY_UTF8.compare(actual.s(), value.s());
        }
    }

    /** Both hold. */
    record And(ConditionExpression one, ConditionExpression other) implements ConditionExpression {
        @Override
        public boolean holds(Map<String, AttributeValue> row) {
            return one.holds(row) && other.holds(row);
        }
    }

    /** One of them holds, or both. */
    record Or(ConditionExpression one, ConditionExpression other) implements ConditionExpression {
        @Override
        public boolean holds(Map<String, AttributeValue> row) {
            return one.holds(row) || other.holds(row);
        }
    }
}
