package org.kith.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StoredRowTest {
    private static final Map<String, AttributeValue> ROW = Map.of(
            "pk", text("G#us#C#1"),
            "sk", text("CONTACT"),
            "listingPk", text("G#us#L#0"),
            "listingSk", text("person#o'brien, \"minnie\"\n🦜\u0001"),
            "version", AttributeValue.fromN("12345678901234567890"),
            "share", AttributeValue.fromN("0.10"),
            "done", AttributeValue.fromBool(true),
            "nothing", AttributeValue.fromNul(true),
            "tags", AttributeValue.fromL(List.of(text("=carer"), text(""), AttributeValue.fromL(List.of()))),
            "summary", AttributeValue.fromM(Map.of("name", text("G#us#L#0"), "none", AttributeValue.fromM(Map.of()))));

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    @Test
    void comesBackAsItWasInWhateverGroup() {
        StoredRow row = StoredRow.without("G#us#", ROW);
        assertEquals("C#1", row.collection());
        assertEquals("CONTACT", row.sortKey());
        assertEquals(Optional.of("L#0"), row.text("listingPk"));
        assertEquals(Optional.empty(), row.text("version"));
        assertEquals(ROW, StoredRow.read(row.json()).with("G#us#"));
        Map<String, AttributeValue> theirs = StoredRow.read(row.json()).with("G#them#");
        assertEquals(text("G#them#C#1"), theirs.get("pk"));
        assertEquals(text("G#them#L#0"), theirs.get("listingPk"));
        assertEquals(ROW.get("summary"), theirs.get("summary"), "what it holds is not looked at");
    }

    @Test
    void isOneLineAndAlwaysTheSame() {
        String json = StoredRow.without("G#us#", ROW).json();
        assertFalse(json.contains("\n"));
        assertTrue(json.startsWith("{\"done\":true,\"listingPk\":\"L#0\","), json);
        assertEquals(json, StoredRow.read(json).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"pk\":\"C#1\"}", "{\"pk\":1,\"sk\":\"x\"}", "{\"sk\":\"x\"}"})
    void refusesWhatIsNoRow(String json) {
        assertThrows(IllegalArgumentException.class, () -> StoredRow.read(json));
    }
}
