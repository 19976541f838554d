package org.kith.functions.contacts.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {
    private static final int MOST_ROWS = 3;

    private static Sheet sheet(String name, List<List<Cell>> rows) {
        return new Sheet(name, List.of("One", "Two"), rows::stream);
    }

    private static byte[] bytes(Sheet... sheets) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        XlsxFile.write(List.of(sheets), MOST_ROWS, file);
        return file.toByteArray();
    }

    private static ReadableWorkbook written(Sheet... sheets) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes(sheets)), new ReadingOptions(true, true));
    }

    private static List<Row> rows(ReadableWorkbook workbook, String name) throws IOException {
        return workbook.findSheet(name).orElseThrow().read();
    }

    private static Cell words(String text) {
        return Cell.words(Optional.of(text));
    }

    @Test
    void writesDaysAndNumbersAsSuchAndWordsAsWords() throws IOException {
        try (ReadableWorkbook workbook = written(sheet(
                "Contacts",
                List.of(
                        List.of(new Cell.Day(LocalDate.of(1958, 7, 3)), new Cell.Amount(new BigDecimal("-12.50"))),
                        List.of(words("=1+1"), words("+44 7700 900123")),
                        List.of(new Cell.Day(LocalDate.of(1899, 12, 31)), words(" two\nlines ")))))) {
            List<Row> rows = rows(workbook, "Contacts");
            assertEquals("One", rows.getFirst().getCellText(0));
            assertEquals(CellType.NUMBER, rows.get(1).getCell(0).getType());
            assertEquals(
                    LocalDate.of(1958, 7, 3),
                    rows.get(1).getCellAsDate(0).orElseThrow().toLocalDate());
            assertEquals("dd/mm/yyyy", rows.get(1).getCell(0).getDataFormatString());
            assertEquals(
                    new BigDecimal("-12.50"), rows.get(1).getCellAsNumber(1).orElseThrow());
            assertEquals(CellType.STRING, rows.get(2).getCell(0).getType());
            assertEquals("=1+1", rows.get(2).getCellText(0));
            assertEquals("+44 7700 900123", rows.get(2).getCellText(1));
            assertEquals("1899-12-31", rows.get(3).getCellText(0), "a workbook's days begin in 1900");
            assertEquals(" two\nlines ", rows.get(3).getCellText(1));
        }
    }

    /** Words that are edited in the program become a formula, unless the cell is formatted as text. */
    @Test
    void keepsWordsThatLookLikeAFormulaWordsWhenTheyAreEdited(@TempDir Path folder) throws IOException {
        byte[] written = bytes(sheet("Contacts", List.of(List.of(words("=1+1"), words("plain")))));
        Path file = Files.write(folder.resolve("words.xlsx"), written);
        String cells = entry(file, "xl/worksheets/sheet1.xml");
        Matcher styled = Pattern.compile("<c r=\"A2\" s=\"(\\d+)\"").matcher(cells);
        assertTrue(styled.find(), cells);
        assertTrue(cells.contains("<c r=\"B2\" t="), cells);
        String styles = entry(file, "xl/styles.xml");
        Matcher format = Pattern.compile("numFmtId=\"(\\d+)\" formatCode=\"@\"").matcher(styles);
        assertTrue(format.find(), styles);
        List<String> all = Pattern.compile("<xf numFmtId=\"(\\d+)\"")
                .matcher(styles.substring(styles.indexOf("<cellXfs")))
                .results()
                .map(each -> each.group(1))
                .toList();
        assertEquals(format.group(1), all.get(Integer.parseInt(styled.group(1))));
    }

    private static String entry(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void goesOnWithAnotherSheetWhereOneIsFull() throws IOException {
        List<List<Cell>> seven = IntStream.range(0, 7)
                .mapToObj(number -> List.of(words("Row " + number), Cell.none()))
                .toList();
        try (ReadableWorkbook workbook = written(sheet("Tasks", seven), sheet("Lists", List.of()))) {
            assertEquals(
                    List.of("Tasks", "Tasks 2", "Tasks 3", "Lists"),
                    workbook.getSheets().map(each -> each.getName()).toList());
            assertEquals(
                    seven.stream().map(row -> row.getFirst().text()).toList(),
                    Stream.of("Tasks", "Tasks 2", "Tasks 3")
                            .flatMap(name -> {
                                try {
                                    return rows(workbook, name).stream().skip(1);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            })
                            .map(row -> row.getCellText(0))
                            .toList());
            assertEquals(1, rows(workbook, "Lists").size(), "its header");
        }
    }
}
