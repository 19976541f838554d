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

abstract class TaskRoutesContract {
    private static final String SARAH = World.user(World.OURS, Role.CONTRIBUTOR).value();

    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);
    private final String path = us.addsAileen();

    /** Where to make empty tables. */
    abstract TableSource tables();

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
        JsonNode open = us.patch(taskPath, "{\"done\":false}").expect(200);
        assertFalse(open.get("done").booleanValue());
        assertEquals(
                List.of(open),
                us.get("/api/day").expect(200).get("tasks").valueStream().toList());
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
    void tellsWhenOneThatRepeatsComesRoundAgain() {
        JsonNode task =
                us.post(path + "/tasks", task("2026-11-27", SARAH, "two-weeks")).expect(201);
        assertEquals("two-weeks", task.get("repeat").stringValue());

        JsonNode done = us.patch(path + "/tasks/" + id(task), "{\"done\":true}").expect(200);

        assertEquals("2026-12-11", done.get("nextDue").stringValue());
        assertEquals(2, us.get(path).expect(200).get("tasks").size());
        assertEquals(
                List.of("/repeat"),
                us.post(path + "/tasks", task("2026-11-27", SARAH, "often")).faults());
    }

    @Test
    void changesATaskThatIsAsItWasRead() {
        String change = path + "/tasks/"
                + id(us.post(path + "/tasks", task("2026-11-27", SARAH)).expect(201));
        String boss = World.user(World.OURS, Role.OWNER).value();
        world.signedIn(World.OURS, Role.OWNER);

        JsonNode changed = us.put(change, 1, task("2026-12-01", boss)).expect(200);

        assertEquals("2026-12-01", changed.get("due").stringValue());
        assertEquals(boss, changed.at("/owner/id").stringValue());
        assertEquals(2, changed.get("version").intValue());
        assertEquals(412, us.put(change, 1, task("2026-12-02", SARAH)).status());
        JsonNode told = us.get(path).expect(200).at("/timeline/0");
        assertEquals("task-changed", told.get("what").stringValue());
        assertEquals("Sarah OWNER", told.at("/fields/2/after").stringValue(), "a name, and nobody's id with it");
        assertEquals(
                List.of("/text", "/due", "/ownerId"), us.put(change, 2, "{}").faults());
        assertEquals(428, us.put(change, task("2026-12-02", SARAH)).status());
    }

    @Test
    void listsEverybodysOpenTasksByDay() {
        String boss = World.user(World.OURS, Role.OWNER).value();
        world.signedIn(World.OURS, Role.OWNER);
        us.post(path + "/tasks", task("2027-11-27", SARAH)).expect(201);
        us.post(path + "/tasks", task("2026-11-27", boss)).expect(201);
        String done = path + "/tasks/"
                + id(us.post(path + "/tasks", task("2026-11-27", SARAH)).expect(201));
        us.patch(done, "{\"done\":true}").expect(200);

        JsonNode tasks = us.get("/api/tasks").expect(200);

        assertEquals(
                List.of("2026-11-27", "2027-11-27"),
                tasks.get("tasks")
                        .valueStream()
                        .map(task -> task.get("due").stringValue())
                        .toList());
        assertEquals("Aileen Baird", tasks.at("/tasks/0/contactName").stringValue());
        assertTrue(tasks.get("complete").booleanValue());
        assertTrue(them.get("/api/tasks").expect(200).get("tasks").isEmpty());
    }

    @Test
    void answersAnotherGroupAsIfThereWereNothing() {
        String task = id(us.post(path + "/tasks", task("2026-11-27", SARAH)).expect(201));
        String missing = "/api/contacts/" + CountedIds.numbered(999);
        String theirs = task("2026-11-27", World.user(World.THEIRS, Role.OWNER).value());

        assertEquals(them.post(missing + "/tasks", theirs), them.post(path + "/tasks", theirs));
        assertEquals(
                them.patch(missing + "/tasks/" + task, "{\"done\":true}"),
                them.patch(path + "/tasks/" + task, "{\"done\":true}"));
        assertEquals(them.put(missing + "/tasks/" + task, 1, theirs), them.put(path + "/tasks/" + task, 1, theirs));
        assertEquals(404, them.post(path + "/tasks", theirs).status());
        assertEquals(404, them.put(path + "/tasks/" + task, 1, theirs).status());
        assertFalse(us.get(path).expect(200).at("/tasks/0/done").booleanValue());
    }

    private static String id(JsonNode task) {
        return task.get("id").stringValue();
    }

    private static String task(String due, String owner) {
        return "{\"text\":\"Ring back\",\"due\":\"" + due + "\",\"ownerId\":\"" + owner + "\"}";
    }

    private static String task(String due, String owner, String repeat) {
        return task(due, owner).replace("}", ",\"repeat\":\"" + repeat + "\"}");
    }
}
