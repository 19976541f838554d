package org.kith.testing.memory;

import static org.kith.testing.memory.Refusal.invalid;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB makes of values: how it stores and compares them, and how large they are. */
final class Values {
    /** How DynamoDB sorts texts; Java's own order differs for what is outside the basic multilingual plane. */
    static final Comparator<String> BY_UTF8 = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;
    private static final int MAX_DEPTH = 32;
    private static final int COLLECTION_BYTES = 3;

    private Values() {}

    /** A row as it is stored. */
    static Map<String, AttributeValue> stored(Map<String, AttributeValue> row) {
        return stored(row, 1);
    }

    /** A value as it is stored: a number without what makes no difference. */
    static AttributeValue stored(AttributeValue value) {
        return stored(value, 1);
    }

    private static Map<String, AttributeValue> stored(Map<String, AttributeValue> row, int depth) {
        Map<String, AttributeValue> stored = new HashMap<>();
        row.forEach((name, value) -> stored.put(name, stored(value, depth)));
        return stored;
    }

    private static AttributeValue stored(AttributeValue value, int depth) {
        if (depth > MAX_DEPTH) {
            throw invalid("Nesting Levels have exceeded supported limits");
        }
        return switch (value.type()) {
            case S, BOOL, NUL -> value;
            case N -> AttributeValue.fromN(text(number(value.n())));
            case M -> AttributeValue.fromM(stored(value.m(), depth + 1));
            case L ->
                AttributeValue.fromL(
                        value.l().stream().map(each -> stored(each, depth + 1)).toList());
            case UNKNOWN_TO_SDK_VERSION ->
                throw invalid("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
            case SS, NS, BS, B -> throw new UnsupportedOperationException("Values of type " + value.type());
        };
    }

    /** A number that DynamoDB can hold. */
    static BigDecimal number(String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException e) {
            throw invalid("A value provided cannot be converted into a number");
        }
        if (number.precision() > MAX_DIGITS) {
            throw invalid("DynamoDB only supports precision up to 38 digits");
        }
        int exponent = number.precision() - number.scale() - 1;
        if (number.signum() != 0 && (exponent > MAX_EXPONENT || exponent < MIN_EXPONENT)) {
            throw invalid("Number overflow or underflow: its magnitude is outside the supported range");
        }
        return number;
    }

    static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** In bytes, names included, as it counts towards the limits of a row, a page and a transaction. */
    static int size(Map<String, AttributeValue> row) {
        return row.entrySet().stream()
                .mapToInt(each -> bytes(each.getKey()) + size(each.getValue()))
                .sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> size(number(value.n()));
            case BOOL, NUL -> 1;
            case M -> COLLECTION_BYTES + value.m().size() + size(value.m());
            case L -> COLLECTION_BYTES + sizeOfEach(value.l());
            case SS, NS, BS, B, UNKNOWN_TO_SDK_VERSION ->
                throw new UnsupportedOperationException("Values of type " + value.type());
        };
    }

    private static int sizeOfEach(List<AttributeValue> values) {
        return values.stream().mapToInt(each -> 1 + size(each)).sum();
    }

    /** One byte for each two digits, counted from the point, one for the exponent and one for a minus. */
    private static int size(BigDecimal number) {
        if (number.signum() == 0) {
            return 1;
        }
        int digits = number.precision() + Math.floorMod(number.scale(), 2);
        return (digits + 1) / 2 + 1 + (number.signum() < 0 ? 1 : 0);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
