package org.kith.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which rows the database takes, and how it stores them. */
abstract class RowsContract extends RawRequests {
    /** What the keys of {@link #key} and the name of one attribute take of the 400 KB that a row may have. */
    private static final int ROOM = 400 * 1024 - "pkpsksx".length();

    @ParameterizedTest
    @CsvSource({
        "007, 7",
        "1.50, 1.5",
        "1E+2, 100",
        "-0, 0",
        "1e-10, 0.0000000001",
        "-12.0, -12",
        "12345678901234567890123456789012345678, 12345678901234567890123456789012345678"
    })
    void storesNumbersWithoutWhatMakesNoDifference(String given, String stored) {
        put(row("s", "n", AttributeValue.fromN(given)));
        assertEquals(AttributeValue.fromN(stored), get("s").get("n"));
        assertTrue(holds("#n = :v", N, Map.of(":v", AttributeValue.fromN(given))));
    }

    @Test
    void refusesWhatIsNoNumberOrTooPrecise() {
        assertRefused("converted into a number", () -> put(row("s", "n", AttributeValue.fromN("abc"))));
        assertRefused("converted into a number", () -> put(row("s", "n", AttributeValue.fromN(""))));
        assertRefused("38 digits", () -> put(row("s", "n", AttributeValue.fromN("1".repeat(39)))));
        assertRefused("Number overflow", () -> put(row("s", "n", AttributeValue.fromN("1E126"))));
        put(row("s", "n", AttributeValue.fromN("1")));
        assertRefused("38 digits", () -> update("ADD #n :v", N, Map.of(":v", AttributeValue.fromN("1E-40"))));
    }

    @Test
    void refusesRowsThatDoNotFitTheKeys() {
        assertRefused("empty string value", () -> put(key("")));
        assertRefused("required keys", () -> put(Map.of("pk", text("p"))));
        assertRefused("Type mismatch", () -> put(Map.of("pk", text("p"), "sk", AttributeValue.fromN("1"))));
        assertRefused("", () -> put(key("x".repeat(1025))));
        assertRefused("", () -> put(Map.of("pk", text("x".repeat(2049)), "sk", text("s"))));
        put(key("x".repeat(1024)));
    }

    @Test
    void refusesRowsThatDoNotFitTheIndexes() {
        assertRefused("empty string value", () -> put(row("s", "listingPk", text(""))));
        assertRefused("Type mismatch", () -> put(row("s", "dueSk", AttributeValue.fromN("1"))));
        assertRefused("", () -> put(row("s", "listingSk", text("x".repeat(1025)))));
        put(key("s"));
        assertRefused(
                "empty string value", () -> update("SET #n = :v", Map.of("#n", "listingPk"), Map.of(":v", text(""))));
    }

    @Test
    void refusesValuesWithoutAType() {
        AttributeValue none = AttributeValue.builder().build();
        assertRefused("must contain exactly one", () -> put(row("s", "x", none)));
        assertRefused("must contain exactly one", () -> put(row("s", "x", AttributeValue.fromL(List.of(none)))));
        put(row("s", "x", text("")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 2",
        "12, 2",
        "123, 3",
        "1234, 3",
        "-12, 3",
        "100, 2",
        "1200, 2",
        "1000, 2",
        "1.5, 3",
        "0.1, 2",
        "12345678, 5",
        "123456789, 6"
    })
    void countsTheBytesOfARow(String number, int bytes) {
        AttributeValue value = AttributeValue.fromN(number);
        put(row("s", "n", value, "x", text("x".repeat(ROOM - 1 - bytes))));
        assertRefused("maximum allowed size", () -> put(row("s", "n", value, "x", text("x".repeat(ROOM - bytes)))));
    }

    @Test
    void countsTheBytesOfTextsMapsAndLists() {
        put(row("s", "x", text("x".repeat(ROOM))));
        assertRefused("maximum allowed size", () -> put(row("s", "x", text("x".repeat(ROOM + 1)))));
        assertRefused("maximum allowed size", () -> put(row("s", "x", text("\u00e9".repeat(ROOM / 2 + 1)))));
        put(row("s", "x", AttributeValue.fromM(Map.of("y", text("x".repeat(ROOM - 5))))));
        assertRefused(
                "maximum allowed size",
                () -> put(row("s", "x", AttributeValue.fromM(Map.of("y", text("x".repeat(ROOM - 4)))))));
        put(row("s", "x", AttributeValue.fromL(List.of(text("x".repeat(ROOM - 4))))));
        assertRefused(
                "maximum allowed size",
                () -> put(row("s", "x", AttributeValue.fromL(List.of(text("x".repeat(ROOM - 3)))))));
    }

    @Test
    void anUpdateCannotMakeARowTooLarge() {
        put(row("s", "x", text("x".repeat(300_000))));
        assertRefused(
                "maximum allowed size",
                () -> update("SET #n = :v", Map.of("#n", "y"), Map.of(":v", text("x".repeat(200_000)))));
        assertFalse(get("s").containsKey("y"));
    }

    @Test
    void refusesValuesThatAreNestedTooDeep() {
        put(row("s", "x", nested(31)));
        assertRefused("Nesting", () -> put(row("s", "x", nested(32))));
    }

    private static AttributeValue nested(int levels) {
        AttributeValue value = text("x");
        for (int i = 0; i < levels; i++) {
            value = AttributeValue.fromL(List.of(value));
        }
        return value;
    }
}
