package org.kith.testing.memory;

import static org.kith.testing.memory.Refusal.invalid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Changes of single attributes: {@code SET #n = :v, … REMOVE #n, … ADD #n :v, …}. */
final class UpdateExpression {
    private static final AttributeValue ZERO = AttributeValue.fromN("0");

    private final Tokens tokens;
    private final TableShape.Keys keys;
    private final Set<String> touched = new HashSet<>();
    private final Map<String, AttributeValue> sets = new HashMap<>();
    private final Set<String> removes = new HashSet<>();
    private final Map<String, AttributeValue> adds = new HashMap<>();

    private UpdateExpression(Tokens tokens, TableShape.Keys keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    static UpdateExpression parse(String text, Placeholders placeholders, TableShape.Keys keys) {
        UpdateExpression update = new UpdateExpression(new Tokens("UpdateExpression", text, placeholders), keys);
        update.read();
        return update;
    }

    /** The row with the changes. */
    Map<String, AttributeValue> applied(Map<String, AttributeValue> row) {
        Map<String, AttributeValue> changed = new HashMap<>(row);
        changed.putAll(sets);
        changed.keySet().removeAll(removes);
        adds.forEach((name, value) -> changed.put(name, sum(changed.getOrDefault(name, ZERO), value)));
        return changed;
    }

    private static AttributeValue sum(AttributeValue there, AttributeValue more) {
        if (there.type() != AttributeValue.Type.N) {
            throw invalid("An operand in the update expression has an incorrect data type");
        }
        String sum = Values.text(Values.number(there.n()).add(Values.number(more.n())));
        return Values.stored(AttributeValue.fromN(sum));
    }

    private void read() {
        if (tokens.accept("SET")) {
            readSets();
        }
        if (tokens.accept("REMOVE")) {
            readRemoves();
        }
        if (tokens.accept("ADD")) {
            readAdds();
        }
        tokens.expectEnd();
    }

    private void readSets() {
        do {
            String name = attribute();
            tokens.expect("=");
            sets.put(name, tokens.value());
        } while (tokens.accept(","));
    }

    private void readRemoves() {
        do {
            removes.add(attribute());
        } while (tokens.accept(","));
    }

    private void readAdds() {
        do {
            String name = attribute();
            AttributeValue value = tokens.value();
            if (value.type() != AttributeValue.Type.N) {
                throw tokens.refusal("Incorrect operand type for operator or function; operator: ADD, operand type: "
                        + value.type());
            }
            adds.put(name, value);
        } while (tokens.accept(","));
    }

    private String attribute() {
        String name = tokens.name();
        if (name.equals(keys.partition()) || name.equals(keys.sort())) {
            throw invalid("One or more parameter values were invalid: Cannot update attribute " + name
                    + ". This attribute is part of the key");
        }
        if (!touched.add(name)) {
            throw tokens.refusal(
                    "Two document paths overlap with each other; must remove or rewrite one of these paths;"
                            + " path one: [" + name + "], path two: [" + name + "]");
        }
        return name;
    }
}
