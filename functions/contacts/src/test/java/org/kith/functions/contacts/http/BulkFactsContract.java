package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.KeepInTouch;
import org.kith.kernel.ContactId;
import org.kith.testing.CountedIds;
import tools.jackson.databind.JsonNode;

/** What a job can change of what is known of many contacts: roles, how often to speak to them, answers to own fields. */
abstract class BulkFactsContract extends JobTrial {
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
}
