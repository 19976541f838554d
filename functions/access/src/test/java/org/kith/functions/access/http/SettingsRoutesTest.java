package org.kith.functions.access.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRoutesTest {
    private static final String NEW = "{\"name\":\"Zoë's Friends, Leeds\",\"postalAddress\":\"1 High Street\\nLeeds\","
            + "\"timeZone\":\"Europe/Lisbon\",\"senderName\":\"Zoë\",\"replyTo\":\"office@example.org\"}";

    private final AccessWorld world = new AccessWorld();
    private final Browser owner = world.owner("Befrienders", "jo@example.org");

    @Test
    void aNewGroupHasSomeToStartWith() {
        assertEquals(
                "{\"name\":\"Befrienders\",\"postalAddress\":\"\",\"timeZone\":\"Europe/London\","
                        + "\"senderName\":\"Befrienders\",\"replyTo\":\"jo@example.org\"}",
                owner.get("/api/settings").expect(200).text());
    }

    @Test
    void ownersChangeThemAndEverybodySeesThem() {
        Browser viewer = world.joined(owner, "sam@example.org", "viewer");
        assertEquals(NEW, owner.put("/api/settings", NEW).expect(200).text());
        assertEquals(NEW, viewer.get("/api/settings").expect(200).text());
        assertEquals("Europe/Lisbon", viewer.get("/api/session").at("/timeZone"));
        viewer.put("/api/settings", NEW).expect(403);
    }

    @Test
    void thePostalAddressMayBeEmptyButNotForgotten() {
        owner.put("/api/settings", NEW.replace("1 High Street\\nLeeds", "")).expect(200);
        assertEquals(
                List.of("/postalAddress"),
                owner.put("/api/settings", NEW.replace("\"postalAddress\":\"1 High Street\\nLeeds\",", ""))
                        .expect(400)
                        .pointers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "+01:00", "UTC+1", "europe/london", "Z"})
    void aTimeZoneIsOneThatKnowsSummer(String zone) {
        assertEquals(
                List.of("/timeZone"),
                owner.put("/api/settings", NEW.replace("Europe/Lisbon", zone))
                        .expect(400)
                        .pointers());
    }

    @ParameterizedTest
    @CsvSource({
        "a\\r\\nBcc: x",
        "a\\u2028b",
        "<b>",
        "a > b",
        "say \\\"hi\\\"",
        "back\\\\slash",
        "a\\u202eb",
        "a\\tb",
        "http://x.example"
    })
    void aNameIsOnePlainLine(String name) {
        for (String field : List.of("name", "senderName")) {
            List<String> pointers = owner.put(
                            "/api/settings",
                            NEW.replaceFirst(
                                    "\"" + field + "\":\"[^\"]*\"",
                                    "\"" + field + "\":\"" + Matcher.quoteReplacement(name) + "\""))
                    .expect(400)
                    .pointers();
            assertEquals(List.of("/" + field), pointers.stream().distinct().toList());
        }
        assertEquals("Befrienders", owner.get("/api/settings").at("/name"));
    }

    @Test
    void everyFaultIsNamed() {
        assertEquals(
                List.of("/name", "/postalAddress", "/timeZone", "/senderName", "/replyTo", "/since"),
                owner.put(
                                "/api/settings",
                                "{\"name\": \"" + "x".repeat(101)
                                        + "\", \"postalAddress\": 1, \"senderName\": \"\", \"replyTo\": \"a@b\", \"since\": 1}")
                        .expect(400)
                        .pointers());
    }
}
