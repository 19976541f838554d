package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.PartialDate;
import org.kith.contacts.fields.FieldKind;
import org.kith.functions.spreadsheets.own.NewField;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.wishes.Wishes;

/** The files that other programs write: what their columns are is known, and every row is read. */
class SamplesTest {
    @Test
    void mailchimp() {
        assertEquals(
                Map.of(
                        "Email Address", "email",
                        "First Name", "firstName",
                        "Last Name", "lastName",
                        "Address", "address",
                        "Phone Number", "phone",
                        "OPTIN_TIME", "optInDate",
                        "NOTES", "note",
                        "TAGS", "tags"),
                suggested("mailchimp-subscribed.csv"));
        List<RowReading> rows = Samples.rows("mailchimp-subscribed.csv");
        assertEquals(640, rows.size());
        Facts first = understood(rows.getFirst()).facts();
        assertEquals("Padraig Wang", first.displayName());
        assertEquals("49 Chapel Street", first.address().flatMap(a -> a.lines()).orElseThrow());
        assertEquals("Ashton-under-Lyne", first.address().flatMap(a -> a.town()).orElseThrow());
        assertEquals("OL6 6WU", first.address().flatMap(a -> a.postcode()).orElseThrow());
        assertEquals(List.of("lunch club"), first.tags());
        assertEquals(
                PartialDate.parse("2022-11-19"),
                understood(rows.getFirst()).wishes().yes().flatMap(Wishes.Yes::given));
    }

    @Test
    void mailchimpsUnsubscribedAndCleanedAreNeverTakenForReaders() {
        List<RowReading> unsubscribed = Samples.rows("mailchimp-unsubscribed.csv");
        assertEquals(90, unsubscribed.size());
        assertEquals(
                90,
                unsubscribed.stream()
                        .filter(row -> understood(row).wishes().forbidYes())
                        .count());
        List<RowReading> cleaned = Samples.rows("mailchimp-cleaned.csv");
        assertEquals(31, cleaned.size());
        assertEquals(
                31,
                cleaned.stream()
                        .filter(row -> understood(row).wishes().forbidYes())
                        .count());
    }

    @Test
    void google() {
        Map<String, String> suggested = suggested("google-contacts.csv");
        assertEquals("email", suggested.get("E-mail 1 - Value"));
        assertEquals("phone", suggested.get("Phone 1 - Value"));
        assertEquals("address", suggested.get("Address 1 - Street"));
        assertEquals("town", suggested.get("Address 1 - City"));
        assertEquals("postcode", suggested.get("Address 1 - Postal Code"));
        assertEquals("organisation", suggested.get("Organization Name"));
        assertEquals("tags", suggested.get("Labels"));
        assertEquals(null, suggested.get("Address 1 - Formatted"));
        List<RowReading> rows = Samples.rows("google-contacts.csv");
        assertEquals(300, rows.size());
        assertEquals(20, organisations(rows));
        assertEquals(2, understood(rows.getFirst()).facts().emails().size());
        assertEquals(List.of("driving"), understood(rows.getFirst()).facts().tags());
        assertEquals("born", suggested.get("Birthday"));
        assertEquals(80, rows.stream().filter(SamplesTest::isBorn).count());
        assertEquals(
                "+447700900821",
                understood(rows.getFirst()).facts().phones().getFirst().number());
    }

    @Test
    void outlook() {
        Map<String, String> suggested = suggested("outlook-contacts.csv");
        assertEquals("email", suggested.get("E-mail Address"));
        assertEquals("address", suggested.get("Home Street"));
        assertEquals("town", suggested.get("Home City"));
        assertEquals("postcode", suggested.get("Home Postal Code"));
        assertEquals("phone", suggested.get("Mobile Phone"));
        assertEquals("tags", suggested.get("Categories"));
        assertEquals(null, suggested.get("E-mail Display Name"));
        assertEquals("born", suggested.get("Birthday"));
        List<RowReading> rows = Samples.rows("outlook-contacts.csv");
        assertEquals(250, rows.size());
        // The other half says 0/0/00, which is none.
        assertEquals(125, rows.stream().filter(SamplesTest::isBorn).count());
        assertEquals("Siân Singh", understood(rows.getFirst()).facts().displayName());
        assertEquals(
                "Café “chat” – £10\nOrganisation: Borough Council",
                understood(rows.getFirst()).facts().beforeYouSpeak().orElseThrow());
    }

    @Test
    void civicrm() {
        Map<String, String> suggested = suggested("civicrm-export.csv");
        assertEquals("email", suggested.get("Email"));
        assertEquals("firstName", suggested.get("First Name"));
        assertEquals("address", suggested.get("Street Address"));
        assertEquals("postcode", suggested.get("Postal Code"));
        assertEquals("tags", suggested.get("Tag(s)"));
        assertEquals("tags", suggested.get("Group(s)"));
        assertEquals("noEmail", suggested.get("Do Not Email"));
        assertEquals("noEmail", suggested.get("No Bulk Emails (User Opt Out)"));
        assertEquals("noPost", suggested.get("Do Not Mail"));
        assertEquals("bounced", suggested.get("On Hold"));
        assertEquals("deceased", suggested.get("Deceased"));
        assertEquals(null, suggested.get("Display Name"));
        List<RowReading> rows = Samples.rows("civicrm-export.csv");
        assertEquals(400, rows.size());
        assertEquals("born", suggested.get("Birth Date"));
        assertEquals(366, rows.stream().filter(SamplesTest::isBorn).count());
        assertEquals(34, organisations(rows));
        long optedOutOfBulk = Samples.all("civicrm-export.csv").stream()
                .filter(row -> row.text(7).equals("1"))
                .count();
        assertEquals(34, optedOutOfBulk);
    }

    @Test
    void onlyWhatSomebodyWouldMissWaitsForAnAnswer() {
        NewField text = new NewField(FieldKind.TEXT, List.of());
        assertEquals(Map.of("Vol?", text, "Last spoke", text), waiting("befrienders.xlsx"));
        for (String export : List.of(
                "mailchimp-subscribed.csv",
                "mailchimp-unsubscribed.csv",
                "mailchimp-cleaned.csv",
                "google-contacts.csv",
                "outlook-contacts.csv",
                "civicrm-export.csv")) {
            assertEquals(Map.of(), waiting(export), export);
        }
        // Left out without asking, and offered all the same: a day and a month, without a year.
        assertEquals(
                Optional.of(text),
                Samples.columns("mailchimp-cleaned.csv").stream()
                        .filter(column -> column.header().equals("Birthday"))
                        .findFirst()
                        .flatMap(Column::newField));
    }

    private static Map<String, NewField> waiting(String file) {
        return Samples.columns(file).stream()
                .filter(column -> column.newField().isPresent() && !column.usual())
                .collect(Collectors.toMap(
                        Column::header, column -> column.newField().orElseThrow()));
    }

    private static boolean isBorn(RowReading row) {
        return understood(row).facts().born().isPresent();
    }

    private static long organisations(List<RowReading> rows) {
        return rows.stream()
                .filter(row -> understood(row).facts().kind() == ContactKind.ORGANISATION)
                .count();
    }

    private static Understood understood(RowReading reading) {
        return switch (reading) {
            case Understood row -> row;
            case RowReading.Rejected row -> throw new AssertionError(row.toString());
        };
    }

    private static Map<String, String> suggested(String file) {
        Map<String, String> suggested = new LinkedHashMap<>();
        Samples.columns(file).stream()
                .filter(column -> column.suggested() != ImportField.IGNORE)
                .forEach(column ->
                        suggested.put(column.header(), column.suggested().word()));
        return suggested;
    }
}
