package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.http.Json;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.kernel.ImportId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import tools.jackson.databind.JsonNode;

/** What becomes of columns that answer a group's own fields, and of those that answer nothing. */
abstract class ImportOwnFieldsContract extends ImportRequests {
    private static final String SHEET = """
        Name,E-mail,Drives,Team,Shoe size
        Jane Smith,jane@example.org,Y,red; BLUE,38
        Al Jones,al@example.org,no,,43
        Bo Reid,bo@example.org,,Blue,41
        """;

    /** Whoever called a column something else may have meant something else. */
    @Test
    void whatOnlyValuesSpeakForIsSaidToBeAGuess() {
        field("Shirt", FieldKind.CHOICE, Role.VIEWER, ContactKind.PERSON);
        ImportId id = world.upload("""
            Name,E-mail,Ring them on,Code,Wears,Shirt again
            Jane Smith,jane@example.org,07700 900123,M15 5AB,Red,Red
            Al Jones,al@example.org,07700 900124,M15 5AC,Blue,Blue
            """);
        assertEquals(
                "fullName email phone? postcode? own? ignore",
                world.details(id).columns().stream()
                        .map(column -> column.suggested().word() + (column.guessed() ? "?" : ""))
                        .collect(Collectors.joining(" ")));
        JsonNode read = json(200, send("GET", "/api/imports/" + id, ""));
        assertTrue(read.at("/columns/2/guessed").booleanValue());
        assertFalse(read.at("/columns/1/guessed").booleanValue());
    }

    @Test
    void columnsAreMatchedByNameAndByChoicesAndTheRestIsOffered() {
        Field drives = field("Drives?", FieldKind.YES_NO, Role.VIEWER, ContactKind.PERSON);
        Field colours = field("Colours", FieldKind.CHOICES, Role.COORDINATOR, ContactKind.PERSON);
        field("Shoe size", FieldKind.TEXT, Role.OWNER, ContactKind.PERSON);
        ImportId id = world.upload(SHEET);
        JsonNode columns = json(200, send("GET", "/api/imports/" + id, "")).path("columns");
        assertEquals("own", columns.path(2).path("suggested").stringValue());
        assertEquals(drives.id().value(), columns.path(2).path("ownField").stringValue());
        assertEquals(colours.id().value(), columns.path(3).path("ownField").stringValue());
        // Only owners see that field, and not everybody who brings a sheet in is one.
        assertEquals("ignore", columns.path(4).path("suggested").stringValue());
        assertEquals(
                Json.read("{\"kind\":\"number\",\"choices\":[]}"),
                columns.path(4).path("newField"));
        assertTrue(columns.path(0).path("newField").isMissingNode()
                || columns.path(0).path("newField").isNull());
    }

    @Test
    void answersComeInFillWhatIsEmptyAndGoWithUndo() {
        Field drives = field("Drives", FieldKind.YES_NO, Role.VIEWER, ContactKind.PERSON);
        Field team = field("Team", FieldKind.CHOICES, Role.VIEWER, ContactKind.PERSON);
        world.add(Facts.person("Jane", "Smith")
                .withEmails(new EmailAddress("jane@example.org"))
                .edit()
                .own(Map.of(drives.id(), "no"))
                .build());
        Contact kay = world.add(Facts.person("Kay", "Jones").withEmails(new EmailAddress("al@example.org")));
        Map<String, Object> before = world.state();
        ImportId id = world.upload(SHEET);
        JsonNode planned = json(202, send("PUT", "/api/imports/" + id + "/plan", plan(drives, team)));
        assertEquals(
                Json.read("""
                    [{"column":2,"fieldId":"%s","reference":false},{"column":3,"fieldId":"%s","reference":false}]
                    """.formatted(drives.id(), team.id())),
                planned.path("plan").path("ownFields"));
        world.work(id);
        assertEquals(List.of(id.value()), toAnswer(drives.id()));
        assertEquals(List.of(), toAnswer(new FieldId("a".repeat(26))));
        json(404, send("GET", "/api/imports?answering=no-id", ""));
        world.brought(id);
        assertEquals(List.of(), toAnswer(drives.id()));
        assertEquals(Map.of(drives.id(), "no", team.id(), "Red\nBlue"), own("jane@example.org"));
        // Who shares an address and is called otherwise is somebody else.
        assertEquals(
                Map.of(),
                world.ours()
                        .contacts()
                        .contacts()
                        .find(kay.id())
                        .orElseThrow()
                        .facts()
                        .own());
        assertEquals(Map.of(team.id(), "Blue"), own("bo@example.org"));
        world.undo(id);
        world.work(id);
        assertEquals(before, world.state());
    }

    @Test
    void anAnswerThatCannotBeReadIsARowToPutRight() {
        Field drives = field("Drives", FieldKind.YES_NO, Role.VIEWER, ContactKind.PERSON);
        Field team = field("Team", FieldKind.CHOICES, Role.VIEWER, ContactKind.PERSON);
        ImportId id = world.upload(SHEET.replace("BLUE", "green").replace(",no,", ",was,"));
        json(202, send("PUT", "/api/imports/" + id + "/plan", plan(drives, team)));
        world.work(id);
        assertEquals(
                List.of("“Team” has no such choice", "“Drives” wants yes or no"),
                world.details(id).report().rejected().stream()
                        .map(Report.RowGroup::reason)
                        .toList());
        String file = send("GET", "/api/imports/" + id + "/rejected", "").getBody();
        assertTrue(file.contains("“Drives” wants yes or no: “was”"), file);
    }

    @Test
    void anAnswerThatIsNotAskedOfSuchAContactIsLeftOutAndSaid() {
        Field drives = field("Drives", FieldKind.YES_NO, Role.VIEWER, ContactKind.PERSON);
        ImportId id = world.upload("Company,E-mail,Drives\nHope Trust,hope@example.org,Y\n");
        world.plan(id, Optional.empty(), Optional.empty());
        world.work(id);
        assertEquals(
                List.of("“Drives” is not asked of such a contact; we left the answer out"),
                world.details(id).report().noted().stream()
                        .map(Report.RowGroup::reason)
                        .toList());
        world.brought(id);
        assertEquals(Map.of(), own("hope@example.org"));
        assertEquals(drives.id(), world.details(id).plan().orElseThrow().own().get(2));
    }

    @Test
    void aFieldThatIsNotThereForTheCallerIsRefusedAlike() {
        Field retired = retired(field("Old", FieldKind.TEXT, Role.VIEWER, ContactKind.PERSON));
        Field hidden = field("Health", FieldKind.TEXT, Role.OWNER, ContactKind.PERSON);
        Field contact = field("Carer", FieldKind.CONTACT, Role.VIEWER, ContactKind.PERSON);
        Field theirs = added(World.THEIRS, "Theirs", FieldKind.TEXT, Role.VIEWER, ContactKind.PERSON);
        ImportId id = world.upload("Name,Other\nJane Smith,x\n");
        String path = "/api/imports/" + id + "/plan";
        String missing =
                send("PUT", path, plan(new FieldId(CountedIds.numbered(99)))).getBody();
        for (FieldId field : List.of(retired.id(), hidden.id(), contact.id(), theirs.id())) {
            assertEquals("/ownFields", pointers(json(400, send("PUT", path, plan(field)))));
            assertEquals(missing, send("PUT", path, plan(field)).getBody());
        }
        assertEquals(ImportState.MATCHING, world.details(id).current().state());
        json(202, send("PUT", path, plan(hidden.id()), "owner-1"));
    }

    private static String plan(FieldId field) {
        return "{\"fields\":[\"fullName\",\"own\"],\"ownFields\":[{\"column\":1,\"fieldId\":\"" + field + "\"}]}";
    }

    private static String plan(Field drives, Field team) {
        return """
            {"fields":["fullName","email","own","own","ignore"],
             "ownFields":[{"column":2,"fieldId":"%s"},{"column":3,"fieldId":"%s"}]}
            """.formatted(drives.id(), team.id());
    }

    private List<String> toAnswer(FieldId field) {
        JsonNode imports =
                json(200, send("GET", "/api/imports?answering=" + field, "")).path("imports");
        return imports.valueStream().map(each -> each.path("id").stringValue()).toList();
    }

    private Map<FieldId, String> own(String address) {
        return world.contact(address).facts().own();
    }
}
