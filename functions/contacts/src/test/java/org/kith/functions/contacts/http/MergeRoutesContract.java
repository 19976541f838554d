package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kith.contacts.gone.Gone;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

/** Merging and parting again, through the routes. */
abstract class MergeRoutesContract {
    private static final String NO_NEWSLETTER = """
        {"purpose":"newsletter","channel":"email","answer":"no","basis":"refused","source":"phone"}\
        """;

    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    private final Browser viewer = world.signedIn(World.OURS, Role.VIEWER);
    private final Browser coordinator = world.signedIn(World.OURS, Role.COORDINATOR);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);
    private final String aileen = add("Aileen", "aileen@example.org");
    private final String eileen = add("Eileen", "a.baird@example.com");

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void showsFactByFactWhatMergingWouldDo() {
        us.post("/api/contacts/" + eileen + "/interactions", "{\"kind\":\"call\",\"text\":\"Hello\"}")
                .expect(201);
        us.post("/api/contacts/" + eileen + "/permissions", NO_NEWSLETTER).expect(201);

        JsonNode merge = us.get(merge(aileen, eileen)).expect(200);

        assertEquals("Aileen Baird", merge.at("/kept/name").stringValue());
        assertEquals(2, merge.at("/other/version").intValue());
        assertEquals("""
                {"field":"firstName","kept":"Aileen","other":"Eileen","becomes":"choice"}""", field(merge, "firstName"));
        assertEquals("""
                {"field":"lastName","kept":"Baird","other":"Baird","becomes":"kept"}""", field(merge, "lastName"));
        assertEquals("""
                {"field":"emails","kept":"aileen@example.org","other":"a.baird@example.com","becomes":"both"}""", field(merge, "emails"));
        assertEquals(
                "[{\"purpose\":\"newsletter\",\"channel\":\"email\",\"answer\":\"no\",\"ofOther\":true}]",
                merge.get("permissions").toString());
        assertEquals(1, merge.at("/moves/interactions").intValue());
        assertEquals(1, merge.at("/moves/permissions").intValue());
    }

    @Test
    void mergesAndLeadsToTheOneThatIsKept() {
        us.post("/api/contacts/" + eileen + "/interactions", "{\"kind\":\"call\",\"text\":\"Hello\"}")
                .expect(201);

        JsonNode page = us.post(merge(aileen, eileen), 1, "{\"otherVersion\":1,\"chosen\":[\"firstName\"]}")
                .expect(200);

        assertEquals("Eileen Baird", page.get("displayName").stringValue());
        assertEquals(2, page.at("/facts/emails").size());
        JsonNode call = entry(page, "interaction");
        assertEquals(eileen, page.at("/merged/0/id").stringValue());
        assertTrue(page.at("/merged/0/last").booleanValue());
        assertEquals(404, us.get("/api/contacts/" + eileen).status());
        JsonNode gone = viewer.get("/api/contacts/" + eileen + "/gone").expect(200);
        assertEquals("merged", gone.get("type").stringValue());
        assertEquals(aileen, gone.at("/into/id").stringValue());

        // By whichever of the two ids it is asked for, the page of the one that is kept answers.
        String task = us.post("/api/contacts/" + aileen + "/tasks", """
                {"text":"Ring","due":"2026-11-27","ownerId":"%s"}""".formatted(
                                World.user(World.OURS, Role.COORDINATOR).value()))
                .expect(201)
                .get("id")
                .stringValue();
        assertEquals(
                aileen,
                us.patch("/api/contacts/" + aileen + "/tasks/" + task, "{\"done\":true}")
                        .expect(200)
                        .get("contactId")
                        .stringValue());
        JsonNode undone = us.post(
                        "/api/contacts/" + aileen + "/changes/"
                                + call.at("/interaction/changeId").stringValue() + "/undo",
                        "{}")
                .expect(200);
        assertEquals(aileen, undone.get("id").stringValue());
    }

    @Test
    void refusesAPreviewThatIsNoLongerTrue() {
        us.post("/api/contacts/" + eileen + "/permissions", NO_NEWSLETTER).expect(201);
        assertEquals(
                412, us.post(merge(aileen, eileen), 1, "{\"otherVersion\":1}").status());
        assertEquals(
                412, us.post(merge(aileen, eileen), 2, "{\"otherVersion\":2}").status());
        assertEquals(428, us.post(merge(aileen, eileen), "{\"otherVersion\":2}").status());
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        JsonNode problem = us.post(merge(aileen, eileen), 1, "{\"otherVersion\":\"x\",\"chosen\":[\"shoeSize\"]}")
                .expect(400);
        assertEquals(
                List.of("/otherVersion", "/chosen"),
                StreamSupport.stream(problem.get("faults").spliterator(), false)
                        .map(fault -> fault.get("pointer").stringValue())
                        .toList());
        assertEquals(409, us.get(merge(aileen, aileen)).status());
        String club = us.post("/api/contacts", "{\"kind\":\"organisation\",\"name\":\"Lunch club\"}")
                .expect(201)
                .get("id")
                .stringValue();
        assertEquals(
                "/problems/kinds-differ",
                us.get(merge(aileen, club)).expect(409).get("type").stringValue());
    }

    @Test
    void letsNobodyChooseBetweenAnswersThatTheyDoNotSee() {
        String field =
                coordinator.post("/api/fields", """
                {"kind":"text","name":"Health","sensitive":true}""").expect(201).get("id").stringValue();
        answer(aileen, field, "asthma");
        answer(eileen, field, "none");

        assertEquals(
                "/problems/hidden-answers",
                us.get(merge(aileen, eileen)).expect(409).get("type").stringValue());
        assertEquals(
                409, us.post(merge(aileen, eileen), 2, "{\"otherVersion\":2}").status());
        assertEquals(
                400,
                us.post(merge(aileen, eileen), 2, "{\"otherVersion\":2,\"chosen\":[\"own/" + field + "\"]}")
                        .status());
        JsonNode merge = coordinator.get(merge(aileen, eileen)).expect(200);
        assertTrue(field(merge, "own/" + field).contains("asthma"));
        assertEquals(
                1,
                coordinator
                        .get("/api/contacts/" + eileen)
                        .expect(200)
                        .get("looks")
                        .size(),
                "who looked at it is kept");
        JsonNode page = coordinator
                .post(merge(aileen, eileen), 2, "{\"otherVersion\":2,\"chosen\":[\"own/" + field + "\"]}")
                .expect(200);
        assertEquals("none", page.at("/own/0/answer").stringValue());
    }

    @Test
    void movesAnAnswerThatNobodyContradictsUnseen() {
        String field =
                coordinator.post("/api/fields", """
                {"kind":"text","name":"Health","sensitive":true}""").expect(201).get("id").stringValue();
        answer(eileen, field, "asthma");

        JsonNode merge = us.get(merge(aileen, eileen)).expect(200);
        assertFalse(merge.toString().contains("asthma"));
        JsonNode page =
                us.post(merge(aileen, eileen), 1, "{\"otherVersion\":2}").expect(200);
        assertFalse(page.toString().contains("asthma"));
        assertEquals(
                "asthma",
                coordinator
                        .get("/api/contacts/" + aileen)
                        .expect(200)
                        .at("/own/0/answer")
                        .stringValue());
    }

    @Test
    void refusesMoreThanOneRecordCanHold() {
        for (String id : List.of(aileen, eileen)) {
            StringBuilder emails = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                emails.append(i == 0 ? "" : ",").append("{\"address\":\"%s%d@example.org\"}".formatted(id, i));
            }
            us.put("/api/contacts/" + id, 1, "{\"kind\":\"person\",\"firstName\":\"A\",\"emails\":[" + emails + "]}")
                    .expect(200);
        }
        assertEquals(
                "/problems/too-much",
                us.get(merge(aileen, eileen)).expect(409).get("type").stringValue());
        assertEquals(
                409, us.post(merge(aileen, eileen), 2, "{\"otherVersion\":2}").status());
    }

    @Test
    void saysWhatPartingWouldDoAndDoesIt() {
        us.post(merge(aileen, eileen), 1, "{\"otherVersion\":1}").expect(200);
        world.pass(Duration.ofMinutes(1));
        us.post("/api/contacts/" + aileen + "/interactions", "{\"kind\":\"call\",\"text\":\"Since\"}")
                .expect(201);
        us.post("/api/contacts/" + aileen + "/permissions", NO_NEWSLETTER).expect(201);
        us.put("/api/contacts/" + aileen, 3, "{\"kind\":\"person\",\"firstName\":\"Ally\",\"lastName\":\"Baird\"}")
                .expect(200);

        JsonNode plan = us.get(unmerge(aileen, eileen)).expect(200);
        assertEquals("[\"firstName\",\"emails\"]", plan.get("changedSince").toString());
        assertEquals(
                "[{\"purpose\":\"newsletter\",\"channel\":\"email\"}]",
                plan.get("refusedSince").toString());
        assertEquals(3, plan.get("staying").intValue());

        JsonNode page = us.post(unmerge(aileen, eileen), "{}").expect(200);
        assertEquals("Ally Baird", page.get("displayName").stringValue());
        assertEquals(0, page.get("merged").size());
        JsonNode other = us.get("/api/contacts/" + eileen).expect(200);
        assertEquals("Eileen Baird", other.get("displayName").stringValue());
        assertEquals("no", other.at("/permissions/0/answer").stringValue());
        assertEquals(404, us.post(unmerge(aileen, eileen), "{}").status());
    }

    @Test
    void partsTheLastOneFirstAndForNinetyDays() {
        String ally = add("Ally", "ally@example.org");
        us.post(merge(aileen, eileen), 1, "{\"otherVersion\":1}").expect(200);
        us.post(merge(aileen, ally), 2, "{\"otherVersion\":1}").expect(200);
        assertEquals(
                "/problems/later-first",
                us.get(unmerge(aileen, eileen)).expect(409).get("type").stringValue());
        world.pass(Gone.Merged.UNMERGEABLE);
        Browser later = world.signedIn(World.OURS, Role.CONTRIBUTOR);
        assertEquals(410, later.get(unmerge(aileen, ally)).status());
        assertEquals(410, later.post(unmerge(aileen, ally), "{}").status());
    }

    @Test
    void isForContributorsOfThisGroupAlone() {
        String missing = CountedIds.numbered(999);
        assertEquals(403, viewer.get(merge(aileen, eileen)).status());
        assertEquals(
                403,
                viewer.post(merge(aileen, eileen), 1, "{\"otherVersion\":1}").status());
        assertEquals(them.get(merge(missing, eileen)), them.get(merge(aileen, eileen)));
        assertEquals(
                404, them.post(merge(aileen, eileen), 1, "{\"otherVersion\":1}").status());
        us.post(merge(aileen, eileen), 1, "{\"otherVersion\":1}").expect(200);
        assertEquals(them.get(unmerge(missing, eileen)), them.get(unmerge(aileen, eileen)));
        assertEquals(404, them.post(unmerge(aileen, eileen), "{}").status());
        assertEquals(404, them.get("/api/contacts/" + eileen + "/gone").status());
    }

    private String add(String firstName, String email) {
        return us.post("/api/contacts", """
                {"kind":"person","firstName":"%s","lastName":"Baird","emails":[{"address":"%s"}]}\
                """.formatted(firstName, email))
                .expect(201)
                .get("id")
                .stringValue();
    }

    private void answer(String contact, String field, String answer) {
        coordinator
                .put("/api/contacts/" + contact + "/own", """
                    {"answers":[{"field":"%s","after":"%s"}]}""".formatted(field, answer))
                .expect(200);
    }

    private static String field(JsonNode merge, String name) {
        return StreamSupport.stream(merge.get("fields").spliterator(), false)
                .filter(field -> field.get("field").stringValue().equals(name))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static JsonNode entry(JsonNode page, String type) {
        return StreamSupport.stream(page.get("timeline").spliterator(), false)
                .filter(entry -> entry.get("type").stringValue().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String merge(String kept, String other) {
        return "/api/contacts/" + kept + "/merge/" + other;
    }

    private static String unmerge(String kept, String other) {
        return "/api/contacts/" + kept + "/unmerge/" + other;
    }
}
