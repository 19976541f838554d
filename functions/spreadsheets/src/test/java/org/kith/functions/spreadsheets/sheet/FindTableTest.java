package org.kith.functions.spreadsheets.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.functions.spreadsheets.sheet.Workbook.SheetName;

/** Where in a file the contacts begin, and which rows are none. Lines are rows, bars stand between cells. */
class FindTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String PEOPLE = "Name|E-mail\nJane Smith|jane@example.org\nAl Jones|al@example.org\n";

    @Test
    void theHeaderIsBelowTitlesAndBlankRows() {
        assertEquals(1, headerRow(PEOPLE));
        assertEquals(4, headerRow("Master list\nlast updated 3/7/26 – DO NOT SORT!!\n\n" + PEOPLE));
        assertEquals(3, headerRow("Kontakte|||\n\nWer|Wo|Was\nJane|Hyde|x\nAl|Oldham|y\n"));
        assertEquals(1, headerRow("Wer|Wo|Was\nJane|Hyde|x\nAl|Oldham|y\nBo||z\n"));
        assertEquals(1, headerRow("Wer|Wo|\nJane|Hyde|x\nAl|Oldham|y\n"));
        assertEquals(2, headerRow("""
                        |Who they are||Where|
                        Title|First name|Surname|Town|Postcode
                        Mrs|Jane|Smith|Hyde|SK14 2AB
                        """));
        assertEquals(2, headerRow("Volunteers\n" + PEOPLE));
        assertEquals(1, headerRow("First name|Surname|05/01/2026|12/01/2026\nJane|Smith|x|\nAl|Jones||x\n"));
    }

    @Test
    void aSheetOfContactsAloneIsToldWhatToAdd() {
        assertProblem("No row says what each column is", "Jane|jane@example.org\nAl|al@example.org\n");
        assertProblem("This sheet has no rows", "");
        assertProblem("This sheet has no rows", "\n\n");
        assertProblem("This sheet has a header and no rows below it", "Name|E-mail\n");
    }

    @Test
    void anotherRowCanBeSaidToBeTheHeader() {
        Workbook workbook = new Made().with("People", false, "Title\n" + PEOPLE);
        FindTable.Table table = new FindTable(workbook, List.of(), TODAY).in(0, 3);
        assertEquals(3, table.layout().headerRow());
        assertEquals(
                List.of("Jane Smith", "jane@example.org"),
                table.columns().stream().map(Column::header).toList());
        assertTrue(table.layout().mayBeHeader(4));
        assertEquals(false, table.layout().mayBeHeader(5));
    }

    @Test
    void theSheetWithTheMostContactsIsProposed() {
        Workbook workbook = new Made()
                .with("Notes", false, "Remember\nto ring\n")
                .with("old", false, "Name|Phone\nJane|07700 900123\n")
                .with("Everyone", false, "Everybody\n\n" + PEOPLE)
                .with("Numbers", false, "Year|Sum\n" + "2020|1\n".repeat(50))
                .with("Lookup", true, PEOPLE + PEOPLE)
                .with("Empty", false, "");
        Layout layout = new FindTable(workbook, List.of(), TODAY).best().layout();
        assertEquals(2, layout.sheet());
        assertEquals(3, layout.headerRow());
        assertTrue(layout.isOffered(0));
        assertEquals(false, layout.isOffered(4));
        assertEquals(false, layout.isOffered(6));
        assertEquals(false, layout.isOffered(-1));
    }

    @Test
    void hiddenSheetsAreOfferedWhereThereAreNoOthers() {
        Workbook workbook = new Made().with("A", true, "x\n").with("B", true, PEOPLE);
        assertEquals(
                1, new FindTable(workbook, List.of(), TODAY).best().layout().sheet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOTAL||1234",
                "Total:|",
                "|Grand total|12|£1,234.50",
                "Sub-total|3",
                "Sum|(12)",
                "Count|2000|37%",
                "Total of members|12",
                "TOTAL 2000|"
            })
    void totalsAreNoContacts(String row) {
        Sheet sheet = sheet("Name|Fee|Paid\nJane|1|2\n" + row + "\nAl|2|3\n");
        assertEquals(List.of(2, 4), numbers(sheet));
        assertEquals(List.of(3), sheet.totals().stream().map(SheetRow::number).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total|total@example.org",
                "Sum|07700 900123",
                "Summer Jones|12",
                "Total Church Council|5",
                "12|13",
                "Jane|"
            })
    void whoIsCalledLikeATotalIsAContact(String row) {
        assertEquals(List.of(2, 3), numbers(sheet("Name|Fee|Paid\nJane|1|2\n" + row + "\n")));
    }

    @Test
    void twoColumnsOfOneNameBothCount() {
        FindTable.Table table = new FindTable(
                        new Made().with("", false, "Name|E-mail|E-mail\nJane|a@example.org|b@example.org\n"),
                        List.of(),
                        TODAY)
                .best();
        assertEquals(
                List.of(ImportField.FULL_NAME, ImportField.EMAIL, ImportField.EMAIL),
                table.columns().stream().map(Column::suggested).toList());
    }

    private static int headerRow(String text) {
        return new FindTable(new Made().with("", false, text), List.of(), TODAY)
                .best()
                .layout()
                .headerRow();
    }

    private static void assertProblem(String start, String text) {
        String problem = assertThrows(
                        UnreadableSheetException.class,
                        () -> new FindTable(new Made().with("", false, text), List.of(), TODAY).best())
                .problem();
        assertTrue(problem.startsWith(start), problem);
    }

    private static Sheet sheet(String text) {
        return Sheet.below(1, new Made().with("", false, text).rows(0));
    }

    private static List<Integer> numbers(Sheet sheet) {
        List<Integer> numbers = new ArrayList<>();
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            numbers.add(row.get().number());
        }
        return numbers;
    }

    /** A workbook of texts. */
    private static final class Made implements Workbook {
        private final Map<SheetName, String> texts = new LinkedHashMap<>();

        Made with(String name, boolean hidden, String text) {
            texts.put(new SheetName(name, hidden), text);
            return this;
        }

        @Override
        public List<SheetName> sheets() {
            return List.copyOf(texts.keySet());
        }

        @Override
        public Rows rows(int sheet) {
            List<String> lines = List.of(List.copyOf(texts.values()).get(sheet).split("\n", -1));
            List<SheetRow> rows = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                rows.add(new SheetRow(i + 1, Arrays.asList(lines.get(i).split("\\|", -1))));
            }
            Iterator<SheetRow> filled =
                    rows.stream().filter(row -> !row.texts().isEmpty()).iterator();
            return () -> filled.hasNext() ? Optional.of(filled.next()) : Optional.empty();
        }
    }
}
