package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.PartialDate;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.kernel.Role;
import tools.jackson.databind.JsonNode;

/** The sheet goes back to those who brought it, with what became of each row. */
abstract class HandBackContract extends ImportRequests {
    private static final String SHEET_OF_ALL_KINDS = """
        Name,E-mail,D.O.B
        Jane Smith,jane@example.org,3.7.1958
        Al Jones,al@example.org,soon
        Bo Reid,bo at example.org,
        Jane Smith,jane@example.org,1.1.1960
        Cy Dunn,cy@example.org,
        """;

    private ImportId broughtIn(String sheet) {
        ImportId id = world.upload(sheet);
        json(202, send("PUT", "/api/imports/" + id + "/plan", "{\"fields\":[\"fullName\",\"email\",\"born\"]}"));
        world.work(id);
        return id;
    }

    private String id(String address) {
        return world.contact(address).id().value();
    }

    private String handedBack(ImportId id) {
        json(202, send("POST", "/api/imports/" + id + "/sheet", ""));
        world.work(id);
        assertEquals("made", stage(id));
        return new String(world.handedBack.get(id), StandardCharsets.UTF_8);
    }

    private String stage(ImportId id) {
        return handBack(id).path("stage").stringValue();
    }

    private JsonNode handBack(ImportId id) {
        return json(200, send("GET", "/api/imports/" + id, "")).path("handBack");
    }

    @Test
    void saysOfEachRowWhatBecameOfItAndWhoseItIs() {
        world.brought(broughtIn("Name,E-mail,D.O.B\nCy Dunn,cy@example.org,\n"));
        ImportId id = broughtIn(SHEET_OF_ALL_KINDS);
        json(
                202,
                send(
                        "POST",
                        "/api/imports/" + id + "/corrections",
                        "{\"cells\":[{\"column\":2,\"says\":\"soon\",\"means\":\"1950\"},"
                                + "{\"column\":2,\"row\":3,\"says\":\"soon\",\"means\":\"1961-02-03\"}]}"));
        world.work(id);
        world.brought(id);
        assertEquals("""
            Name,E-mail,D.O.B,What Kith did,Kith id
            Jane Smith,jane@example.org,3.7.1958,Added,%1$s
            Al Jones,al@example.org,1961-02-03,Added. Read in “D.O.B” as you put it right: soon → 1961-02-03,%2$s
            Bo Reid,bo at example.org,,Not brought in. We cannot read the e-mail address: “bo at example.org”,
            Jane Smith,jane@example.org,1.1.1960,Taken together with row 2. An earlier row about the same contact says something else of the birth date: we read that one: 1958-07-03 / 1960-01-01,%1$s
            Cy Dunn,cy@example.org,,Known before; nothing was changed in Kith,%3$s
            """.formatted(id("jane@example.org"), id("al@example.org"), id("cy@example.org")), handedBack(id));
    }

    /** Nearly every row of many a sheet has one. */
    @Test
    void titlesAreSpokenOfBeforehandAndNotInEachRow() {
        ImportId id = broughtIn("Name,E-mail,D.O.B\nDr Jane Smith,jane@example.org,\n");
        assertEquals(
                "Kith has no box for titles such as Dr or Rev: we left them out",
                world.details(id).report().noted().getFirst().reason());
        world.brought(id);
        assertEquals("""
            Name,E-mail,D.O.B,What Kith did,Kith id
            Dr Jane Smith,jane@example.org,,Added,%s
            """.formatted(id("jane@example.org")), handedBack(id));
    }

    @Test
    void nextTimeEveryRowIsMatchedByItsId() {
        ImportId id = broughtIn(SHEET_OF_ALL_KINDS.replace("soon", "1.2.1961"));
        world.brought(id);
        String jane = id("jane@example.org");
        int before = world.everyone().size();
        String back = handedBack(id).replace("jane@example.org", "jane.new@example.org");
        ImportId again = world.upload(back);
        List<String> suggested = world.details(again).columns().stream()
                .map(column -> column.suggested().word())
                .toList();
        assertEquals(List.of("fullName", "email", "born", "ignore", "id"), suggested);
        world.plan(again, Optional.empty(), Optional.empty());
        world.work(again);
        world.brought(again);
        assertEquals(before, world.everyone().size());
        assertTrue(handedBack(again)
                .contains("\nJane Smith,jane.new@example.org,3.7.1958,Known before; what was new was taken," + jane
                        + "\n"));
    }

    @Test
    void whoHasAnotherAddressSinceIsKnownByTheIdAllTheSame() {
        String sheet = "Name,E-mail,D.O.B\nJane Smith,jane@example.org,\nAl Jones,al@example.org,\n";
        world.brought(broughtIn(sheet));
        Contact jane = world.contact("jane@example.org");
        ImportId again = broughtIn(sheet);
        world.brought(again);
        edited(jane, facts -> facts.withEmails(new EmailAddress("jane.smith@example.org")));
        assertTrue(handedBack(again)
                .contains("\n"
                        + "Jane Smith,jane.smith@example.org,,Known before; nothing was changed in Kith. As in"
                        + " Kith now: “E-mail”," + jane.id().value() + "\n"));
    }

    @Test
    void saysWhatTheRecordSaysWhereTheSheetSaysSomethingElseOrNothing() {
        world.brought(broughtIn("Name,E-mail,D.O.B\nJane Smith,jane@example.org,3/7/1958\nBo Reid,bo@example.org,\n"));
        edited(
                world.contact("jane@example.org"),
                facts -> facts.edit()
                        .lastName(Optional.of("Smith-Jones"))
                        .born(PartialDate.parse("1958-07-04"))
                        .build());
        edited(
                world.contact("bo@example.org"),
                facts -> facts.edit()
                        .born(PartialDate.parse("1961"))
                        .beforeYouSpeak(Optional.of("Deaf"))
                        .build());
        ImportId id =
                broughtIn("Name,E-mail,D.O.B\n\"Smith, Jane\",jane@example.org,3/7/1958\nBo Reid,bo@example.org,\n");
        world.brought(id);
        String back = handedBack(id);
        assertEquals("""
            Name,E-mail,D.O.B,What Kith did,Kith id
            "Smith-Jones, Jane",jane@example.org,04/07/1958,"Known before; nothing was changed in Kith. As in Kith now: “Name”, “D.O.B”",%s
            Bo Reid,bo@example.org,1961,Known before; nothing was changed in Kith. As in Kith now: “D.O.B”,%s
            """.formatted(id("jane@example.org"), id("bo@example.org")), back);

        // Brought in again it differs in nothing.
        ImportId again = world.upload(back);
        world.plan(again, Optional.empty(), Optional.empty());
        world.work(again);
        Counts counts = world.details(again).current().counts();
        assertEquals(2, counts.same());
        assertEquals(0, counts.differing());
    }

    /** Rows that are no contacts, one below the other, are no sign that the sheet is written anew. */
    @Test
    void saysWhatIsToBeSaidBelowRowsThatAreNoContacts() {
        ImportId id = broughtIn("""
            Name,E-mail,D.O.B
            Jane Smith,jane@example.org,3.7.1958
            Total,,
            Total,,
            Jane Smith,jane@example.org,1.1.1960
            Total,,
            Total,,
            """);
        world.brought(id);
        assertTrue(handedBack(id)
                .contains(
                        "Jane Smith,jane@example.org,1.1.1960,Taken together with row 2. An earlier row about the same"
                                + " contact says something else of the birth date"));
    }

    private void edited(Contact contact, UnaryOperator<Facts> edit) {
        new LaterChanges(world).edited(contact.id(), edit);
    }

    @Test
    void isMadeOnceAndHandedOutOnRecord() {
        ImportId id = broughtIn(SHEET);
        assertEquals("/problems/not-now", problem(409, send("POST", "/api/imports/" + id + "/sheet", "")));
        world.brought(id);
        assertTrue(handBack(id).isMissingNode());
        assertEquals("/problems/not-now", problem(409, send("POST", "/api/imports/" + id + "/sheet/file", "")));
        handedBack(id);
        world.handedBack.clear();
        json(202, send("POST", "/api/imports/" + id + "/sheet", ""));
        world.work(id);
        assertFalse(world.handedBack.containsKey(id));
        assertEquals(
                "https://files.example.org/" + id + "/people - back from Kith.csv",
                json(201, send("POST", "/api/imports/" + id + "/sheet/file", ""))
                        .path("url")
                        .stringValue());
        JsonNode after = handBack(id);
        assertEquals(1, after.path("fetched").size());
        assertEquals(
                "Aileen Baird",
                after.path("fetched").path(0).path("by").path("name").stringValue());
        assertTrue(world.inFlight().all(10).isEmpty());

        // What it says is no longer so.
        world.undo(id);
        world.work(id);
        assertEquals("/problems/not-now", problem(409, send("POST", "/api/imports/" + id + "/sheet/file", "")));
    }

    @Test
    void failsWithASentenceWhenTheFileIsGone() {
        ImportId id = broughtIn(SHEET);
        world.brought(id);
        byte[] file = world.files.remove(id);
        json(202, send("POST", "/api/imports/" + id + "/sheet", ""));
        world.work(id);
        assertEquals("failed", stage(id));
        assertEquals(
                "The file is no longer there.", handBack(id).path("problem").stringValue());
        world.files.put(id, file);
        assertTrue(handedBack(id).contains("What Kith did"));
    }

    @Test
    void isTakenOverFromAWorkerThatWasKilledAndGivenUpAfterSoManyTries() {
        ImportId id = broughtIn(SHEET);
        world.brought(id);
        json(202, send("POST", "/api/imports/" + id + "/sheet", ""));
        for (int i = 0; i < 2; i++) {
            HandBack wanted = world.details(id).handBack().orElseThrow();
            world.ours().imports().saveHandBack(world.details(id).current(), wanted.busy(world.clock.instant()));
        }
        world.worker().run(World.OURS, id, () -> false);
        assertEquals("making", stage(id));
        world.clock.pass(HandBack.LEASE.plusSeconds(1));
        world.worker(2).run(World.OURS, id, () -> false);
        assertEquals("failed", stage(id));
        json(202, send("POST", "/api/imports/" + id + "/sheet", ""));
        world.worker(2).run(World.OURS, id, () -> false);
        assertEquals("made", stage(id));
        assertTrue(world.inFlight().all(10).isEmpty());
    }

    @Test
    void whoDoesNotSeeAnAnswerGetsNoSheet() {
        Field secret = field("Allergies", FieldKind.TEXT, Role.OWNER, ContactKind.PERSON);
        ImportId id = world.upload("Name,Allergies\nJane Smith,nuts\n");
        String plan = "{\"fields\":[\"fullName\",\"own\"],\"ownFields\":[{\"column\":1,\"fieldId\":\"" + secret.id()
                + "\"}]}";
        json(202, send("PUT", "/api/imports/" + id + "/plan", plan, "owner-1"));
        world.work(id);
        world.brought(id);
        problem(404, send("POST", "/api/imports/" + id + "/sheet", ""));
        json(202, send("POST", "/api/imports/" + id + "/sheet", "", "owner-1"));
        world.work(id);
        problem(404, send("POST", "/api/imports/" + id + "/sheet/file", ""));
        json(201, send("POST", "/api/imports/" + id + "/sheet/file", "", "owner-1"));
        problem(404, send("POST", "/api/imports/" + id + "/sheet/file", "", "owner-2"));
    }
}
