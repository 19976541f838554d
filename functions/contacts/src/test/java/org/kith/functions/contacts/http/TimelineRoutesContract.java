package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

abstract class TimelineRoutesContract {
    private static final String SARAH = World.user(World.OURS, Role.CONTRIBUTOR).value();

    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);
    private final String path = us.addsAileen();

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void logsACallAndUndoesIt() {
        world.pass(Duration.ofMinutes(1));
        JsonNode call = us.post(path + "/interactions", "{\"kind\":\"call\",\"text\":\"Asked about lunch\"}")
                .expect(201);
        assertEquals("2026-11-26T10:01:00Z", call.get("at").stringValue(), "now, when left out");

        JsonNode page = us.get(path).expect(200);
        assertEquals(call, page.at("/timeline/0/interaction"));
        assertEquals(2, page.get("timeline").size(), "an interaction shows once");

        JsonNode undone = us.post(path + "/changes/" + call.get("changeId").stringValue() + "/undo", "")
                .expect(200);
        assertFalse(undone.toString().contains("\"type\":\"interaction\""));
        assertTrue(undone.toString().contains("interaction-removed"));
    }

    @Test
    void logsAMeetingOfSeveralOnThePageOfEach() {
        String ravi = us.post("/api/contacts", "{\"kind\":\"person\",\"firstName\":\"Ravi\"}")
                .expect(201)
                .get("id")
                .stringValue();
        String stranger = them.post("/api/contacts", "{\"kind\":\"person\",\"firstName\":\"Tom\"}")
                .expect(201)
                .get("id")
                .stringValue();

        JsonNode meeting = us.post(path + "/interactions", meeting(ravi)).expect(201);

        assertEquals("Ravi", meeting.at("/others/0/name").stringValue());
        JsonNode twin = us.get("/api/contacts/" + ravi).expect(200).at("/timeline/0/interaction");
        assertEquals("Aileen Baird", twin.at("/others/0/name").stringValue());
        assertEquals(meeting.get("changeId"), twin.get("changeId"));
        Browser.Answer foreign = us.post(path + "/interactions", meeting(stranger));
        assertEquals(List.of("/others/0"), foreign.faults());
        assertEquals(us.post(path + "/interactions", meeting(CountedIds.numbered(999))), foreign);
    }

    private static String meeting(String other) {
        return "{\"kind\":\"meeting\",\"text\":\"Plans\",\"others\":[\"" + other + "\"]}";
    }

    @Test
    void ordersTheStoryByWhenThingsTookPlace() {
        us.post(path + "/interactions", "{\"kind\":\"visit\",\"text\":\"Old\",\"at\":\"2026-11-01T09:00:00Z\"}")
                .expect(201);

        JsonNode timeline = us.get(path).expect(200).get("timeline");

        assertEquals("added", timeline.at("/0/what").stringValue());
        assertEquals("visit", timeline.at("/1/interaction/kind").stringValue());
    }

    @Test
    void refusesBadInteractions() {
        assertEquals(
                List.of("/kind", "/text"), us.post(path + "/interactions", "{}").faults());
        assertEquals(
                List.of("/at"),
                us.post(path + "/interactions", "{\"kind\":\"call\",\"text\":\"x\",\"at\":\"2026-11-27T00:00:00Z\"}")
                        .faults());
        assertEquals(
                List.of("/at"),
                us.post(path + "/interactions", "{\"kind\":\"call\",\"text\":\"x\",\"at\":\"0026-11-27T00:00:00Z\"}")
                        .faults());
        assertEquals(
                List.of("/text", "/groupId"),
                us.post(
                                path + "/interactions",
                                "{\"kind\":\"call\",\"text\":\"" + "a".repeat(5001) + "\",\"groupId\":\"x\"}")
                        .faults());
        assertEquals(1, us.get(path).expect(200).get("timeline").size());
    }

    @Test
    void countsTheDayAsTheGroupDoes() {
        // A minute before midnight in London, and a minute after.
        world.pass(Duration.ofHours(13).plusMinutes(59));
        assertEquals("2026-11-26", us.get("/api/day").expect(200).get("today").stringValue());
        world.pass(Duration.ofMinutes(2));
        assertEquals("2026-11-27", us.get("/api/day").expect(200).get("today").stringValue());
    }

    @Test
    void tellsWhoWasNotSpokenToForLong() {
        us.put(path, 1, "{\"kind\":\"person\",\"firstName\":\"Aileen\",\"keepInTouch\":\"P1M\"}")
                .expect(200);
        us.post(path + "/interactions", "{\"kind\":\"call\",\"text\":\"x\",\"at\":\"2026-10-20T09:00:00Z\"}")
                .expect(201);

        JsonNode ours = us.get("/api/day").expect(200).get("outOfTouch");
        assertEquals(1, ours.size());
        assertEquals("Aileen", ours.at("/0/contact/name").stringValue());
        assertEquals("P1M", ours.at("/0/every").stringValue());
        assertEquals("2026-10-20T09:00:00Z", ours.at("/0/last/at").stringValue());
        assertTrue(ours.at("/0/yours").booleanValue());
        JsonNode colleagues = world.signedIn(World.OURS, Role.OWNER)
                .get("/api/day")
                .expect(200)
                .get("outOfTouch");
        assertFalse(colleagues.at("/0/yours").booleanValue());
        assertTrue(them.get("/api/day").expect(200).get("outOfTouch").isEmpty());

        us.post(path + "/interactions", "{\"kind\":\"visit\",\"text\":\"x\"}").expect(201);
        assertTrue(us.get("/api/day").expect(200).get("outOfTouch").isEmpty());
    }

    @Test
    void looksForTouchesOnlyWhenSomebodyWantsToBeKeptInTouchWith() {
        int before = world.requestsOnGroupData();
        us.get("/api/day").expect(200);
        assertEquals(8, world.requestsOnGroupData() - before, "everyone in four, tasks, lately, two for what is to go");

        us.put(path, 1, "{\"kind\":\"person\",\"firstName\":\"Aileen\",\"keepInTouch\":\"P1M\"}")
                .expect(200);
        before = world.requestsOnGroupData();
        us.get("/api/day").expect(200);
        assertEquals(13, world.requestsOnGroupData() - before, "and touches in four, and who was merged into whom");
    }

    @Test
    void savesAFollowUpWithTheCall() {
        JsonNode call = us.post(
                        path + "/interactions",
                        "{\"kind\":\"call\",\"text\":\"Clinic on Friday\",\"followUp\":" + task("2026-11-30", SARAH)
                                + "}")
                .expect(201);

        JsonNode page = us.get(path).expect(200);
        assertEquals(call.get("followUpId"), page.at("/tasks/0/id"));
        assertEquals("Ring back", page.at("/tasks/0/text").stringValue());

        JsonNode undone = us.post(path + "/changes/" + call.get("changeId").stringValue() + "/undo", "")
                .expect(200);
        assertTrue(undone.get("tasks").isEmpty());
    }

    @Test
    void savesNeitherWhenTheFollowUpIsFaulty() {
        String stranger = World.user(World.THEIRS, Role.OWNER).value();

        assertEquals(
                List.of("/text", "/followUp/text", "/followUp/due", "/followUp/ownerId", "/followUp/done"),
                us.post(path + "/interactions", "{\"kind\":\"call\",\"followUp\":{\"done\":true}}")
                        .faults());
        assertEquals(
                List.of("/followUp/ownerId"),
                us.post(
                                path + "/interactions",
                                "{\"kind\":\"call\",\"text\":\"x\",\"followUp\":" + task("2026-11-30", stranger) + "}")
                        .faults());
        assertEquals(1, us.get(path).expect(200).get("timeline").size());
    }

    @Test
    void answersAnotherGroupAsIfThereWereNothing() {
        String missing = "/api/contacts/" + CountedIds.numbered(999);
        String call = "{\"kind\":\"call\",\"text\":\"x\"}";

        assertEquals(them.post(missing + "/interactions", call), them.post(path + "/interactions", call));
        assertEquals(404, them.post(path + "/interactions", call).status());
        assertTrue(them.get("/api/day").expect(200).get("lately").isEmpty());
    }

    private static String task(String due, String owner) {
        return "{\"text\":\"Ring back\",\"due\":\"" + due + "\",\"ownerId\":\"" + owner + "\"}";
    }
}
