package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.kernel.Role;
import tools.jackson.databind.JsonNode;

/** Which contact a row is about that has a number of the group's own. */
abstract class ImportReferencesContract extends ImportRequests {
    private static final String HEADER = "Name,E-mail,Membership no.\n";

    @Test
    void aColumnOfNumbersIsTakenForOneByItsNameAndWhatItSays() {
        ImportId id = world.upload("""
            Name,ClientID,Hobby,Ref,Town,Card no.,Emergency number
            Jane Smith,P-1,chess,7,Oban,11,07700 900101
            Al Jones,P-2,bridge,7,Oban,,07700 900102
            Bo Reid,P-3,golf,8,Leith,12,07700 900103
            """);
        assertEquals(
                List.of("possible", "likely", "possible", "", "", "", "possible"),
                json(200, send("GET", "/api/imports/" + id, ""))
                        .path("columns")
                        .valueStream()
                        .map(column -> column.path("reference").asString(""))
                        .toList());
    }

    @Test
    void aRowIsKnownByItsNumberBeforeItsAddressAndSaysSo() {
        Field number = membership(FieldKind.TEXT);
        Contact jane = world.add(numbered("Jane", "Smith", number, "P 0012"));
        world.add(numbered("Jane", "Smith", number, "P-13").withEmails(new EmailAddress("jane@example.org")));
        Map<String, Object> before = world.state();
        ImportId id = checked(number, "Jane Smith,jane@example.org,p-0012\n");
        assertEquals(Map.of("“Membership no.”", "Row 2: Jane Smith"), groups(id, "matched"));
        world.brought(id);
        assertEquals(2, world.everyone().size());
        assertTrue(world.ours()
                .contacts()
                .contacts()
                .find(jane.id())
                .orElseThrow()
                .facts()
                .hasEmail(new EmailAddress("jane@example.org")));
        world.undo(id);
        world.work(id);
        assertEquals(before, world.state());
    }

    @Test
    void aNumberIsOneHoweverItIsWritten() {
        Field number = membership(FieldKind.NUMBER);
        world.add(numbered("Robert", "Smith", number, "1200"));
        ImportId id = checked(number, "Bob Smith,,\"1,200\"\nBob Smith,,12\n");
        assertEquals(Map.of("“Membership no.”", "Row 2: Bob Smith → Robert Smith"), groups(id, "matched"));
        assertEquals(1, world.counts(id).create());
    }

    @Test
    void itLeadsNeitherToSomebodyOfAnotherNameNorToOneOfSeveral() {
        Field number = membership(FieldKind.TEXT);
        world.add(numbered("Jane", "Smith", number, "P-1"));
        world.add(numbered("Al", "Jones", number, "P-2"));
        world.add(numbered("Al", "Jones", number, "P-2"));
        world.add(Facts.person("Al", "Jones").withEmails(new EmailAddress("al@example.org")));
        ImportId id = checked(number, "Bo Reid,bo@example.org,P-1\nAl Jones,al@example.org,P-2\n");
        assertEquals(Map.of("e-mail address", "Row 3: Al Jones"), groups(id, "matched"));
        assertEquals(
                Map.of(
                        "The “Membership no.” in this row is that of somebody of another name: we did not go by it",
                        "Row 2: Bo Reid",
                        "Several in Kith have the same “Membership no.”: we did not go by it",
                        "Row 3: Al Jones"),
                groups(id, "noted"));
        assertEquals(1, world.counts(id).create());
    }

    @Test
    void kithsOwnIdCountsBeforeIt() {
        Field number = membership(FieldKind.TEXT);
        Contact jane = world.add(Facts.person("Jane", "Smith"));
        world.add(numbered("Jane", "Smith", number, "P-1"));
        ImportId id = planned(
                number,
                "Name,E-mail,Membership no.,Kith id\nJane Smith,,P-1," + jane.id() + "\n",
                "\"fullName\",\"email\",\"own\",\"id\"",
                true);
        assertEquals(Map.of("Kith’s own id", "Row 2: Jane Smith"), groups(id, "matched"));
        assertEquals(Map.of(), groups(id, "noted"));
    }

    @Test
    void nobodyIsKnownByANumberOfWhichNobodySaidSo() {
        Field number = membership(FieldKind.TEXT);
        world.add(numbered("Jane", "Smith", number, "P-1"));
        ImportId id = planned(number, HEADER + "Jane Smith,,P-1\n", "\"fullName\",\"email\",\"own\"", false);
        assertEquals(Map.of(), groups(id, "matched"));
        assertEquals(1, world.counts(id).create());
    }

    @Test
    void rowsWithOneNumberAreOneContactUnlessTheirNamesAreThoseOfTwo() {
        Field number = membership(FieldKind.TEXT);
        ImportId id = checked(number, """
            Bob Smith,bob@example.org,P-1
            Robert Smith,rob@example.org,P-1
            Jane Smith,jane@example.org,P-1
            Al Jones,al@example.org,P-2
            """);
        assertEquals(3, world.counts(id).create());
        assertEquals(1, world.counts(id).repeated());
        assertEquals(
                "Row 2: Bob Smith",
                groups(id, "noted")
                        .get("Two names share this “Membership no.”: we take them for two contacts and bring both in"));
        world.brought(id);
        assertEquals(2, world.contact("bob@example.org").facts().emails().size());
        Map<String, Object> before = world.state();
        world.brought(checked(number, "Bob Smith,new@example.org,P-2\nAl Jones,al@example.org,P-2\n"));
        assertEquals(before.size() + 1, world.everyone().size());
    }

    @Test
    void thatItTellsWhoIsWhoIsRememberedWhereItStillCan() {
        Field number = membership(FieldKind.TEXT);
        checked(number, "Jane Smith,,P-1\nAl Jones,,P-2\n");
        assertTrue(remembersReference(world.upload(HEADER + "Jane Smith,,P-1\nAl Jones,,P-3\n")));
        assertFalse(remembersReference(world.upload(HEADER + "Jane Smith,,P-1\nAl Jones,,P-1\n")));
    }

    @Test
    void onlyATextOrANumberTellsWhoIsWho() {
        Field joined = field("Joined", FieldKind.DATE, Role.VIEWER, ContactKind.PERSON);
        ImportId id = world.upload(HEADER + "Jane Smith,,1 May 2020\n");
        JsonNode problem = json(
                400, send("PUT", "/api/imports/" + id + "/plan", plan(joined, "\"fullName\",\"email\",\"own\"", true)));
        assertEquals("/ownFields", pointers(problem));
        assertEquals(ImportState.MATCHING, world.details(id).current().state());
    }

    private boolean remembersReference(ImportId id) {
        return json(200, send("GET", "/api/imports/" + id, ""))
                .path("remembered")
                .path("columns")
                .path(2)
                .path("reference")
                .booleanValue();
    }

    private Field membership(FieldKind kind) {
        return field("Membership no.", kind, Role.VIEWER, ContactKind.PERSON);
    }

    private static Facts numbered(String first, String last, Field field, String number) {
        return Facts.person(first, last).edit().own(Map.of(field.id(), number)).build();
    }

    private ImportId checked(Field number, String rows) {
        return planned(number, HEADER + rows, "\"fullName\",\"email\",\"own\"", true);
    }

    private ImportId planned(Field number, String sheet, String fields, boolean reference) {
        ImportId id = world.upload(sheet);
        JsonNode planned = json(202, send("PUT", "/api/imports/" + id + "/plan", plan(number, fields, reference)));
        assertEquals(
                reference,
                planned.path("plan").path("ownFields").path(0).path("reference").booleanValue());
        world.work(id);
        return id;
    }

    private static String plan(Field number, String fields, boolean reference) {
        return "{\"fields\":[%s],\"ownFields\":[{\"column\":2,\"fieldId\":\"%s\",\"reference\":%s}]}"
                .formatted(fields, number.id(), reference);
    }

    /** The first example of each reason. */
    private Map<String, String> groups(ImportId id, String which) {
        JsonNode groups = json(200, send("GET", "/api/imports/" + id, "")).path(which);
        return StreamSupport.stream(groups.spliterator(), false)
                .collect(Collectors.toMap(
                        group -> group.path("reason").stringValue(),
                        group -> group.path("examples").path(0).stringValue()));
    }
}
