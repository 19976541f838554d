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
    private final String path = "/api/contacts/"
            + us.post("/api/contacts", "{\"kind\":\"person\",\"firstName\":\"Aileen\",\"lastName\":\"Baird\"}")
                    .expect(201)
                    .get("id")
                    .stringValue();

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
    void addsATaskTicksItOffAndShowsItInTheDay() {
        JsonNode task = us.post(path + "/tasks", task("2026-11-27", SARAH)).expect(201);
        assertEquals("Aileen Baird", task.get("contactName").stringValue());
        assertEquals("Sarah CONTRIBUTOR", task.at("/owner/name").stringValue());
        assertFalse(task.get("done").booleanValue());

        JsonNode day = us.get("/api/day").expect(200);
        assertEquals("2026-11-26", day.get("today").stringValue());
        assertEquals(List.of(task), day.get("tasks").valueStream().toList());
        assertEquals(1, day.get("people").intValue());
        assertEquals(0, day.get("organisations").intValue());
        assertEquals("task-added", day.at("/lately/0/what").stringValue());
        assertEquals("Aileen Baird", day.at("/lately/0/contact/name").stringValue());

        String taskPath = path + "/tasks/" + task.get("id").stringValue();
        JsonNode done = us.patch(taskPath, "{\"done\":true}").expect(200);
        assertTrue(done.get("done").booleanValue());
        assertTrue(done.has("doneAt"));
        assertTrue(us.get("/api/day").expect(200).get("tasks").isEmpty());
        assertEquals(task, us.patch(taskPath, "{\"done\":false}").expect(200));
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
    void givesTasksToUsersOfTheGroupOnly() {
        String stranger = World.user(World.THEIRS, Role.OWNER).value();

        Browser.Answer foreign = us.post(path + "/tasks", task("2026-11-27", stranger));

        assertEquals(List.of("/ownerId"), foreign.faults());
        assertEquals(us.post(path + "/tasks", task("2026-11-27", CountedIds.numbered(999))), foreign);
        assertEquals(
                List.of("/text", "/due", "/ownerId"),
                us.post(path + "/tasks", "{}").faults());
        assertEquals(
                List.of("/due"),
                us.post(path + "/tasks", task("27.11.2026", SARAH)).faults());
        assertTrue(us.get(path).expect(200).get("tasks").isEmpty());
    }

    @Test
    void answersAnotherGroupAsIfThereWereNothing() {
        String task = us.post(path + "/tasks", task("2026-11-27", SARAH))
                .expect(201)
                .get("id")
                .stringValue();
        String missing = "/api/contacts/" + CountedIds.numbered(999);
        String call = "{\"kind\":\"call\",\"text\":\"x\"}";
        String theirs = task("2026-11-27", World.user(World.THEIRS, Role.OWNER).value());

        assertEquals(them.post(missing + "/interactions", call), them.post(path + "/interactions", call));
        assertEquals(them.post(missing + "/tasks", theirs), them.post(path + "/tasks", theirs));
        assertEquals(
                them.patch(missing + "/tasks/" + task, "{\"done\":true}"),
                them.patch(path + "/tasks/" + task, "{\"done\":true}"));
        assertEquals(404, them.post(path + "/interactions", call).status());
        assertEquals(404, them.post(path + "/tasks", theirs).status());
        assertTrue(them.get("/api/day").expect(200).get("lately").isEmpty());
        assertFalse(us.get(path).expect(200).at("/tasks/0/done").booleanValue());
    }

    private static String task(String due, String owner) {
        return "{\"text\":\"Ring back\",\"due\":\"" + due + "\",\"ownerId\":\"" + owner + "\"}";
    }
}
