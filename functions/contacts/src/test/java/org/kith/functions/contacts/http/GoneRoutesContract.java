package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kith.contacts.gone.Gone;
import org.kith.http.Json;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

/** Deleting, restoring, erasing and handing out, through the routes. */
abstract class GoneRoutesContract {
    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    private final Browser viewer = world.signedIn(World.OURS, Role.VIEWER);
    private final Browser coordinator = world.signedIn(World.OURS, Role.COORDINATOR);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);
    private final String path = "/api/contacts/"
            + us.post("/api/contacts", """
                {"kind":"person","firstName":"Aileen","lastName":"Baird",
                 "emails":[{"address":"aileen@example.org"}],"tags":["driver"]}\
                """).expect(201).get("id").stringValue();

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void saysWhoDeletedAContactAndUntilWhenItCanBeHadBack() {
        world.pass(Duration.ofMinutes(1));

        JsonNode deleted = us.delete(path).expect(200);

        assertEquals("deleted", deleted.get("type").stringValue());
        assertEquals("Aileen Baird", deleted.get("name").stringValue());
        assertEquals("Sarah CONTRIBUTOR", deleted.at("/by/name").stringValue());
        assertEquals("2026-11-26T10:01:00Z", deleted.get("at").stringValue());
        assertEquals("2026-12-26T10:01:00Z", deleted.get("until").stringValue());
        assertEquals(404, viewer.get(path).status());
        assertEquals(deleted, viewer.get(path + "/gone").expect(200));
        assertEquals(deleted, viewer.get("/api/deleted").expect(200).at("/contacts/0"));
        assertEquals(0, viewer.get("/api/contacts").expect(200).get("total").intValue());
        assertEquals(
                0,
                viewer.get("/api/contacts/search?q=aileen")
                        .expect(200)
                        .get("contacts")
                        .size());
    }

    @Test
    void saysNothingIsGoneOfWhoIsThere() {
        assertEquals(404, viewer.get(path + "/gone").status());
        assertEquals(404, us.post(path + "/restore", "{}").status());
        assertEquals(404, coordinator.post(path + "/erase", "{}").status());
        assertEquals(0, viewer.get("/api/deleted").expect(200).get("contacts").size());
    }

    @Test
    void restoresThePageAsItWas() {
        JsonNode before = us.get(path).expect(200);
        us.delete(path).expect(200);

        JsonNode after = us.post(path + "/restore", "{}").expect(200);

        for (String part : List.of("facts", "version", "lists", "permissions", "tasks")) {
            assertEquals(before.get(part), after.get(part), part);
        }
        List<String> story = StreamSupport.stream(after.get("timeline").spliterator(), false)
                .map(entry -> entry.get("what").stringValue())
                .sorted()
                .toList();
        assertEquals(List.of("added", "deleted", "restored"), story);
    }

    @Test
    void erasesForEver() {
        us.delete(path).expect(200);

        JsonNode erased = coordinator.post(path + "/erase", "{}").expect(200);

        assertEquals("erased", erased.get("type").stringValue());
        assertTrue(erased.get("finished").booleanValue());
        assertFalse(erased.toString().contains("Aileen"));
        assertEquals(erased, coordinator.get(path + "/gone").expect(200));
        assertEquals(404, us.post(path + "/restore", "{}").status());
        JsonNode again = us.post(
                        "/api/contacts",
                        "{\"kind\":\"person\",\"firstName\":\"Aileen\",\"emails\":[{\"address\":\"aileen@example.org\"}]}")
                .expect(201);
        assertEquals("erased", again.at("/suppressions/0/reason").stringValue());
    }

    @Test
    void erasesByItselfAfterThirtyDays() {
        us.delete(path).expect(200);
        world.pass(Gone.RESTORABLE);
        Browser later = world.signedIn(World.OURS, Role.COORDINATOR);

        assertEquals(404, later.get(path + "/gone").status());
        later.get("/api/day").expect(200);

        assertEquals("erased", later.get(path + "/gone").expect(200).get("type").stringValue());
    }

    @Test
    void leavesErasingAndHandingOutToCoordinators() {
        assertEquals(403, viewer.delete(path).status());
        assertEquals(403, us.get(path + "/export").status());
        us.delete(path).expect(200);
        assertEquals(403, us.post(path + "/erase", "{}").status());
        assertEquals(403, viewer.post(path + "/restore", "{}").status());
    }

    @Test
    void handsOutAllThatIsKnownAndSaysSoInTheHistory() {
        String list = coordinator
                .post("/api/lists", "{\"name\":\"Newsletter\"}")
                .expect(201)
                .get("id")
                .stringValue();
        us.put(path + "/lists/" + list, "{}").expect(200);
        us.post(path + "/interactions", "{\"kind\":\"call\",\"text\":\"Asked about lunch\"}")
                .expect(201);
        us.post(path + "/permissions", """
            {"purpose":"newsletter","channel":"email","answer":"yes","basis":"consent","source":"paper form"}\
            """).expect(201);
        world.pass(Duration.ofMinutes(1));

        JsonNode export = coordinator.get(path + "/export").expect(200);

        assertEquals("Aileen Baird", export.get("about").stringValue());
        assertEquals("Sarah COORDINATOR", export.get("exportedBy").stringValue());
        assertEquals("aileen@example.org", export.at("/facts/emails/0/address").stringValue());
        assertEquals("Newsletter", export.at("/lists/0").stringValue());
        assertEquals("Asked about lunch", export.at("/interactions/0/text").stringValue());
        assertEquals("paper form", export.at("/permissionsEverGiven/0/source").stringValue());
        assertEquals("added", export.at("/changes/0/what").stringValue());
        assertTrue(export.get("complete").booleanValue());
        assertEquals("exported", us.get(path).expect(200).at("/timeline/0/what").stringValue());
    }

    @Test
    void answersAboutAForeignContactAsAboutNone() {
        String deleted = "/api/contacts/"
                + us.post("/api/contacts", "{\"kind\":\"person\",\"firstName\":\"Tom\"}")
                        .expect(201)
                        .get("id")
                        .stringValue();
        us.delete(deleted).expect(200);
        String missing = "/api/contacts/" + CountedIds.numbered(999);
        for (String theirs : List.of(path, deleted)) {
            for (String tail : List.of("/gone", "/export")) {
                assertEquals(them.get(missing + tail), them.get(theirs + tail), tail);
            }
            for (String tail : List.of("/restore", "/erase")) {
                assertEquals(them.post(missing + tail, "{}"), them.post(theirs + tail, "{}"), tail);
            }
            assertEquals(them.delete(missing), them.delete(theirs));
        }
        assertEquals(
                Json.write(Map.of("contacts", List.of())),
                them.get("/api/deleted").body());
        us.post(deleted + "/restore", "{}").expect(200);
        us.get(path).expect(200);
    }
}
