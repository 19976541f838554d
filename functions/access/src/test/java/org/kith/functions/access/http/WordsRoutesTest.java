package org.kith.functions.access.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsRoutesTest {
    private static final String CLIENTS = "{\"person\":{\"one\":\"client\",\"many\":\"clients\"}}";

    private final AccessWorld world = new AccessWorld();
    private final Browser owner = world.owner("Befrienders", "jo@example.org");

    @Test
    void ownersChooseThemAndEverybodyOfTheGroupReadsThem() {
        Browser viewer = world.joined(owner, "sam@example.org", "viewer");
        Browser stranger = world.owner("Allotments", "kim@example.org");
        assertEquals(
                CLIENTS, owner.put("/api/settings/words", CLIENTS).expect(200).text());
        assertEquals("clients", viewer.get("/api/session").at("/words/person/many"));
        assertEquals("", stranger.get("/api/session").at("/words/person/many"));
        viewer.put("/api/settings/words", "{}").expect(403);
    }

    @Test
    void goBackToOursByLeavingThemOut() {
        owner.put("/api/settings/words", CLIENTS).expect(200);
        assertEquals("{}", owner.put("/api/settings/words", "{}").expect(200).text());
        assertEquals("", owner.get("/api/session").at("/words/person/many"));
    }

    @Test
    void areTrimmedAndKeepTheirCapitals() {
        owner.put("/api/settings/words", "{\"person\": {\"one\": \" SEN pupil \", \"many\": \"SEN pupils\"}}")
                .expect(200);
        assertEquals("SEN pupil", owner.get("/api/session").at("/words/person/one"));
    }

    @Test
    void comeInPairs() {
        assertEquals(
                List.of("/person/many", "/household/one"),
                owner.put(
                                "/api/settings/words",
                                "{\"person\": {\"one\": \"client\"}, \"household\": {\"one\": \" \", \"many\": \"homes\"}}")
                        .expect(400)
                        .pointers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>",
                "a\\u202eb",
                "a\\u200fb",
                "a\\u0000b",
                "a\\tb",
                "two\\nlines",
                "...",
                "\\ud800",
                "https://x.example",
                "say \\\"x\\\""
            })
    void areOneLineOfOrdinaryLetters(String word) {
        List<String> pointers = owner.put(
                        "/api/settings/words",
                        "{\"organisation\": {\"one\": \"" + word + "\", \"many\": \"partners\"}}")
                .expect(400)
                .pointers();
        assertEquals(List.of("/organisation/one"), pointers.stream().distinct().toList());
        assertEquals("", owner.get("/api/session").at("/words/organisation/one"));
    }

    @Test
    void areAtMostFortyLettersLong() {
        for (int letters : List.of(41, 10_000)) {
            assertEquals(
                    List.of("/person/one"),
                    owner.put(
                                    "/api/settings/words",
                                    "{\"person\": {\"one\": \"" + "x".repeat(letters) + "\", \"many\": \"xs\"}}")
                            .expect(400)
                            .pointers());
        }
        owner.put("/api/settings/words", "{\"person\": {\"one\": \"" + "x".repeat(40) + "\", \"many\": \"xs\"}}")
                .expect(200);
    }

    @Test
    void twoKindsCannotBeCalledTheSame() {
        assertEquals(
                List.of("/person/one", "/person/many"),
                owner.put("/api/settings/words", "{\"person\": {\"one\": \"Household\", \"many\": \"organisations\"}}")
                        .expect(400)
                        .pointers());
        assertEquals(
                List.of("/person/many", "/organisation/many"),
                owner.put(
                                "/api/settings/words",
                                "{\"person\": {\"one\": \"friend\", \"many\": \"Friends\"},"
                                        + " \"organisation\": {\"one\": \"group\", \"many\": \"friends\"}}")
                        .expect(400)
                        .pointers());
    }

    @Test
    void canGoRoundAndOneWordMayBeForOneAndMany() {
        owner.put(
                        "/api/settings/words",
                        "{\"organisation\": {\"one\": \"household\", \"many\": \"households\"},"
                                + " \"household\": {\"one\": \"kin\", \"many\": \"kin\"}}")
                .expect(200);
    }
}
