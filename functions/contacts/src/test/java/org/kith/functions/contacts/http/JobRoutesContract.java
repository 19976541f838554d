package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.contacts.What;
import org.kith.kernel.ContactId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import tools.jackson.databind.JsonNode;

/** One thing done to many contacts, from the choice to the undoing. */
abstract class JobRoutesContract extends JobTrial {
    @Test
    void tagsThoseTickedAndTakesItBack() {
        List<ContactId> people = people(60);
        tag(people.get(3), "gala");
        JsonNode ready = stage(ticked(people), TAG);

        assertEquals("ready", ready.get("state").stringValue());
        assertEquals(59, ready.get("total").intValue());
        assertEquals("person", ready.get("kind").stringValue());
        assertEquals(10, ready.get("sample").size());
        assertEquals("P Number00", ready.at("/sample/0/name").stringValue());
        assertEquals(
                "[{\"reason\":\"already\",\"count\":1}]", ready.get("leftOut").toString());
        assertEquals(0, tagged("Gala").size(), "nothing has happened");
        assertTrue(us.get("/api/jobs").expect(200).get("jobs").isEmpty(), "nobody started it");

        String job = path(ready);
        assertEquals(
                "running", us.post(job + "/start", "").expect(202).get("state").stringValue());
        world.work();
        JsonNode done = us.get(job).expect(200);
        assertEquals("done", done.get("state").stringValue());
        assertEquals(counts(59, 59, 0, 0, 0, 0), done.get("counts").toString());
        assertEquals(59, tagged("Gala").size());
        assertEquals(
                "done", us.post(job + "/start", "").expect(202).get("state").stringValue(), "once");
        assertEquals(1, us.get("/api/jobs").expect(200).get("jobs").size());
        assertEquals(List.of(What.ADDED, What.CHANGED), history(people.getFirst()));
        assertEquals(
                ready.get("id").stringValue(),
                us.get("/api/contacts/" + people.getFirst())
                        .expect(200)
                        .at("/timeline/0/jobId")
                        .stringValue());

        // Somebody goes on meanwhile: another tag is no hindrance, the same one taken off is.
        tag(people.get(0), "Driver");
        revise(people.get(1), facts -> facts.withTags(List.of("Cook")));
        world.ours().gone().delete(people.get(2), world.signature());
        us.post(job + "/undo", "").expect(202);
        world.work();
        JsonNode undone = us.get(job).expect(200);
        assertEquals("undone", undone.get("state").stringValue());
        assertEquals(counts(59, 59, 0, 0, 57, 1), undone.get("counts").toString());
        assertEquals("P Number01", undone.at("/kept/0/name").stringValue());
        assertEquals(List.of("Driver"), contact(people.get(0)).facts().tags());
        assertEquals(List.of("Cook"), contact(people.get(1)).facts().tags());
        assertEquals(List.of("gala"), contact(people.get(3)).facts().tags());
        assertEquals(List.of(), contact(people.get(4)).facts().tags());
        assertEquals(List.of(What.ADDED, What.CHANGED, What.UNDONE), history(people.get(4)));
        assertFalse(undone.has("undoUntil"));
    }

    @Test
    void undoesAllWhoWereTaggedEvenAfterAnotherJobDidMoreToThem() {
        List<ContactId> people = people(3);
        String first = done(stage(EVERYBODY, TAG));
        done(stage(EVERYBODY, "{\"type\":\"add-tag\",\"tag\":\"Raffle\"}"));
        us.post(first + "/undo", "").expect(202);
        world.work();
        people.forEach(id -> assertEquals(List.of("Raffle"), contact(id).facts().tags()));
    }

    @Test
    void oneChangeOfAJobCanBeUndoneByItself() {
        List<ContactId> people = people(2);
        String job = done(stage(EVERYBODY, TAG));
        JsonNode change =
                us.get("/api/contacts/" + people.getFirst()).expect(200).at("/timeline/0");
        assertTrue(change.get("undoable").booleanValue());
        us.post(
                        "/api/contacts/" + people.getFirst() + "/changes/"
                                + change.get("id").stringValue() + "/undo",
                        "")
                .expect(200);
        us.post(job + "/undo", "").expect(202);
        world.work();
        assertEquals(
                counts(2, 2, 0, 0, 1, 0), us.get(job).expect(200).get("counts").toString());
        assertEquals(0, tagged("Gala").size());
    }

    @Test
    void namesAllThatIsWrong() {
        assertEquals(List.of("/choice", "/action"), us.post("/api/jobs", "{}").faults());
        assertEquals(
                List.of("/choice", "/action/type"),
                us.post("/api/jobs", "{\"choice\":{},\"action\":{}}").faults());
        assertEquals(
                List.of("/choice"),
                asked(us, "{\"match\":{},\"contactIds\":[\"" + CountedIds.numbered(5) + "\"]}", TAG)
                        .faults());
        assertEquals(
                List.of("/choice/match/kind", "/action/tag"),
                asked(us, "{\"match\":{\"kind\":\"dog\"}}", "{\"type\":\"add-tag\"}")
                        .faults());
        assertEquals(
                List.of("/action/listId"),
                asked(us, EVERYBODY, "{\"type\":\"leave-list\",\"listId\":\"" + CountedIds.numbered(7) + "\"}")
                        .faults());
        assertEquals(
                List.of("/action/tag"),
                asked(us, EVERYBODY, "{\"type\":\"delete\",\"tag\":\"x\"}").faults());
        List<ContactId> many = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            many.add(new ContactId(CountedIds.numbered(i)));
        }
        assertEquals(List.of("/choice/contactIds"), asked(us, ticked(many), TAG).faults());
    }

    @Test
    void whoIsNotThereIsLeftOut() {
        ContactId theirs = new ContactId(them.post("/api/contacts", "{\"kind\":\"person\",\"firstName\":\"Theirs\"}")
                .expect(201)
                .get("id")
                .stringValue());
        JsonNode ready = stage(ticked(List.of(theirs, new ContactId(CountedIds.numbered(77)))), TAG);
        assertEquals(0, ready.get("total").intValue());
        assertEquals("[{\"reason\":\"gone\",\"count\":2}]", ready.get("leftOut").toString());
        assertEquals(
                "done",
                us.post(path(ready) + "/start", "").expect(202).get("state").stringValue());
    }

    @Test
    void aJobIsTheGroupsAndWaitsForADay() {
        people(1);
        JsonNode ready = stage(EVERYBODY, TAG);
        String job = path(ready);
        for (String path : List.of(job, "/api/jobs/" + CountedIds.numbered(99))) {
            assertEquals(404, them.get(path).status());
            assertEquals(404, them.post(path + "/start", "").status());
            assertEquals(404, them.post(path + "/undo", "").status());
        }
        assertEquals(409, us.post(job + "/undo", "").status(), "not started");
        Browser viewer = world.signedIn(World.OURS, Role.VIEWER);
        assertEquals(403, viewer.post(job + "/start", "").status());
        assertEquals(403, asked(viewer, EVERYBODY, TAG).status());
        viewer.get(job).expect(200);
        world.pass(Duration.ofDays(1));
        assertEquals(404, us.get(job).status());
        assertEquals(404, us.post(job + "/start", "").status());
        assertEquals(0, tagged("Gala").size());
    }
}
