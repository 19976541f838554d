package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.Lists;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.Through;
import org.kith.contacts.What;
import org.kith.kernel.ContactId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

/** One thing done to many contacts, from the choice to the undoing. */
abstract class JobRoutesContract {
    private static final String TAG = "{\"type\":\"add-tag\",\"tag\":\"Gala\"}";
    private static final String EVERYBODY = "{\"match\":{}}";

    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    private final Browser owner = world.signedIn(World.OURS, Role.OWNER);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);

    /** Where to make empty tables. */
    abstract TableSource tables();

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
    void putsEverybodyOfAListOnAnotherButForThoseWhoLeftItThemselves() {
        ContactList walkers = list("Walkers");
        ContactList news = list("News");
        List<ContactId> people = people(4);
        people.forEach(id -> world.ours().contacts().revise(id, world.signature(), each -> each.join(walkers)));
        ContactId left = people.getFirst();
        world.ours().contacts().revise(left, world.signature(), each -> each.join(news));
        Signature reader = new Signature(
                new By(Optional.empty(), "The reader", Through.UNSUBSCRIBE),
                world.signature().at());
        world.ours().contacts().revise(left, reader, each -> each.leave(news));
        people.add(world.ours()
                .contacts()
                .add(Facts.person("Not", "Walking"), world.signature())
                .id());

        JsonNode ready = stage(
                "{\"match\":{\"kind\":\"person\",\"listId\":\"" + walkers.id() + "\"}}",
                "{\"type\":\"join-list\",\"listId\":\"" + news.id() + "\"}");
        assertEquals(
                "[{\"reason\":\"left-the-list\",\"count\":1}]",
                ready.get("leftOut").toString());
        assertEquals("News", ready.at("/action/list/name").stringValue());
        // Somebody leaves after the choice was frozen: they stay away.
        ContactId late = people.get(1);
        world.ours().contacts().revise(late, world.signature(), each -> each.join(news));
        world.ours().contacts().revise(late, reader, each -> each.leave(news));
        String job = done(ready);
        assertEquals(
                counts(3, 2, 1, 0, 0, 0), us.get(job).expect(200).get("counts").toString());
        assertEquals(
                List.of(false, false, true, true, false),
                people.stream().map(id -> contact(id).isOn(news.id())).toList());

        us.post(job + "/undo", "").expect(202);
        world.work();
        assertTrue(people.stream().noneMatch(id -> contact(id).isOn(news.id())));
        assertTrue(contact(left).leftLists().contains(news.id()));
    }

    @Test
    void assignsATaskForEachAndTakesBackThoseNobodyTouched() {
        List<ContactId> people = people(30);
        ContactId dead = people.getLast();
        revise(
                dead,
                facts -> facts.edit().statuses(Set.of(ContactStatus.DECEASED)).build());
        JsonNode ready = stage(
                EVERYBODY,
                "{\"type\":\"add-task\",\"text\":\"Ring about the gala\",\"due\":\"2026-12-01\",\"ownerId\":\""
                        + World.user(World.OURS, Role.CONTRIBUTOR) + "\"}");
        assertEquals(
                "[{\"reason\":\"deceased\",\"count\":1}]", ready.get("leftOut").toString());
        assertEquals("Sarah CONTRIBUTOR", ready.at("/action/owner/name").stringValue());
        String job = done(ready);
        List<Task> tasks = world.ours().tasks().open(100);
        assertEquals(29, tasks.size());
        assertTrue(tasks.stream().allMatch(task -> task.text().equals("Ring about the gala")));

        ContactId rung = people.getFirst();
        Task ticked = tasks.stream()
                .filter(task -> task.contact().equals(rung))
                .findFirst()
                .orElseThrow();
        world.ours().tasks().tick(rung, ticked.id(), true, world.signature());
        us.post(job + "/undo", "").expect(202);
        world.work();
        JsonNode undone = us.get(job).expect(200);
        assertEquals(counts(29, 29, 0, 0, 28, 1), undone.get("counts").toString());
        assertEquals(rung.value(), undone.at("/kept/0/id").stringValue());
        assertTrue(world.ours().tasks().open(100).isEmpty());
    }

    @Test
    void answersAFieldOnlyForThoseWhoSeeIt() {
        people(3);
        JsonNode field = owner.post(
                        "/api/fields",
                        "{\"kind\":\"choice\",\"name\":\"Diet\",\"choices\":[\"Vegan\",\"Any\"],\"seenBy\":\"owner\",\"sensitive\":true}")
                .expect(201);
        String wish = "{\"type\":\"answer\",\"fieldId\":\"" + field.get("id").stringValue() + "\",\"answer\":\"%s\"}";
        assertEquals(
                List.of("/action/fieldId"),
                asked(us, EVERYBODY, wish.formatted("Vegan")).faults());
        assertEquals(
                List.of("/action/answer"),
                asked(owner, EVERYBODY, wish.formatted("Fish")).faults());
        JsonNode ready = asked(owner, EVERYBODY, wish.formatted("Vegan")).expect(201);
        String job = path(ready);
        owner.post(job + "/start", "").expect(202);
        world.work();
        assertEquals("Vegan", owner.get(job).expect(200).at("/action/answer").stringValue());
        JsonNode unseen = us.get(job).expect(200).get("action");
        assertEquals("{\"type\":\"answer\"}", unseen.toString());
        assertEquals(
                "{\"type\":\"answer\"}",
                us.get("/api/jobs").expect(200).at("/jobs/0/action").toString());
        assertTrue(world.ours().contacts().everyone().stream()
                .allMatch(each -> each.own().containsValue("Vegan")));
        owner.post(job + "/undo", "").expect(202);
        world.work();
        assertTrue(world.ours().contacts().everyone().stream()
                .allMatch(each -> each.own().isEmpty()));
    }

    @Test
    void deletesAndPutsBackForThirtyDays() {
        List<ContactId> people = people(30);
        String job = done(stage(EVERYBODY, "{\"type\":\"delete\"}"));
        assertTrue(world.ours().contacts().everyone().isEmpty());
        JsonNode done = us.get(job).expect(200);
        assertEquals(counts(30, 30, 0, 0, 0, 0), done.get("counts").toString());
        assertTrue(done.get("sample").isEmpty(), "no names of who is deleted");
        assertEquals(
                Duration.ofDays(30),
                Duration.between(
                        Instant.parse(done.at("/started/at").stringValue()),
                        Instant.parse(done.get("undoUntil").stringValue())));

        // One is put back by hand, and deleted again by somebody.
        world.ours().gone().restore(people.get(0), world.signature());
        world.ours().gone().restore(people.get(1), world.signature());
        world.pass(Duration.ofMinutes(1));
        world.ours().gone().delete(people.get(1), world.signature());
        us.post(job + "/undo", "").expect(202);
        world.work();
        assertEquals(
                counts(30, 30, 0, 0, 29, 1),
                us.get(job).expect(200).get("counts").toString());
        assertEquals(29, world.ours().contacts().everyone().size());

        String late = done(stage(ticked(people.subList(0, 1)), "{\"type\":\"delete\"}"));
        world.pass(Duration.ofDays(30));
        Browser again = world.signedIn(World.OURS, Role.CONTRIBUTOR);
        assertEquals(409, again.post(late + "/undo", "").status());
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

    private List<ContactId> people(int count) {
        List<ContactId> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(world.ours()
                    .contacts()
                    .add(Facts.person("P", "Number%02d".formatted(i)), world.signature())
                    .id());
        }
        return people;
    }

    private ContactList list(String name) {
        return world.ours().lists().add(name, "", world.signature()) instanceof Lists.Outcome.Saved(ContactList list)
                ? list
                : fail();
    }

    private void tag(ContactId id, String tag) {
        revise(id, facts -> {
            List<String> tags = new ArrayList<>(facts.tags());
            tags.add(tag);
            return facts.withTags(tags);
        });
    }

    private void revise(ContactId id, UnaryOperator<Facts> edit) {
        world.ours()
                .contacts()
                .revise(
                        id,
                        world.signature(),
                        each -> each.withFacts(edit.apply(each.after().facts())));
    }

    private Contact contact(ContactId id) {
        return world.ours().contacts().find(id).orElseThrow();
    }

    private List<What> history(ContactId id) {
        return world.ours().contacts().read(id).orElseThrow().changes().stream()
                .sorted(Comparator.comparing(Change::at)
                        .thenComparing(change -> change.id().value()))
                .map(Change::what)
                .toList();
    }

    private List<String> tagged(String tag) {
        return world.ours().contacts().everyone().stream()
                .filter(each -> each.tags().contains(tag))
                .map(each -> each.id().value())
                .toList();
    }

    private static String ticked(List<ContactId> ids) {
        return "{\"contactIds\":["
                + ids.stream().map(id -> "\"" + id.value() + "\"").collect(Collectors.joining(",")) + "]}";
    }

    private static Browser.Answer asked(Browser browser, String choice, String action) {
        return browser.post("/api/jobs", "{\"choice\":" + choice + ",\"action\":" + action + "}");
    }

    private JsonNode stage(String choice, String action) {
        return asked(us, choice, action).expect(201);
    }

    private static String path(JsonNode job) {
        return "/api/jobs/" + job.get("id").stringValue();
    }

    private String done(JsonNode ready) {
        String job = path(ready);
        us.post(job + "/start", "").expect(202);
        world.work();
        assertEquals("done", us.get(job).expect(200).get("state").stringValue());
        return job;
    }

    private static String counts(int done, int changed, int same, int gone, int takenBack, int kept) {
        return "{\"done\":%d,\"changed\":%d,\"same\":%d,\"gone\":%d,\"takenBack\":%d,\"kept\":%d}"
                .formatted(done, changed, same, gone, takenBack, kept);
    }
}
