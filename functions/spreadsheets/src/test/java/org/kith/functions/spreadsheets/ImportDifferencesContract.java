package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final String TWO = """
        First name,Last name,E-mail,Phone
        Jane,Smith,jane@example.org,07700 900456
        Cy,Dunn,cy@example.org,07700 900457
        """;

    private static final String FIELDS = "\"fields\":[\"firstName\",\"lastName\",\"email\",\"phone\"]";

    private Contact cy() {
        return world.add(Facts.person("Cy", "Dunn")
                .withEmails(new EmailAddress("cy@example.org"))
                .withPhones("07700 900124"));
    }

    @Test
    void aCellIsDecidedOtherwiseThanItsFact() {
        Contact jane = jane();
        Contact cy = cy();
        Map<String, Object> before = world.state();
        ImportId id = world.upload(TWO);
        JsonNode planned = json(202, send("PUT", "/api/imports/" + id + "/plan", "{" + FIELDS + """
            ,"cells":[{"row":2,"fact":"phones","treatment":"overwrite"}]}
            """));
        assertEquals(
                Json.read("[{\"row\":2,\"fact\":\"phones\",\"treatment\":\"overwrite\"}]"),
                planned.path("plan").path("cells"));
        world.work(id);
        assertEquals(new Counts(2, 2, 0, 1, 1, 0, 0, 0, 0, 0, 1), world.counts(id));
        JsonNode phones = json(200, send("GET", "/api/imports/" + id, ""))
                .path("differing")
                .path(0);
        assertEquals(2, phones.path("count").intValue());
        // What is decided makes room for what is not.
        assertEquals(1, phones.path("examples").size());
        assertEquals(3, phones.at("/examples/0/row").intValue());
        world.brought(id);
        assertEquals(List.of("+447700900456"), phones(jane));
        assertEquals(List.of("+447700900124"), phones(cy));
        world.undo(id);
        world.work(id);
        assertEquals(before, world.state());

        // And the other way round: all but one.
        ImportId others = world.upload(TWO);
        json(202, send("PUT", "/api/imports/" + others + "/plan", "{" + FIELDS + """
            ,"treatments":[{"fact":"phones","treatment":"overwrite"}],
             "cells":[{"row":2,"fact":"phones","treatment":"keep"},{"row":9,"fact":"phones","treatment":"add"}]}
            """));
        world.work(others);
        world.brought(others);
        assertEquals(List.of("+447700900123"), phones(jane));
        assertEquals(List.of("+447700900457"), phones(cy));
    }

    @Test
    void whatCannotBeDecidedForACellIsSaid() {
        ImportId id = world.upload(TWO);
        String plan = "{" + FIELDS + ",\"cells\":[%s]}";
        String cell = "{\"row\":%s,\"fact\":\"%s\",\"treatment\":\"%s\"}";
        for (String bad : List.of(
                cell.formatted("0", "phones", "keep"),
                cell.formatted("2", "tags", "add"),
                cell.formatted("2", "own/nobodys", "keep"),
                cell.formatted("2", "born", "add"),
                cell.formatted("2", "phones", "delete"),
                cell.formatted("2", "phones", "keep") + "," + cell.formatted("2", "phones", "add"))) {
            json(400, send("PUT", "/api/imports/" + id + "/plan", plan.formatted(bad)));
        }
        String many = IntStream.range(0, 501)
                .mapToObj(i -> cell.formatted(i + 2, "phones", "add"))
                .collect(Collectors.joining(","));
        json(400, send("PUT", "/api/imports/" + id + "/plan", plan.formatted(many)));
        assertTrue(world.details(id).plan().isEmpty());
    }

    private List<String> phones(Contact contact) {
        return facts(contact).phones().stream().map(LabelledPhone::number).toList();
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
        String cell = ",\"cells\":[{\"row\":2,\"fact\":\"" + fact + "\",\"treatment\":\"add\"}]}";
        json(
                400,
                send(
                        "PUT",
                        "/api/imports/" + id + "/plan",
                        plan.formatted(shoes.id(), fact, "keep").strip().replaceFirst("}$", cell)));
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
