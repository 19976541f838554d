package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.KeepInTouch;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.Through;
import org.kith.kernel.ContactId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import tools.jackson.databind.JsonNode;

/** What a job can do to many contacts, and that it takes it back. */
abstract class BulkActionsContract extends JobTrial {
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
    void givesARoleAndEndsItAndTakesBothBack() {
        List<ContactId> people = people(4);
        LocalDate spring = LocalDate.of(2026, 3, 1);
        ContactRole member = new ContactRole("Member", Optional.of(spring), Optional.empty());
        revise(
                people.getFirst(),
                facts -> facts.edit()
                        .roles(List.of(member, ContactRole.of("volunteer")))
                        .build());
        revise(
                people.getLast(),
                facts -> facts.edit().statuses(Set.of(ContactStatus.DECEASED)).build());

        JsonNode ready = stage(EVERYBODY, "{\"type\":\"begin-role\",\"role\":\"Volunteer\",\"since\":\"2026-09-01\"}");
        assertEquals(
                Set.of("{\"reason\":\"deceased\",\"count\":1}", "{\"reason\":\"already\",\"count\":1}"),
                Set.of(ready.at("/leftOut/0").toString(), ready.at("/leftOut/1").toString()));
        String begun = done(ready);
        ContactRole volunteer = new ContactRole("Volunteer", Optional.of(LocalDate.of(2026, 9, 1)), Optional.empty());
        assertEquals(List.of(member, ContactRole.of("volunteer")), roles(people.getFirst()));
        assertEquals(List.of(volunteer), roles(people.get(1)));

        String ended =
                done(stage(EVERYBODY, "{\"type\":\"end-role\",\"role\":\"VOLUNTEER\",\"until\":\"2026-10-31\"}"));
        Optional<LocalDate> until = Optional.of(LocalDate.of(2026, 10, 31));
        assertEquals(List.of(member, new ContactRole("volunteer", Optional.empty(), until)), roles(people.getFirst()));
        assertEquals(List.of(new ContactRole("Volunteer", volunteer.since(), until)), roles(people.get(1)));

        us.post(ended + "/undo", "").expect(202);
        world.work();
        assertEquals(List.of(volunteer), roles(people.get(1)));
        us.post(begun + "/undo", "").expect(202);
        world.work();
        assertEquals(List.of(member, ContactRole.of("volunteer")), roles(people.getFirst()));
        assertEquals(List.of(), roles(people.get(1)));
    }

    @Test
    void takesBackARoleAloneAndEndsOneThatWasToLastLonger() {
        ContactId one = people(1).getFirst();
        Optional<LocalDate> spring = Optional.of(LocalDate.of(2027, 3, 31));
        revise(
                one,
                facts -> facts.edit()
                        .roles(List.of(new ContactRole("Trustee", Optional.empty(), spring)))
                        .build());
        JsonNode same = stage(EVERYBODY, "{\"type\":\"begin-role\",\"role\":\"trustee\",\"since\":\"2026-09-01\"}");
        assertEquals("already", same.at("/leftOut/0/reason").stringValue());
        String job = done(stage(EVERYBODY, "{\"type\":\"end-role\",\"role\":\"trustee\",\"until\":\"2026-10-31\"}"));
        assertEquals(
                Optional.of(LocalDate.of(2026, 10, 31)), roles(one).getFirst().until());

        // Another role since is no reason to keep this one.
        revise(
                one,
                facts -> facts.edit()
                        .roles(List.of(facts.roles().getFirst(), ContactRole.of("Donor")))
                        .build());
        us.post(job + "/undo", "").expect(202);
        world.work();
        assertEquals(
                Set.of(new ContactRole("Trustee", Optional.empty(), spring), ContactRole.of("Donor")),
                Set.copyOf(roles(one)));
    }

    @Test
    void endsNoRoleBeforeItBegins() {
        ContactId one = people(1).getFirst();
        ContactRole later = new ContactRole("Trustee", Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty());
        revise(one, facts -> facts.edit().roles(List.of(later)).build());
        JsonNode ready = stage(EVERYBODY, "{\"type\":\"end-role\",\"role\":\"Trustee\",\"until\":\"2026-10-31\"}");
        assertEquals(
                "[{\"reason\":\"already\",\"count\":1}]", ready.get("leftOut").toString());
        assertEquals(
                List.of("/action/role", "/action/until"),
                asked(us, EVERYBODY, "{\"type\":\"end-role\"}").faults());
    }

    @Test
    void saysHowOftenEverybodyWantsToBeSpokenTo() {
        List<ContactId> people = people(3);
        revise(
                people.getFirst(),
                facts -> facts.edit().keepInTouch(KeepInTouch.parse("P2W")).build());

        JsonNode ready = stage(EVERYBODY, "{\"type\":\"remind\",\"every\":\"P3M\"}");
        assertEquals("P3M", ready.at("/action/every").stringValue());
        String job = done(ready);
        assertTrue(
                people.stream().allMatch(id -> contact(id).facts().keepInTouch().equals(KeepInTouch.parse("P3M"))));
        // Somebody agreed on another rhythm since: that stays.
        revise(
                people.get(1),
                facts -> facts.edit().keepInTouch(KeepInTouch.parse("P1W")).build());
        us.post(job + "/undo", "").expect(202);
        world.work();
        assertEquals(
                List.of(KeepInTouch.parse("P2W"), KeepInTouch.parse("P1W"), Optional.empty()),
                people.stream().map(id -> contact(id).facts().keepInTouch()).toList());

        done(stage(EVERYBODY, "{\"type\":\"remind\"}"));
        assertTrue(
                people.stream().allMatch(id -> contact(id).facts().keepInTouch().isEmpty()));
        assertEquals(
                List.of("/action/every"),
                asked(us, EVERYBODY, "{\"type\":\"remind\",\"every\":\"often\"}")
                        .faults());
    }

    private List<ContactRole> roles(ContactId id) {
        return contact(id).facts().roles();
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
    void startsAndUndoesNothingOfAFieldThatIsNotSeen() {
        people(2);
        String job = path(
                asked(owner, EVERYBODY, answer(field("text", "owner"), "Vegan")).expect(201));
        assertEquals(409, us.post(job + "/start", "").status());
        owner.post(job + "/start", "").expect(202);
        world.work();

        assertEquals(409, us.post(job + "/undo", "").status());
        assertFalse(us.get(job).expect(200).has("undoUntil"), "no button that would be refused");
        world.work();
        assertTrue(world.ours().contacts().everyone().stream()
                .allMatch(each -> each.own().containsValue("Vegan")));
        owner.post(job + "/undo", "").expect(202);
    }

    @Test
    void answersWithSomebodyOfTheGroupOnly() {
        ContactId one = people(1).getFirst();
        String friend = field("contact", "viewer");
        String theirs = them.post("/api/contacts", "{\"kind\":\"person\",\"firstName\":\"Theirs\"}")
                .expect(201)
                .get("id")
                .stringValue();
        for (String id : List.of(theirs, CountedIds.numbered(77))) {
            assertEquals(
                    List.of("/action/answer"),
                    asked(us, EVERYBODY, answer(friend, id)).faults());
        }
        asked(us, EVERYBODY, answer(friend, one.value())).expect(201);
    }

    private String field(String kind, String seenBy) {
        return owner.post(
                        "/api/fields", "{\"kind\":\"%s\",\"name\":\"Diet\",\"seenBy\":\"%s\"}".formatted(kind, seenBy))
                .expect(201)
                .get("id")
                .stringValue();
    }

    private static String answer(String field, String answer) {
        return "{\"type\":\"answer\",\"fieldId\":\"%s\",\"answer\":\"%s\"}".formatted(field, answer);
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
}
