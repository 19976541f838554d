package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.functions.spreadsheets.kind.ReaderByKind;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.FindTable;
import org.kith.functions.spreadsheets.sheet.FindTable.Table;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.Layout;
import org.kith.functions.spreadsheets.sheet.Layout.FirstRow;
import org.kith.functions.spreadsheets.sheet.ReadRow;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.Workbook.SheetName;

/** The files that other programs write: what their columns are is known, and every row is read. */
class SamplesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

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
        List<RowReading> rows = rows("mailchimp-subscribed.csv");
        assertEquals(640, rows.size());
        Facts first = understood(rows.getFirst()).facts();
        assertEquals("Padraig Wang", first.displayName());
        assertEquals("49 Chapel Street", first.address().flatMap(a -> a.lines()).orElseThrow());
        assertEquals("Ashton-under-Lyne", first.address().flatMap(a -> a.town()).orElseThrow());
        assertEquals("OL6 6WU", first.address().flatMap(a -> a.postcode()).orElseThrow());
        assertEquals(List.of("lunch club"), first.tags());
        assertEquals(
                Optional.of(LocalDate.of(2022, 11, 19)),
                understood(rows.getFirst()).optIn());
    }

    @Test
    void mailchimpsUnsubscribedAndCleanedAreNeverTakenForReaders() {
        List<RowReading> unsubscribed = rows("mailchimp-unsubscribed.csv");
        assertEquals(90, unsubscribed.size());
        assertEquals(
                90,
                unsubscribed.stream().filter(row -> understood(row).optedOut()).count());
        List<RowReading> cleaned = rows("mailchimp-cleaned.csv");
        assertEquals(31, cleaned.size());
        assertEquals(
                31, cleaned.stream().filter(row -> understood(row).optedOut()).count());
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
        List<RowReading> rows = rows("google-contacts.csv");
        assertEquals(300, rows.size());
        assertEquals(20, organisations(rows));
        assertEquals(2, understood(rows.getFirst()).facts().emails().size());
        assertEquals(List.of("driving"), understood(rows.getFirst()).facts().tags());
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
        List<RowReading> rows = rows("outlook-contacts.csv");
        assertEquals(250, rows.size());
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
        assertEquals(null, suggested.get("Display Name"));
        List<RowReading> rows = rows("civicrm-export.csv");
        assertEquals(400, rows.size());
        assertEquals(34, organisations(rows));
        long optedOutOfBulk = all("civicrm-export.csv").stream()
                .filter(row -> row.text(7).equals("1"))
                .count();
        assertEquals(34, optedOutOfBulk);
    }

    /** The one spreadsheet everybody keeps: a title, a warning, odd headers, dates of all kinds, repeats, a total. */
    @Test
    void befrienders() {
        Table table = table("befrienders.xlsx");
        assertEquals(
                List.of(new SheetName("Everyone (USE THIS ONE)", false), new SheetName("old - 2019", false)),
                table.layout().sheets());
        assertEquals(0, table.layout().sheet());
        assertEquals(4, table.layout().headerRow());
        assertEquals(
                List.of(1, 2, 4),
                table.layout().firstRows().stream()
                        .limit(3)
                        .map(FirstRow::number)
                        .toList());
        assertEquals(
                List.of(
                        "fullName",
                        "email",
                        "phone",
                        "address",
                        "postcode",
                        "ignore",
                        "ignore",
                        "ignore",
                        "optInDate",
                        "tags",
                        "ignore",
                        "note",
                        "email"),
                table.columns().stream()
                        .map(column -> column.suggested().word())
                        .toList());

        Sheet sheet = sheet("befrienders.xlsx");
        List<SheetRow> rows = new ArrayList<>();
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            rows.add(row.get());
        }
        assertEquals(2_000, rows.size());
        assertEquals(5, rows.getFirst().number());
        // Three rows are blank, and one is a total.
        assertEquals(2_007, rows.getLast().number());
        assertEquals(
                List.of(2_008), sheet.totals().stream().map(SheetRow::number).toList());
        List<RowReading> read = rows("befrienders.xlsx");
        Map<String, Integer> rejected = new TreeMap<>();
        read.forEach(each -> {
            if (each instanceof RowReading.Rejected row) {
                rejected.merge(row.reason(), 1, Integer::sum);
            }
        });
        // 37 addresses and two repeats of them; a month alone is no day.
        assertEquals(Map.of("We cannot read the e-mail address", 39, "We cannot read the date", 255), rejected);
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
        columns(file).stream()
                .filter(column -> column.suggested() != ImportField.IGNORE)
                .forEach(column ->
                        suggested.put(column.header(), column.suggested().word()));
        return suggested;
    }

    private static Table table(String file) {
        return new FindTable(new ReaderByKind().open(Samples.read(file))).best();
    }

    private static Sheet sheet(String file) {
        Layout layout = table(file).layout();
        return Sheet.below(
                layout.headerRow(), new ReaderByKind().open(Samples.read(file)).rows(layout.sheet()));
    }

    private static List<Column> columns(String file) {
        return table(file).columns();
    }

    private static List<SheetRow> all(String file) {
        Sheet sheet = sheet(file);
        List<SheetRow> rows = new ArrayList<>();
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    private static List<RowReading> rows(String file) {
        Sheet sheet = sheet(file);
        ReadRow readRow = new ReadRow(
                sheet.header(), columns(file).stream().map(Column::suggested).toList(), TODAY);
        return all(file).stream().map(readRow::read).toList();
    }
}
