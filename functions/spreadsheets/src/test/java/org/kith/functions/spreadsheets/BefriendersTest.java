package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kith.contacts.PartialDate;
import org.kith.functions.spreadsheets.dates.DateOrders;
import org.kith.functions.spreadsheets.sheet.FindTable.Table;
import org.kith.functions.spreadsheets.sheet.Layout.FirstRow;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.Workbook.SheetName;
import org.kith.functions.spreadsheets.wishes.Wishes;

/** The one spreadsheet everybody keeps: a title, a warning, odd headers, dates of all kinds, repeats, a total. */
class BefriendersTest {
    @Test
    void isFoundAndReadButForItsBadAddresses() {
        Table table = Samples.table("befrienders.xlsx");
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
                        "newsletter",
                        "optInDate",
                        "tags",
                        "ignore",
                        "note",
                        "email"),
                table.columns().stream()
                        .map(column -> column.suggested().word())
                        .toList());

        Sheet sheet = Samples.sheet("befrienders.xlsx");
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
        List<RowReading> read = Samples.rows("befrienders.xlsx");
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
                        .filter(row -> row.wishes()
                                .yes()
                                .flatMap(Wishes.Yes::given)
                                .filter(date -> date.day().isEmpty())
                                .isPresent())
                        .count());
        // Dates with a day beyond the twelfth are among the others, so nobody need be asked.
        assertEquals(Optional.of(false), table.columns().get(5).dates().map(DateOrders::asked));
    }
}
