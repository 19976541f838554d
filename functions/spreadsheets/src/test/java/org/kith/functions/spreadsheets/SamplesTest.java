package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.PartialDate;
import org.kith.functions.spreadsheets.dates.DateOrders;
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
                PartialDate.parse("2022-11-19"), understood(rows.getFirst()).optIn());
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
        List<RowReading> rows = rows("outlook-contacts.csv");
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
        assertEquals(null, suggested.get("Display Name"));
        List<RowReading> rows = rows("civicrm-export.csv");
        assertEquals(400, rows.size());
        assertEquals("born", suggested.get("Birth Date"));
        assertEquals(366, rows.stream().filter(SamplesTest::isBorn).count());
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
                        "born",
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
        assertEquals(Set.of("We cannot read the e-mail address"), rejected.keySet());
        // The same address and the same words in a row that repeats are one fault.
        assertEquals(
                37,
                rows.stream()
                        .filter(row -> read.get(rows.indexOf(row)) instanceof RowReading.Rejected)
                        .map(row -> List.of(row.text(1), row.text(3), row.text(4)))
                        .distinct()
                        .count());
        List<Understood> understood = read.stream()
                .filter(Understood.class::isInstance)
                .map(Understood.class::cast)
                .toList();
        // The list was made of people born from 1934 to March 2005, some of whom say only the year, or two figures of
        // it.
        List<PartialDate> born =
                understood.stream().flatMap(row -> row.facts().born().stream()).toList();
        List<String> cells = rows.stream()
                .filter(row -> read.get(rows.indexOf(row)) instanceof Understood)
                .map(row -> row.text(5))
                .filter(cell -> !cell.isEmpty())
                .toList();
        assertEquals(cells.size(), born.size());
        assertEquals(
                cells.stream().filter(cell -> cell.matches("\\d{4}")).count(),
                born.stream().filter(date -> date.month().isEmpty()).count());
        assertTrue(born.stream().allMatch(date -> date.year() >= 1934 && date.year() <= 2005));
        // Of 255; the addresses of five cannot be read.
        assertEquals(
                250,
                understood.stream()
                        .filter(row ->
                                row.optIn().filter(date -> date.day().isEmpty()).isPresent())
                        .count());
        // Dates with a day beyond the twelfth are among the others, so nobody need be asked.
        assertEquals(Optional.of(false), table.columns().get(5).dates().map(DateOrders::asked));
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
        columns(file).stream()
                .filter(column -> column.suggested() != ImportField.IGNORE)
                .forEach(column ->
                        suggested.put(column.header(), column.suggested().word()));
        return suggested;
    }

    private static Table table(String file) {
        return new FindTable(new ReaderByKind().open(Samples.read(file)), TODAY).best();
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
                sheet.header(), columns(file).stream().map(Column::suggested).toList(), Set.of(), TODAY);
        return all(file).stream().map(readRow::read).toList();
    }
}
