package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

abstract class ContactRoutesContract {
    private static final String AILEEN = """
        {"kind":"person","firstName":"Aileen","lastName":"Baird",
         "emails":[{"address":"aileen@example.org","label":"home"}],
         "phones":[{"number":"07700 900123"}],
         "addresses":[{"lines":"1 High Street","town":"Oldham","postcode":"ol66ww"}],
         "tags":["driver"],"beforeYouSpeak":"Hard of hearing"}\
        """;
    static final String CONSENT = """
        {"purpose":"newsletter","channel":"email","answer":"yes","basis":"consent","source":"paper form"}\
        """;

    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    private final Browser coordinator = world.signedIn(World.OURS, Role.COORDINATOR);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void addsAContactAndShowsIt() {
        JsonNode added = us.post("/api/contacts", AILEEN).expect(201);

        String id = added.get("id").stringValue();
        JsonNode page = us.get("/api/contacts/" + id).expect(200);
        assertEquals(added, page);
        assertEquals("Aileen Baird", page.get("displayName").stringValue());
        assertEquals(1, page.get("version").intValue());
        assertEquals("OL6 6WW", page.at("/facts/addresses/0/postcode").stringValue());
        assertEquals("home", page.at("/facts/emails/0/label").stringValue());
        assertFalse(page.at("/facts/phones/0").has("label"), "absent values are left out");
        assertTrue(page.get("complete").booleanValue());
        JsonNode entry = page.at("/timeline/0");
        assertEquals("change", entry.get("type").stringValue());
        assertEquals("added", entry.get("what").stringValue());
        assertEquals("app", entry.at("/by/through").stringValue());
        assertEquals("Sarah CONTRIBUTOR", entry.at("/by/name").stringValue());
        assertFalse(entry.get("undoable").booleanValue());
    }

    @Test
    void changesAndUndoes() {
        String path = added();
        world.pass(Duration.ofMinutes(1));
        JsonNode changed = us.put(path, 1, AILEEN.replace("OL6", "M15").replace("ol66ww", "m155at"))
                .expect(200);

        JsonNode entry = changed.at("/timeline/0");
        assertEquals("changed", entry.get("what").stringValue());
        assertTrue(entry.get("undoable").booleanValue());
        assertEquals("addresses", entry.at("/fields/0/field").stringValue());
        assertEquals(
                "1 High Street, Oldham, OL6 6WW", entry.at("/fields/0/before").stringValue());
        assertEquals(
                "1 High Street, Oldham, M15 5AT", entry.at("/fields/0/after").stringValue());

        world.pass(Duration.ofMinutes(1));
        String undo = path + "/changes/" + entry.get("id").stringValue() + "/undo";
        JsonNode undone = us.post(undo, "").expect(200);
        assertEquals("OL6 6WW", undone.at("/facts/addresses/0/postcode").stringValue());
        assertEquals("undone", undone.at("/timeline/0/what").stringValue());
        us.post(undo, "").expect(409);
    }

    @Test
    void knowsWhereEachFactIsFrom() {
        String path = added();
        JsonNode told =
                us.put(path + "?told=true", 1, AILEEN.replace("Baird", "Brown")).expect(200);

        assertEquals("told", how(told, "lastName"));
        assertEquals("typed", how(told, "firstName"));

        world.pass(Duration.ofMinutes(1));
        JsonNode confirmed = us.post(
                        path + "/confirm",
                        "{\"facts\":[{\"fact\":\"emails\",\"value\":\"aileen@example.org\"},{\"fact\":\"born\"}],"
                                + "\"told\":true}")
                .expect(200);
        assertEquals("told", how(confirmed, "emails"));
        assertEquals("confirmed", confirmed.at("/timeline/0/what").stringValue());
        assertFalse(confirmed.at("/timeline/0/undoable").booleanValue());
        us.post(path + "/confirm", "{\"facts\":[{\"fact\":\"shoeSize\"}]}").expect(400);
    }

    private static String how(JsonNode page, String fact) {
        return page.get("provenance")
                .valueStream()
                .filter(each -> each.get("fact").stringValue().equals(fact))
                .map(each -> each.get("how").stringValue())
                .findFirst()
                .orElse("unknown");
    }

    @Test
    void tellsTheSecondEditorThatSomebodyWasFaster() {
        String path = added();
        us.put(path, 1, AILEEN.replace("driver", "cook")).expect(200);

        us.put(path, 1, AILEEN.replace("driver", "trustee")).expect(412);
        us.put(path, AILEEN).expect(428);

        assertEquals("cook", us.get(path).expect(200).at("/facts/tags/0").stringValue());
    }

    @Test
    void recordsWhatWasSaid() {
        String path = added();

        JsonNode page = us.post(path + "/permissions", CONSENT).expect(201);

        assertEquals("yes", page.at("/permissions/0/answer").stringValue());
        assertEquals("2026-11-26", page.at("/permissions/0/given").stringValue(), "today, when left out");
        assertEquals(
                "permission",
                page.get("timeline")
                        .valueStream()
                        .map(entry -> entry.get("type").stringValue())
                        .filter("permission"::equals)
                        .findFirst()
                        .orElse("none"));
    }

    @Test
    void joinsAndLeavesALists() {
        String path = added();
        JsonNode list = coordinator
                .post("/api/lists", "{\"name\":\"Newsletter\",\"description\":\"Monthly\"}")
                .expect(201);
        String id = list.get("id").stringValue();

        JsonNode joined = us.put(path + "/lists/" + id, "").expect(200);
        assertEquals(id, joined.at("/lists/0").stringValue());
        assertEquals(1, us.get("/api/lists").expect(200).at("/lists/0/people").intValue());
        assertEquals(
                1, us.get("/api/contacts?list=" + id).expect(200).get("total").intValue());

        coordinator.put("/api/lists/" + id, "{\"name\":\"News\"}").expect(200);
        assertEquals(
                "News", us.get("/api/lists").expect(200).at("/lists/0/name").stringValue());

        assertTrue(us.delete(path + "/lists/" + id).expect(200).get("lists").isEmpty());
        assertEquals(0, us.get("/api/lists").expect(200).at("/lists/0/people").intValue());
    }

    @Test
    void thePageIsOneQuery() {
        String path = added();
        String list = coordinator
                .post("/api/lists", "{\"name\":\"Newsletter\"}")
                .expect(201)
                .get("id")
                .stringValue();
        us.put(path + "/lists/" + list, "").expect(200);
        int before = world.requestsOnGroupData();
        us.get(path).expect(200);
        assertEquals(before + 1, world.requestsOnGroupData());
    }

    @Test
    void answersAnotherGroupAsIfThereWereNothing() {
        String path = added();
        String missing = "/api/contacts/" + CountedIds.numbered(999);
        String change = us.get(path).expect(200).at("/timeline/0/id").stringValue();
        String list = coordinator
                .post("/api/lists", "{\"name\":\"Newsletter\"}")
                .expect(201)
                .get("id")
                .stringValue();
        JsonNode before = us.get(path).expect(200);

        assertEquals(them.get(missing), them.get(path));
        assertEquals(them.put(missing, 1, AILEEN), them.put(path, 1, AILEEN));
        assertEquals(them.post(missing + "/permissions", CONSENT), them.post(path + "/permissions", CONSENT));
        assertEquals(
                them.post(missing + "/changes/" + change + "/undo", ""),
                them.post(path + "/changes/" + change + "/undo", ""));
        assertEquals(them.put(path + "/lists/" + CountedIds.numbered(999), ""), them.put(path + "/lists/" + list, ""));
        assertEquals(
                them.get("/api/contacts?list=" + CountedIds.numbered(999)), them.get("/api/contacts?list=" + list));
        assertEquals(404, them.get(path).status());
        assertEquals(404, them.put("/api/lists/" + list, "{\"name\":\"Mine\"}").status());
        assertEquals(0, them.get("/api/contacts").expect(200).get("total").intValue());

        String ours = them.post("/api/contacts", AILEEN).expect(201).get("id").stringValue();
        assertEquals(
                404, them.put("/api/contacts/" + ours + "/lists/" + list, "").status());
        assertEquals(before, us.get(path).expect(200));
    }

    @Test
    void letsViewersLookOnly() {
        Browser viewer = world.signedIn(World.OURS, Role.VIEWER);
        String path = added();

        viewer.get(path).expect(200);
        viewer.put(path, 1, AILEEN).expect(403);
        viewer.post("/api/contacts", AILEEN).expect(403);
        us.post("/api/lists", "{\"name\":\"Newsletter\"}").expect(403);
    }

    private String added() {
        return "/api/contacts/"
                + us.post("/api/contacts", AILEEN).expect(201).get("id").stringValue();
    }
}
