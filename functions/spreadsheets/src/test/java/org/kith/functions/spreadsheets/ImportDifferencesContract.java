package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.FactField;
import org.kith.contacts.Facts;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.LabelledPhone;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.http.Json;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.kernel.Role;
import tools.jackson.databind.JsonNode;

/** What is done where a sheet says something else than the record, and whom two names with one address are. */
abstract class ImportDifferencesContract extends ImportRequests {
    private static final String SHEET = """
        First name,Last name,E-mail,Phone,Notes
        Jane,Jones,jane@example.org,07700 900456,Has a dog
        Al,Reid,al@example.org,,
        """;

    private Contact jane() {
        return world.add(Facts.person("Jane", "Smith")
                .withEmails(new EmailAddress("jane@example.org"))
                .withPhones("07700 900123")
                .edit()
                .beforeYouSpeak(Optional.of("Hard of hearing"))
                .build());
    }

    @Test
    void nothingIsWrittenOverUntilSomebodySaysSo() {
        Contact jane = jane();
        ImportId id = world.checked(SHEET, Optional.empty(), Optional.empty());
        // Nothing to do for Jane, and three facts to decide on.
        assertEquals(new Counts(2, 2, 1, 0, 1, 0, 0, 0, 0, 0, 1), world.counts(id));
        JsonNode differing = json(200, send("GET", "/api/imports/" + id, "")).path("differing");
        assertEquals(
                Json.read("{\"fact\":\"phones\",\"count\":1,\"examples\":[{\"row\":2,\"name\":\"Jane Smith\","
                        + "\"record\":\"07700 900123\",\"sheet\":\"07700 900456\"}]}"),
                differing.path(0));
        assertEquals(3, differing.size());
        world.brought(id);
        assertEquals(jane.facts(), facts(jane));
        assertEquals(1, world.counts(id).differing());
    }

    @Test
    void whatWasDecidedIsDoneAndUndone() {
        Contact jane = jane();
        Map<String, Object> before = world.state();
        ImportId id = world.upload(SHEET);
        JsonNode planned = json(202, send("PUT", "/api/imports/" + id + "/plan", """
            {"fields":["firstName","lastName","email","phone","note"],"treatments":[
              {"fact":"phones","treatment":"add"},{"fact":"lastName","treatment":"overwrite"},
              {"fact":"beforeYouSpeak","treatment":"add"}]}
            """));
        assertEquals(3, planned.path("plan").path("treatments").size());
        world.work(id);
        assertEquals(new Counts(2, 2, 1, 1, 0, 0, 0, 0), world.counts(id));
        assertEquals(3, world.details(id).report().differing().size());
        world.brought(id);
        Facts after = facts(jane);
        assertEquals("Jane Jones", after.displayName());
        assertEquals(
                List.of("+447700900123", "+447700900456"),
                after.phones().stream().map(LabelledPhone::number).toList());
        assertEquals(Optional.of("Hard of hearing\nHas a dog"), after.beforeYouSpeak());
        // The same once more has nothing to decide on any more.
        ImportId again = world.upload(SHEET);
        json(202, send("PUT", "/api/imports/" + again + "/plan", """
            {"fields":["firstName","lastName","email","phone","note"]}
            """));
        world.work(again);
        assertEquals(new Counts(2, 2, 0, 0, 2, 0, 0, 0), world.counts(again));
        world.undo(id);
        world.work(id);
        assertEquals(before, world.state());
    }

    @Test
    void anAddressThatGivesWayIsFoundNoMore() {
        Contact jane = jane();
        ImportId id =
                world.upload("Kith id,First name,Last name,E-mail\n" + jane.id() + ",Jane,Smith,new@example.org\n");
        json(202, send("PUT", "/api/imports/" + id + "/plan", """
            {"fields":["id","firstName","lastName","email"],
             "treatments":[{"fact":"emails","treatment":"overwrite"}]}
            """));
        world.work(id);
        world.brought(id);
        assertEquals(List.of("new@example.org"), emails(jane));
        assertEquals(List.of(), world.ours().contacts().contacts().withAddress(new EmailAddress("jane@example.org")));
        world.undo(id);
        world.work(id);
        assertEquals(List.of("jane@example.org"), emails(jane));
        assertEquals(
                List.of(jane.id()),
                world.ours().contacts().contacts().withAddress(new EmailAddress("jane@example.org")));
    }

    @Test
    void oneAnswerIsNotAddedTo() {
        Field shoes = field("Shoe size", FieldKind.NUMBER, Role.VIEWER, ContactKind.PERSON);
        ImportId id = world.upload("Name,Shoe size\nJane Smith,38\n");
        String plan = """
            {"fields":["fullName","own"],"ownFields":[{"column":1,"fieldId":"%s"}],
             "treatments":[{"fact":"%s","treatment":"%s"}]}
            """;
        String fact = FactField.own(shoes.id());
        assertEquals(
                "/treatments",
                pointers(json(
                        400, send("PUT", "/api/imports/" + id + "/plan", plan.formatted(shoes.id(), fact, "add")))));
        json(202, send("PUT", "/api/imports/" + id + "/plan", plan.formatted(shoes.id(), fact, "overwrite")));
    }

    @Test
    void twoNamesWithOneAddressAreTwoEachTimeTheyCome() {
        String sheet = """
            First name,Last name,E-mail,Phone
            Jane,Smith,smiths@example.org,07700 900123
            John,Smith,smiths@example.org,07700 900456
            J,Smith,smiths@example.org,
            """;
        ImportId id = world.checked(sheet, Optional.empty(), Optional.empty());
        assertEquals(new Counts(3, 3, 2, 0, 0, 0, 1, 0), world.counts(id));
        assertTrue(world.details(id).report().noted().stream()
                .anyMatch(
                        each -> each.reason().startsWith("Two names share this e-mail address") && each.count() == 2));
        world.brought(id);
        assertEquals(2, world.everyone().size());
        Map<String, Object> before = world.state();
        ImportId again = world.checked(sheet, Optional.empty(), Optional.empty());
        assertEquals(new Counts(3, 3, 0, 0, 2, 0, 1, 0), world.counts(again));
        world.brought(again);
        assertEquals(before, world.state());
        world.undo(id);
        world.work(id);
        assertEquals(List.of(), world.everyone());
    }

    @Test
    void whoSharesAnAddressWithSomebodyInTheRecordComesInBesideThem() {
        Contact jane = jane();
        ImportId id = world.checked(
                "First name,Last name,E-mail\nPeter,Smith,jane@example.org\n", Optional.empty(), Optional.empty());
        assertEquals(new Counts(1, 1, 1, 0, 0, 0, 0, 0), world.counts(id));
        assertEquals(1, world.details(id).report().noted().size());
        world.brought(id);
        assertEquals(jane.facts(), facts(jane));
        assertEquals(2, world.everyone().size());
    }

    @Test
    void whatALaterRowSaysIsKeptOrSaid() {
        ImportId id = world.checked("""
            Name,E-mail,Phone,Notes,Postcode
            Jane Smith,jane@example.org,07700 900123,Hard of hearing,OL6 6LS
            Jane Smith,jane@example.org; work@example.org,07700 900456,Has a dog,SK14 1AA
            """, Optional.empty(), Optional.empty());
        assertEquals(
                List.of("An earlier row about the same contact says something else of the postal address: we read that"
                        + " one"),
                world.details(id).report().noted().stream()
                        .map(Report.RowGroup::reason)
                        .toList());
        assertEquals(
                List.of("Row 3: OL6 6LS / SK14 1AA"),
                world.details(id).report().noted().getFirst().examples());
        world.brought(id);
        Facts jane = world.contact("work@example.org").facts();
        assertEquals(2, jane.phones().size());
        assertEquals(Optional.of("Hard of hearing\nHas a dog"), jane.beforeYouSpeak());
    }

    private Facts facts(Contact contact) {
        return world.ours()
                .contacts()
                .contacts()
                .find(contact.id())
                .orElseThrow()
                .facts();
    }

    private List<String> emails(Contact contact) {
        return facts(contact).emails().stream()
                .map(LabelledEmail::address)
                .map(EmailAddress::value)
                .toList();
    }
}
