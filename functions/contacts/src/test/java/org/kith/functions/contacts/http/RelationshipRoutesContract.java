package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

abstract class RelationshipRoutesContract {
    private static final String KINDS = "/api/relationship-kinds";

    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.COORDINATOR);
    private final Browser viewer = world.signedIn(World.OURS, Role.VIEWER);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);
    private final String mary = add(us, "\"person\",\"firstName\":\"Mary\",\"lastName\":\"Okafor\"");
    private final String aileen = add(us, "\"person\",\"firstName\":\"Aileen\",\"lastName\":\"Baird\"");
    private final String path = "/api/contacts/" + mary;
    private final String carer = kind("carer of");

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void saysWhatTheyAreToEachOtherOnBothPages() {
        JsonNode page = us.post(
                        path + "/relationships",
                        relationship(carer, "forward", aileen, ",\"start\":\"2020-05-01\",\"note\":\"on Tuesdays\""))
                .expect(201);

        JsonNode seen = page.at("/relationships/0");
        assertEquals(carer, seen.get("kindId").stringValue());
        assertEquals("forward", seen.get("direction").stringValue());
        assertEquals("Aileen Baird", seen.at("/other/name").stringValue());
        assertEquals("2020-05-01", seen.get("start").stringValue());
        assertFalse(seen.has("end"));
        assertEquals(page, us.get(path).expect(200));
        JsonNode twin = us.get("/api/contacts/" + aileen).expect(200);
        assertEquals("backward", twin.at("/relationships/0/direction").stringValue());
        assertEquals(mary, twin.at("/relationships/0/other/id").stringValue());
        assertEquals("relationship-added", twin.at("/timeline/0/what").stringValue());
        assertEquals(
                "cared for by Mary Okafor, since 1 May 2020 (on Tuesdays)",
                twin.at("/timeline/0/fields/0/after").stringValue());
        assertTrue(twin.at("/timeline/0/undoable").booleanValue());
    }

    @Test
    void endsAndRemovesAndUndoes() {
        JsonNode page = us.post(path + "/relationships", relationship(carer, "forward", aileen, ""))
                .expect(201);
        String relationship =
                path + "/relationships/" + page.at("/relationships/0/id").stringValue();

        JsonNode ended =
                us.put(relationship, "{\"end\":\"2026-11-26\",\"before\":{}}").expect(200);
        assertEquals(
                412,
                us.put(relationship, "{\"end\":\"2026-11-25\",\"before\":{}}").status());
        assertEquals(List.of("/before"), us.put(relationship, "{}").faults());
        JsonNode noted =
                us.put(relationship, "{\"note\":\"by bus\",\"before\":{}}").expect(200);
        assertEquals("2026-11-26", noted.at("/relationships/0/end").stringValue(), "somebody else's stays");
        assertEquals("2026-11-26", ended.at("/relationships/0/end").stringValue());
        assertEquals("relationship-ended", ended.at("/timeline/0/what").stringValue());

        JsonNode removed = us.delete(relationship).expect(200);
        assertTrue(removed.get("relationships").isEmpty());
        JsonNode back =
                us.post(path + "/changes/" + undoable(removed) + "/undo", "").expect(200);
        assertEquals("2026-11-26", back.at("/relationships/0/end").stringValue());
        assertEquals(404, us.delete(relationship + "x").status());
    }

    @Test
    void readsAPageWithRelationshipsInOneRequest() {
        us.post(path + "/relationships", relationship(carer, "forward", aileen, ""))
                .expect(201);
        int before = world.requestsOnGroupData();

        us.get(path).expect(200);

        assertEquals(before + 1, world.requestsOnGroupData());
    }

    @Test
    void addsWithFewRequests() {
        int before = world.requestsOnGroupData();

        us.post(path + "/relationships", relationship(carer, "forward", aileen, ""))
                .expect(201);

        assertEquals(before + 6, world.requestsOnGroupData(), "both contacts, the kind, both bounds, write, page");
    }

    @Test
    void refusesWhatCannotBe() {
        String relationships = path + "/relationships";
        assertEquals(
                List.of("/kindId", "/direction", "/otherId"),
                us.post(relationships, "{}").faults());
        assertEquals(
                List.of("/end"),
                us.post(
                                relationships,
                                relationship(
                                        carer, "forward", aileen, ",\"start\":\"2020-05-01\",\"end\":\"2019-05-01\""))
                        .faults());
        assertEquals(
                List.of("/otherId"),
                us.post(relationships, relationship(carer, "forward", mary, "")).faults());
        assertEquals(
                List.of("/otherId"),
                us.post(relationships, relationship(kind("member of household"), "forward", aileen, ""))
                        .faults());
        us.post(relationships, relationship(carer, "forward", aileen, "")).expect(201);
        assertEquals(
                List.of("/otherId"),
                us.post(relationships, relationship(carer, "forward", aileen, ""))
                        .faults());
        assertEquals(403, viewer.post(relationships, "{}").status());
    }

    @Test
    void showsHouseholdsWithHowToReachTheirPeople() {
        String bairds = add(us, "\"household\",\"name\":\"The Bairds\"");
        String member = kind("member of household");
        us.put(
                        "/api/contacts/" + aileen,
                        1,
                        "{\"kind\":\"person\",\"firstName\":\"Aileen\",\"lastName\":\"Baird\","
                                + "\"phones\":[{\"number\":\"0161 496 0000\"}]}")
                .expect(200);
        us.post("/api/contacts/" + bairds + "/relationships", relationship(member, "backward", aileen, ""))
                .expect(201);
        us.post(path + "/relationships", relationship(member, "forward", bairds, ""))
                .expect(201);

        JsonNode households = viewer.get(path + "/households").expect(200);
        assertEquals("The Bairds", households.at("/households/0/name").stringValue());
        assertEquals(aileen, households.at("/households/0/members/0/id").stringValue());
        assertTrue(households.at("/households/0/members/0").has("phone"));
        assertEquals(
                "Mary Okafor", households.at("/households/0/members/1/name").stringValue());
        assertEquals(
                households,
                viewer.get("/api/contacts/" + bairds + "/households").expect(200));
        assertTrue(viewer.get("/api/contacts/" + add(us, "\"organisation\",\"name\":\"Council\"") + "/households")
                .expect(200)
                .get("households")
                .isEmpty());
    }

    @Test
    void letsCoordinatorsChooseTheWords() {
        JsonNode mentor = us.post(KINDS, "{\"forward\":\"mentor of\",\"backward\":\"mentored by\"}")
                .expect(201);
        String mentorPath = KINDS + "/" + mentor.get("id").stringValue();
        assertFalse(mentor.get("retired").booleanValue());
        assertEquals(
                List.of("/forward"),
                us.post(KINDS, "{\"forward\":\"Mentor of\",\"backward\":\"mentored by\"}")
                        .faults());
        assertEquals(List.of("/forward", "/backward"), us.post(KINDS, "{}").faults());

        JsonNode retired = us.put(mentorPath, "{\"forward\":\"buddy of\",\"backward\":\"buddied by\",\"retired\":true}")
                .expect(200);
        assertEquals("buddy of", retired.get("forward").stringValue());
        assertTrue(viewer.get(KINDS).expect(200).toString().contains("buddied by"));
        assertEquals(403, viewer.post(KINDS, "{}").status());
        assertEquals(
                403,
                world.signedIn(World.OURS, Role.CONTRIBUTOR)
                        .put(mentorPath, "{}")
                        .status());
        assertEquals(
                List.of("/kindId"),
                us.post(path + "/relationships", relationship(mentor.get("id").stringValue(), "forward", aileen, ""))
                        .faults());
    }

    @Test
    void answersAnotherGroupAsIfThereWereNothing() {
        JsonNode page = us.post(path + "/relationships", relationship(carer, "forward", aileen, ""))
                .expect(201);
        String relationship = "/relationships/" + page.at("/relationships/0/id").stringValue();
        String missing = "/api/contacts/" + CountedIds.numbered(999);
        String stranger = add(them, "\"person\",\"firstName\":\"Tom\",\"lastName\":\"Stone\"");
        String theirs = "/api/contacts/" + stranger + "/relationships";

        assertEquals(them.delete(missing + relationship), them.delete(path + relationship));
        assertEquals(
                them.put(missing + relationship, "{\"before\":{}}"), them.put(path + relationship, "{\"before\":{}}"));
        assertEquals(them.get(missing + "/households"), them.get(path + "/households"));
        assertEquals(
                them.post(theirs, relationship(carer, "forward", CountedIds.numbered(999), "")),
                them.post(theirs, relationship(carer, "forward", mary, "")));
        assertEquals(404, them.delete(path + relationship).status());
        assertEquals(page, us.get(path).expect(200));
    }

    private static String add(Browser browser, String facts) {
        return browser.post("/api/contacts", "{\"kind\":" + facts + "}")
                .expect(201)
                .get("id")
                .stringValue();
    }

    private String kind(String forward) {
        return us.get(KINDS)
                .expect(200)
                .get("kinds")
                .valueStream()
                .filter(kind -> kind.get("forward").stringValue().equals(forward))
                .findFirst()
                .orElseThrow()
                .get("id")
                .stringValue();
    }

    private static String undoable(JsonNode page) {
        return page.get("timeline")
                .valueStream()
                .filter(entry -> entry.has("undoable") && entry.get("undoable").booleanValue())
                .findFirst()
                .orElseThrow()
                .get("id")
                .stringValue();
    }

    private static String relationship(String kind, String direction, String other, String more) {
        return "{\"kindId\":\"" + kind + "\",\"direction\":\"" + direction + "\",\"otherId\":\"" + other + "\"" + more
                + "}";
    }
}
