package org.kith.testing.memory;

import static org.kith.testing.memory.Refusal.invalid;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names and values beside the expressions of one request: each must be there when asked for, and be asked for. */
final class Placeholders {
    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";

    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;
    private final Set<String> used = new HashSet<>();

    private Placeholders(Map<String, String> names, Map<String, AttributeValue> values) {
        this.names = names;
        this.values = values;
    }

    static Placeholders of(Parameters given) {
        Map<String, String> names = given.names(NAMES);
        Map<String, AttributeValue> values = given.row(VALUES);
        if (given.has(NAMES) && names.isEmpty()) {
            throw invalid(NAMES + " must not be empty");
        }
        if (given.has(VALUES) && values.isEmpty()) {
            throw invalid(VALUES + " must not be empty");
        }
        checkSyntax(NAMES, "#", names.keySet());
        checkSyntax(VALUES, ":", values.keySet());
        return new Placeholders(names, Values.stored(values));
    }

    private static void checkSyntax(String what, String sign, Set<String> placeholders) {
        for (String each : placeholders) {
            if (!each.matches(sign + "\\w+")) {
                throw invalid(what + " contains invalid key: Syntax error; key: \"" + each + "\"");
            }
        }
    }

    Optional<String> name(String placeholder) {
        used.add(placeholder);
        return Optional.ofNullable(names.get(placeholder));
    }

    Optional<AttributeValue> value(String placeholder) {
        used.add(placeholder);
        return Optional.ofNullable(values.get(placeholder));
    }

    void checkAllUsed() {
        checkUsed(NAMES, names.keySet());
        checkUsed(VALUES, values.keySet());
    }

    private void checkUsed(String what, Set<String> placeholders) {
        Set<String> unused = new HashSet<>(placeholders);
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw invalid("Value provided in " + what + " unused in expressions: keys: " + unused);
        }
    }
}
