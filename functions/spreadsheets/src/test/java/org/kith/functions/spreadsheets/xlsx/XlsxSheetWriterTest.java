package org.kith.functions.spreadsheets.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.SheetWriter.Place;
import org.kith.functions.spreadsheets.sheet.SheetWriter.Returned;
import org.kith.functions.spreadsheets.sheet.SheetWriter.Returning;

/** What is handed back is the same file, but for what is meant to be another. */
class XlsxSheetWriterTest {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String STYLES = "<styleSheet " + MAIN + "><numFmts count=\"1\"><numFmt numFmtId=\"164\""
            + " formatCode=\"dd/mm/yyyy\"/></numFmts><fonts"
            + " count=\"1\"><font/></fonts><fills"
            + " count=\"2\"><fill><patternFill/></fill><fill><patternFill"
            + " patternType=\"gray125\"/></fill></fills><borders"
            + " count=\"1\"><border/></borders><cellStyleXfs"
            + " count=\"1\"><xf/></cellStyleXfs><cellXfs"
            + " count=\"3\"><xf numFmtId=\"0\"/><xf"
            + " numFmtId=\"164\" fontId=\"0\"><alignment"
            + " horizontal=\"right\"/></xf><xf numFmtId=\"0\""
            + " fillId=\"1\"/></cellXfs><dxfs"
            + " count=\"1\"><dxf><fill><patternFill/></fill></dxf></dxfs></styleSheet>";
    private static final String ROWS = "<row r=\"1\" spans=\"1:3\" ht=\"20\" customHeight=\"1\"><c r=\"A1\" s=\"2\""
            + " t=\"inlineStr\"><is><t>Name</t></is></c><c r=\"B1\" s=\"2\" t=\"inlineStr\"><is><t>Born</t></is></c><c"
            + " r=\"C1\" s=\"2\" t=\"inlineStr\"><is><t>Twice</t></is></c></row><row r=\"2\"><c r=\"A2\""
            + " t=\"inlineStr\"><is><t xml:space=\"preserve\"> Zo\u00EB &amp; Bo </t></is></c><c r=\"B2\""
            + " s=\"1\"><v>80000</v></c><c r=\"C2\"><f>LEN(A2)*2</f><v>18</v></c></row><row r=\"4\"><c r=\"A4\""
            + " t=\"inlineStr\"><is><t>Ann</t></is></c><c r=\"B4\" s=\"1\"><v>80001</v></c><c r=\"C4\"><f t=\"shared\""
            + " ref=\"C4:C5\" si=\"0\">LEN(A4)</f><v>3</v></c></row><row r=\"5\"><c r=\"A5\""
            + " t=\"inlineStr\"><is><t>Cy</t></is></c><c r=\"B5\" s=\"1\"/><c r=\"C5\"><f t=\"shared\""
            + " si=\"0\"/><v>2</v></c><c r=\"D5\" s=\"2\"/></row>";

    @Test
    void keepsWhatItDoesNotChange() throws IOException {
        Zipped before = workbook("<cols><col min=\"1\" max=\"16384\" width=\"11\" style=\"2\"/></cols>", ROWS, "")
                .part("xl/charts/chart1.xml", "<chart>\u00A0as it is</chart>")
                .part("docProps/custom.bin", "\u0001\u0002");
        byte[] written = write(before, XlsxSheetWriterTest::row);
        Map<String, byte[]> own = parts(before.bytes());
        Map<String, byte[]> back = parts(written);
        assertEquals(own.keySet(), back.keySet());
        own.forEach((name, bytes) -> {
            if (!name.equals("xl/worksheets/sheet1.xml")) {
                assertArrayEquals(bytes, back.get(name), name);
            }
        });
        String sheet = sheet(written);
        String expected = "<cols><col min=\"1\" max=\"3\" width=\"11\" style=\"2\"/>"
                + "<col width=\"48\" customWidth=\"1\" min=\"4\" max=\"4\"/>"
                + "<col width=\"30\" hidden=\"1\" customWidth=\"1\" min=\"5\" max=\"5\"/>"
                + "<col min=\"6\" max=\"16384\" width=\"11\" style=\"2\"/></cols>";
        assertTrue(sorted(sheet).contains(sorted(expected)), sheet);
        assertTrue(
                sheet.contains("<row r=\"1\" spans=\"1:5\" ht=\"20\" customHeight=\"1\"><c r=\"A1\" s=\"2\""
                        + " t=\"inlineStr\"><is><t>Name</t></is></c>"),
                sheet);
        assertTrue(sheet.contains("<c r=\"C2\"><f>LEN(A2)*2</f><v>18</v></c><c r=\"D2\" t=\"inlineStr\">"), sheet);
        assertTrue(sheet.contains("<t xml:space=\"preserve\"> Zo\u00EB &amp; Bo </t>"), sheet);
        // Our names look as theirs do.
        assertTrue(
                sheet.contains("<c r=\"D1\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">What Kith did</t>"),
                sheet);
        assertEquals(
                List.of(
                        List.of("Name", "Born", "Twice", "What Kith did", "Kith id"),
                        List.of(" Zo\u00EB & Bo ", "2119-01-11", "18", "row 2", "id2"),
                        List.of("Ann", "2119-01-12", "3", "row 4", "id4"),
                        List.of("Cy", "", "2", "row 5", "id5")),
                read(written).stream().map(SheetRow::cells).toList());
    }

    @Test
    void fillsCellsThatARowDoesNotHave() throws IOException {
        String rows = ROWS.substring(0, ROWS.indexOf("<row r=\"2\">"))
                + "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>Bo</t></is></c></row>";
        byte[] written = write(workbook("", rows, ""), _ -> Optional.of(returned(Map.of(0, "Ann", 2, "=1"))));
        assertEquals(
                List.of("Ann", "Bo", "=1", "ok", "id"), read(written).getLast().cells());
        assertTrue(sheet(written).contains("<c r=\"A2\" s=\"3\" t=\"inlineStr\">"), sheet(written));
    }

    @Test
    void coloursWhatIsPutRight() throws IOException {
        byte[] written = write(
                workbook("", ROWS, ""),
                row -> Optional.of(
                        switch (row) {
                            case 2 -> returned(Map.of(1, "1958-07-03", 2, "7"));
                            case 4 -> returned(Map.of(0, "=1+1\u0007", 1, "some time in 1958", 2, "9"));
                            default -> returned(Map.of(1, "1999-01-01", 2, "07"));
                        }));
        String sheet = sheet(written);
        assertTrue(sheet.contains("<c r=\"B2\" s=\"3\"><v>21369</v></c><c r=\"C2\" s=\"4\"><v>7</v></c>"), sheet);
        assertTrue(
                sheet.contains("<c r=\"A4\" s=\"4\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t></is></c><c"
                        + " r=\"B4\" s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">some time in"
                        + " 1958</t></is></c>"),
                sheet);
        // Others go by this formula.
        assertTrue(
                sheet.contains("<c r=\"C4\" s=\"4\"><f t=\"shared\" ref=\"C4:C5\" si=\"0\">LEN(A4)</f><v>3</v></c>"),
                sheet);
        // An empty cell for days gets a day.
        assertTrue(sheet.contains("<c r=\"B5\" s=\"3\"><v>36161</v></c><c r=\"C5\" s=\"4\" t=\"inlineStr\">"), sheet);

        String styles = new String(parts(written).get("xl/styles.xml"), StandardCharsets.UTF_8);
        assertTrue(
                styles.contains("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF2CC\"/>"
                        + "<bgColor indexed=\"64\"/></patternFill></fill></fills>"),
                styles);
        assertTrue(styles.contains("<fills count=\"3\">"), styles);
        assertTrue(
                styles.contains("<xf numFmtId=\"164\" fontId=\"0\" fillId=\"2\" applyFill=\"1\"><alignment"
                        + " horizontal=\"right\"/></xf><xf numFmtId=\"0\" fillId=\"2\""
                        + " applyFill=\"1\"/></cellXfs>"),
                styles);
        assertTrue(styles.contains("<cellXfs count=\"5\">"), styles);
        assertEquals("1958-07-03", read(written).get(1).text(1));

        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(written), new ReadingOptions(true, true))) {
            List<Row> rows = book.getFirstSheet().read();
            assertEquals("LEN(A4)", rows.get(2).getCell(2).getFormula());
            Cell day = rows.get(1).getCell(1);
            assertEquals("dd/mm/yyyy", day.getDataFormatString());
        }
    }

    /** Also where the styles leave no room for a colour. */
    @ParameterizedTest
    @ValueSource(strings = {STYLES, "<styleSheet " + MAIN + "/>"})
    void forgetsInWhichOrderFormulasAreWorkedOutOnlyWhenSomeMayBeGone(String styles) throws IOException {
        Zipped workbook = workbook("", ROWS, "")
                .part("xl/styles.xml", styles)
                .part("xl/calcChain.xml", "<calcChain " + MAIN + "><c r=\"C2\" i=\"1\"/></calcChain>");
        assertTrue(parts(write(workbook, XlsxSheetWriterTest::row)).containsKey("xl/calcChain.xml"));
        Map<String, byte[]> corrected = parts(write(workbook, _ -> Optional.of(returned(Map.of(2, "x")))));
        assertFalse(corrected.containsKey("xl/calcChain.xml"));
        corrected
                .values()
                .forEach(bytes -> assertFalse(new String(bytes, StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT)
                        .contains("calcchain")));
    }

    @Test
    void whatCanBeSortedIsSortedWithItsIds() throws IOException {
        Zipped workbook = workbook("", ROWS, "<autoFilter ref=\"A1:C5\"/>")
                .workbook(
                        "",
                        "<sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames><definedName"
                                + " name=\"_xlnm._FilterDatabase\" localSheetId=\"0\""
                                + " hidden=\"1\">People!$A$1:$C$5</definedName><definedName"
                                + " name=\"mine\">People!$A$1:$C$5</definedName></definedNames><sheets>");
        Map<String, byte[]> parts = parts(write(workbook, XlsxSheetWriterTest::row));
        assertTrue(sheet(parts).contains("<autoFilter ref=\"A1:E5\"/>"));
        String names = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        assertTrue(names.contains("localSheetId=\"0\" hidden=\"1\">People!$A$1:$E$5</definedName>"), names);
        assertTrue(names.contains("<definedName name=\"mine\">People!$A$1:$C$5</definedName>"), names);
    }

    @Test
    void aTableThatIsSortedByItselfGetsNoIds() throws IOException {
        byte[] written = write(
                workbook("", ROWS, "<tableParts count=\"1\"><tablePart xmlns:r=\"r\" r:id=\"rId1\"/></tableParts>"),
                XlsxSheetWriterTest::row);
        assertFalse(sheet(written).contains("id2"));
        assertFalse(sheet(written).contains("hidden"));
        assertTrue(sheet(written).contains("row 2"));
    }

    @Test
    void keepsPrefixesAndOtherNamespaces() throws IOException {
        String prefixed = "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:mc=\"urn:mc\" xmlns:x14ac=\"urn:x14ac\" mc:Ignorable=\"x14ac\"><x:sheetData><x:row"
                + " x14ac:dyDescent=\"0.25\"><x:c t=\"inlineStr\"><x:is><x:t>Name</x:t></x:is></x:c></x:row><x:row"
                + " x14ac:dyDescent=\"0.25\" spans=\"1:1\"><x:c t=\"inlineStr\"><x:is><x:t>Bo</x:t></x:is></x:c></x:row>"
                + "</x:sheetData></x:worksheet>";
        byte[] written =
                write(workbook("", ROWS, "").part("xl/worksheets/sheet1.xml", prefixed), XlsxSheetWriterTest::row);
        String sheet = sheet(written);
        assertTrue(sheet.contains("mc:Ignorable=\"x14ac\"><x:cols>"), sheet);
        assertTrue(sheet.contains("<x:row x14ac:dyDescent=\"0.25\" spans=\"1:3\"><x:c t=\"inlineStr\">"), sheet);
        assertTrue(
                sheet.contains("<x:c r=\"B2\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">row 2</x:t>"), sheet);
        assertEquals(List.of("Bo", "row 2", "id2"), read(written).get(1).cells());
    }

    private static Returned returned(Map<Integer, String> cells) {
        return new Returned("ok", Optional.of("id"), cells);
    }

    private static Optional<Returned> row(int number) {
        return Optional.of(new Returned("row " + number, Optional.of("id" + number), Map.of()));
    }

    private static Zipped workbook(String before, String rows, String after) {
        return Zipped.sheet("<dimension ref=\"A1:C5\"/>" + before + "<sheetData>" + rows + "</sheetData>" + after)
                .formats("0")
                .part("xl/styles.xml", STYLES)
                .relationships("<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"x/styles\" Target=\"styles.xml\"/>"
                        + "<Relationship Id=\"rId3\" Type=\"x/calcChain\" Target=\"calcChain.xml\"/>");
    }

    private static byte[] write(Zipped workbook, Returning rows) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new XlsxSheetWriter().write(workbook.bytes(), new Place(0, 1, List.of("Name", "Born", "Twice")), rows, written);
        parts(written.toByteArray()).forEach(XlsxSheetWriterTest::assertWellFormed);
        return written.toByteArray();
    }

    /** By another parser than the one that wrote it. */
    private static void assertWellFormed(String name, byte[] part) {
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
            } catch (Exception e) {
                throw new AssertionError(name + ": " + new String(part, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String sheet(byte[] file) throws IOException {
        return sheet(parts(file));
    }

    private static String sheet(Map<String, byte[]> parts) {
        return new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
    }

    private static List<SheetRow> read(byte[] file) {
        Rows rows = new XlsxSheetReader().open(file).rows(0);
        List<SheetRow> all = new ArrayList<>();
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        return all;
    }

    /** The order of attributes means nothing. */
    private static String sorted(String xml) {
        return Pattern.compile("<col ([^>]*)/>")
                .matcher(xml)
                .replaceAll(col -> "<col "
                        + String.join(
                                " ",
                                Arrays.stream(col.group(1).split(" ")).sorted().toList()) + "/>");
    }
}
