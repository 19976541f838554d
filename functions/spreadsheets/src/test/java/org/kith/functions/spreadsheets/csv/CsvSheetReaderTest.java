package org.kith.functions.spreadsheets.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.functions.spreadsheets.sheet.HeaderRow;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.functions.spreadsheets.sheet.Workbook;

class CsvSheetReaderTest {
    private static final String SAMPLE = "Name,E-mail\nJosé Núñez,jose@example.org\n";

    @Test
    void readsUtf8WithAndWithoutAByteOrderMark() {
        assertEquals(List.of("José Núñez", "jose@example.org"), firstRow(utf8(SAMPLE)));
        assertEquals(List.of("José Núñez", "jose@example.org"), firstRow(utf8("\uFEFF" + SAMPLE)));
        assertEquals(List.of("Name", "E-mail"), open(utf8("\uFEFF" + SAMPLE)).header());
    }

    @Test
    void readsUtf16OfEitherByteOrder() {
        assertEquals(
                "José Núñez", firstRow(SAMPLE.getBytes(StandardCharsets.UTF_16)).getFirst());
        byte[] little = ("\uFEFF" + SAMPLE).getBytes(StandardCharsets.UTF_16LE);
        assertEquals("José Núñez", firstRow(little).getFirst());
    }

    @Test
    void takesWhatIsNotUtf8AsWindows1252() {
        byte[] windows = "Name,Fee\nZoë “Z” Jones,€5\n".getBytes(Charset.forName("windows-1252"));
        assertEquals(List.of("Zoë “Z” Jones", "€5"), firstRow(windows));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Name;Town|Jane Smith;Hyde", "Name\tTown|Jane Smith\tHyde", "Name,Town|Jane Smith,Hyde"})
    void findsTheSeparator(String header, String row) {
        assertEquals(List.of("Jane Smith", "Hyde"), firstRow(utf8(header + "\r\n" + row + "\r\n")));
    }

    @Test
    void aSemicolonFileMayHoldCommas() {
        String text = "Name;Address\nSmith, Jane;1 High St, Hyde\nJones, Al;2 High St, Hyde\n";
        assertEquals(List.of("Smith, Jane", "1 High St, Hyde"), firstRow(utf8(text)));
    }

    @Test
    void heedsTheLineInWhichExcelNamesTheSeparator() {
        assertEquals(List.of("a,b", "c"), firstRow(utf8("sep=;\r\nOne;Two\r\na,b;c\r\n")));
    }

    @Test
    void keepsQuotedLineBreaksAndCountsRowsAsASpreadsheetDoes() {
        Sheet sheet = open(utf8("Name,Note\n\"Jane\",\"two\nlines\"\n\n,\nAl,x\n"));
        assertEquals(
                new SheetRow(2, List.of("Jane", "two\nlines")), sheet.next().orElseThrow());
        assertEquals(new SheetRow(5, List.of("Al", "x")), sheet.next().orElseThrow());
        assertEquals(Optional.empty(), sheet.next());
    }

    @Test
    void aQuotationMarkInsideACellIsJustThat() {
        assertEquals(List.of("5\" pipe", "x"), firstRow(utf8("What,Who\n5\" pipe,x\n")));
    }

    @Test
    void namesColumnsThatHaveNoName() {
        assertEquals(
                List.of("Name", "Column 2", "Town"),
                open(utf8("Name,,Town,,\nJane,x,Hyde\n")).header());
    }

    @Test
    void anEmptyFileIsToldSo() {
        assertProblem("This file is empty", utf8(""));
        assertProblem("This file is empty", utf8(" \r\n\r\n"));
        assertProblem("This file is empty", utf8("\uFEFF"));
        assertProblem("This sheet has no rows", utf8(",,\n,,\n"));
    }

    @Test
    void aFileWithoutAHeaderIsToldWhatToAdd() {
        assertProblem("No row says what each column is", utf8("Jane,jane@example.org\nAl,al@example.org\n"));
        assertProblem("No row says what each column is", utf8("Jane,07700 900123\n"));
    }

    @Test
    void bytesThatNoTextHasAreToldSo() {
        assertProblem("This file is not text", bytes("Name\u0000\u0000,E-mail\n"));
        assertProblem("This file is not text", bytes("Name,E-mail\nJane,\u0000\n"));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsFoundWithItsRow() {
        String text = "Name,Note\nJane,x\nAl,\"never closed\nBo,y\n";
        assertProblem(
                "A cell in row 3 is longer than 10,000 characters, or its quotation marks do not match", utf8(text));
        assertProblem("A cell in row 3 ", utf8(text + "filler,filler\n".repeat(100_000)));
    }

    @Test
    void aHugeCellIsRefused() {
        assertProblem("A cell in row 2 is longer", utf8("Name,Note\nJane," + "x".repeat(10_001) + "\n"));
        assertProblem("A cell in row 2 is longer", utf8("Name,Note\nJane," + "x".repeat(5_000_000) + "\n"));
        assertEquals(
                10_000,
                firstRow(utf8("Name,Note\nJane," + "x".repeat(10_000) + "\n"))
                        .get(1)
                        .length());
    }

    @Test
    void tooManyColumnsAreRefused() {
        assertProblem("Row 1 has more than 200 columns", utf8("c,".repeat(200) + "c\n"));
        assertProblem("Row 1 has more than 200 columns", utf8("c,".repeat(999_999) + "c\n"));
        assertEquals(
                200,
                open(utf8("Name" + ",".repeat(198) + ",Last\n1,2\n")).header().size());
    }

    @Test
    void tooManyRowsAreRefusedWhenTheyAreReached() {
        byte[] file = utf8("Name\n" + "Jane\n".repeat(SheetReader.MOST_ROWS + 1));
        assertProblem("This sheet has more than 100,000 rows", file);
        assertEquals(
                SheetReader.MOST_ROWS,
                all(utf8("Name\n" + "Jane\n".repeat(SheetReader.MOST_ROWS))).size());
    }

    @Test
    void halfACharacterAtTheEndDoesNotHurt() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(utf8("Name\nJosé\n"));
        file.write(0xC3);
        assertEquals(2, all(file.toByteArray()).size());
    }

    private static void assertProblem(String start, byte[] file) {
        String problem =
                assertThrows(UnreadableSheetException.class, () -> all(file)).problem();
        assertTrue(problem.startsWith(start), problem);
        assertTrue(problem.endsWith("."), problem);
    }

    private static List<SheetRow> all(byte[] file) {
        Sheet sheet = open(file);
        List<SheetRow> rows = new ArrayList<>();
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    private static List<String> firstRow(byte[] file) {
        return open(file).next().orElseThrow().cells();
    }

    private static Sheet open(byte[] file) {
        Workbook workbook = new CsvSheetReader().open(file);
        List<SheetRow> first = new ArrayList<>();
        Rows rows = workbook.rows(0);
        for (Optional<SheetRow> row = rows.next(); row.isPresent() && first.size() < 40; row = rows.next()) {
            first.add(row.get());
        }
        return Sheet.below(HeaderRow.find(first).orElse(1), workbook.rows(0));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
