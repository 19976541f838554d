package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import tools.jackson.databind.JsonNode;

/** A file of many contacts: who has it made, what is in it, who has it handed out, and when it is gone. */
abstract class ExportJobsContract extends JobTrial {
    private final Browser coordinator = world.signedIn(World.OURS, Role.COORDINATOR);
    private final Browser viewer = world.signedIn(World.OURS, Role.VIEWER);

    @Test
    void isMadeAfterACountAndASampleAndIsWholeAtOnce() {
        List<ContactId> people = people(3);
        tag(people.getFirst(), "=cmd");
        JsonNode ready = asked(coordinator, EVERYBODY, EXPORT).expect(201);
        assertEquals(3, ready.get("total").intValue());
        assertEquals("P Number00", ready.at("/sample/0/name").stringValue());
        assertEquals("[\"email\",\"tags\"]", ready.at("/action/columns").toString());
        assertFalse(ready.has("file"));
        assertEquals(404, coordinator.post(path(ready) + "/file", "").status());
        assertEquals(0, world.exports().size());

        String job = made(coordinator, ready);
        assertEquals(
                counts(3, 3, 0, 0, 0, 0),
                viewer.get(job).expect(200).get("counts").toString());
        assertEquals(1, world.exports().size(), "its parts are gone");
        List<String> lines = fetched(coordinator, job).lines().toList();
        assertTrue(lines.getFirst().startsWith("\uFEFFKith id,Kind,First name,Last name,"), lines.getFirst());
        assertEquals(4, lines.size());
        assertTrue(lines.get(1).startsWith(people.getFirst().value() + ",person,P,Number00,"), lines.get(1));
        assertTrue(lines.get(1).endsWith(",'=cmd"), lines.get(1));
        assertTrue(people.stream().allMatch(id -> history(id).size() <= 2), "nothing happened to anybody");
    }

    @Test
    void keepsWhoHadItHandedOut() {
        people(1);
        String job = made(coordinator, asked(coordinator, EVERYBODY, EXPORT).expect(201));
        fetched(coordinator, job);
        world.pass(Duration.ofSeconds(1));
        fetched(owner, job);
        JsonNode file = viewer.get(job).expect(200).get("file");
        assertEquals("Sarah OWNER", file.at("/fetched/0/by/name").stringValue());
        assertEquals("Sarah COORDINATOR", file.at("/fetched/1/by/name").stringValue());
        assertFalse(file.get("yours").booleanValue());
        assertTrue(coordinator.get(job).expect(200).at("/file/yours").booleanValue());
        assertFalse(viewer.get("/api/jobs").expect(200).at("/jobs/0").has("file"));
    }

    @Test
    void isForCoordinatorsAndTheirOwnersAlone() {
        people(1);
        assertEquals(403, asked(us, EVERYBODY, EXPORT).status());
        JsonNode ready = asked(coordinator, EVERYBODY, EXPORT).expect(201);
        assertEquals(403, us.post(path(ready) + "/start", "").status());
        String job = made(coordinator, ready);
        assertEquals(403, us.post(job + "/file", "").status());
        assertEquals(403, us.delete(job + "/file").status());

        String theirs = made(owner, asked(owner, EVERYBODY, EXPORT).expect(201));
        assertEquals(403, coordinator.post(theirs + "/file", "").status());
        assertEquals(403, coordinator.delete(theirs + "/file").status());
    }

    @Test
    void isMissingToAnotherGroup() {
        people(1);
        String job = made(owner, asked(owner, EVERYBODY, EXPORT).expect(201));
        String missing = "/api/jobs/" + CountedIds.numbered(99);
        assertEquals(
                them.post(missing + "/file", "").body(),
                them.post(job + "/file", "").body());
        assertEquals(404, them.post(job + "/file", "").status());
        assertEquals(404, them.delete(job + "/file").status());
        fetched(owner, job);
    }

    @Test
    void holdsNothingSensitiveUnlessSomebodyWhoSeesItAsksForItByName() {
        List<ContactId> people = people(1);
        JsonNode field = owner.post(
                        "/api/fields",
                        "{\"kind\":\"text\",\"name\":\"Diagnosis\",\"seenBy\":\"owner\",\"sensitive\":true}")
                .expect(201);
        String id = field.get("id").stringValue();
        revise(
                people.getFirst(),
                facts -> facts.edit().own(Map.of(new FieldId(id), "Asthma")).build());
        String all =
                "{\"type\":\"export\",\"format\":\"csv\",\"columns\":[\"email\",\"phone\",\"address\",\"born\",\"roles\",\"tags\",\"lists\","
                        + "\"keep-in-touch\",\"before-you-speak\",\"added\"]}";
        String plain = fetched(owner, made(owner, asked(owner, EVERYBODY, all).expect(201)));
        assertFalse(plain.contains("Diagnosis") || plain.contains("Asthma"), plain);

        String named = "{\"type\":\"export\",\"format\":\"csv\",\"fieldIds\":[\"" + id + "\"]}";
        assertEquals(
                List.of("/action/fieldIds"),
                asked(coordinator, EVERYBODY, named).faults());
        JsonNode ready = asked(owner, EVERYBODY, named).expect(201);
        assertEquals(403, coordinator.post(path(ready) + "/start", "").status());
        String job = made(owner, ready);
        assertTrue(fetched(owner, job).contains(",Diagnosis (own field)\r\n"));
        assertTrue(fetched(owner, job).contains(",Asthma\r\n"));
        assertEquals(
                "Diagnosis",
                owner.get(job).expect(200).at("/action/fields/0/name").stringValue());
        assertEquals("[]", coordinator.get(job).expect(200).at("/action/fields").toString());
    }

    @Test
    void setsApartTheAddressesThatMustNotBeMailed() {
        ContactId one = people(1).getFirst();
        EmailAddress spam = new EmailAddress("spam@example.org");
        revise(
                one,
                facts -> facts.withEmails(
                        new EmailAddress("main@example.org"), spam, new EmailAddress("work@example.org")));
        world.ours()
                .contacts()
                .revise(
                        one,
                        world.signature(),
                        each -> each.suppress(new Suppression(
                                spam,
                                SuppressionReason.COMPLAINT,
                                Optional.empty(),
                                world.signature().at())));

        String file = fetched(
                coordinator,
                made(coordinator, asked(coordinator, EVERYBODY, EXPORT).expect(201)));

        assertTrue(file.contains("E-mail,Other e-mails,Other e-mails not to be mailed,Do not e-mail,"), file);
        assertTrue(file.contains("main@example.org,work@example.org,spam@example.org,,"), file);
    }

    @Test
    void leavesALookWithWhomASensitiveAnswerIsTakenOut() {
        List<ContactId> people = people(2);
        String id = owner.post("/api/fields", "{\"kind\":\"text\",\"name\":\"Health\",\"sensitive\":true}")
                .expect(201)
                .get("id")
                .stringValue();
        revise(
                people.getFirst(),
                facts -> facts.edit().own(Map.of(new FieldId(id), "Asthma")).build());
        made(owner, asked(owner, EVERYBODY, EXPORT).expect(201));
        assertEquals(List.of(0, 0), people.stream().map(this::looks).toList(), "it is not in this one");

        made(
                owner,
                asked(
                                owner,
                                EVERYBODY,
                                "{\"type\":\"export\",\"format\":\"csv\",\"columns\":[],\"fieldIds\":[\"" + id + "\"]}")
                        .expect(201));

        assertEquals(List.of(1, 0), people.stream().map(this::looks).toList());
    }

    private int looks(ContactId id) {
        return world.ours().contacts().read(id).orElseThrow().looks().size();
    }

    @Test
    void holdsNobodyWhoWasErasedBeforeItWasMade() {
        List<ContactId> people = people(2);
        JsonNode ready = asked(coordinator, EVERYBODY, EXPORT).expect(201);
        world.ours().gone().delete(people.getFirst(), world.signature());
        String job = made(coordinator, ready);
        assertEquals(
                counts(2, 1, 0, 1, 0, 0),
                viewer.get(job).expect(200).get("counts").toString());
        assertFalse(fetched(coordinator, job).contains(people.getFirst().value()));
    }

    @Test
    void namesTheOthersWhomAnswersAreAbout() {
        List<ContactId> people = people(3);
        String id = owner.post("/api/fields", "{\"kind\":\"contact\",\"name\":\"Carer\"}")
                .expect(201)
                .get("id")
                .stringValue();
        for (int i = 0; i < 2; i++) {
            String other = people.get(i + 1).value();
            revise(
                    people.get(i),
                    facts -> facts.edit().own(Map.of(new FieldId(id), other)).build());
        }
        world.ours().gone().delete(people.getLast(), world.signature());

        String file = fetched(
                owner,
                made(
                        owner,
                        asked(
                                        owner,
                                        EVERYBODY,
                                        "{\"type\":\"export\",\"format\":\"csv\",\"columns\":[],\"fieldIds\":[\"" + id
                                                + "\"]}")
                                .expect(201)));

        List<String> rows = file.lines().skip(1).toList();
        assertTrue(rows.getFirst().endsWith(",P Number01"), file);
        assertTrue(rows.getLast().endsWith(",Somebody who is no longer here"), file);
    }

    @Test
    void isGoneWhenSomebodySaysSoOrAfterThreeDays() {
        people(1);
        String early = made(coordinator, asked(coordinator, EVERYBODY, EXPORT).expect(201));
        String late = made(coordinator, asked(coordinator, EVERYBODY, EXPORT).expect(201));
        assertEquals(204, coordinator.delete(early + "/file").status());
        assertEquals(1, world.exports().size());
        assertEquals(404, coordinator.post(early + "/file", "").status());
        assertEquals(404, coordinator.delete(early + "/file").status());
        JsonNode file = viewer.get(early).expect(200).get("file");
        assertEquals("Sarah COORDINATOR", file.at("/deleted/by/name").stringValue());
        assertFalse(file.has("until"));

        world.pass(ExportPlan.KEPT.minusSeconds(1));
        fetched(world.signedIn(World.OURS, Role.COORDINATOR), late);
        world.pass(Duration.ofSeconds(1));
        assertEquals(
                404,
                world.signedIn(World.OURS, Role.OWNER).post(late + "/file", "").status());
    }

    @Test
    void isNotUndone() {
        people(1);
        String job = made(coordinator, asked(coordinator, EVERYBODY, EXPORT).expect(201));
        assertFalse(coordinator.get(job).expect(200).has("undoUntil"));
        assertEquals(409, coordinator.post(job + "/undo", "").status());
    }
}
