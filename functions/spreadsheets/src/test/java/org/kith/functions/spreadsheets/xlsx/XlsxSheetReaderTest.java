package org.kith.functions.spreadsheets.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.Workbook.SheetName;

/** What workbooks say, written by a library and by hand. */
class XlsxSheetReaderTest {
    @Test
    void readsTextsNumbersDaysAndTruths() {
        byte[] file = written(sheet -> {
            sheet.value(0, 0, "Zoë “Z” Jones");
            sheet.value(0, 1, 7700900123L);
            sheet.value(0, 2, 1.0);
            sheet.value(0, 3, 0.1 + 0.2);
            sheet.value(0, 4, LocalDate.of(1958, 7, 3));
            sheet.style(0, 4).format("dd/mm/yyyy").set();
            sheet.value(0, 5, LocalDateTime.of(2026, 7, 3, 14, 30));
            sheet.style(0, 5).format("dd/mm/yyyy hh:mm").set();
            sheet.value(0, 6, 1958);
            sheet.value(0, 7, true);
            sheet.value(0, 8, 0.25);
            sheet.style(0, 8).format("0%").set();
            sheet.value(0, 9, "two\nlines");
            sheet.inlineString(0, 10, "in line");
            sheet.value(0, 11, 1e15);
            sheet.value(0, 12, -1234567.89);
            sheet.value(0, 13, "=carer for mum");
        });
        assertEquals(
                List.of(
                        "Zoë “Z” Jones",
                        "7700900123",
                        "1",
                        "0.3",
                        "1958-07-03",
                        "2026-07-03 14:30",
                        "1958",
                        "TRUE",
                        "25%",
                        "two\nlines",
                        "in line",
                        "1000000000000000",
                        "-1234567.89",
                        "=carer for mum"),
                first(file));
    }

    @Test
    void keepsTheFilesOwnRowNumbersAndPassesOverBlankRows() {
        List<SheetRow> rows = all(written(sheet -> {
            sheet.value(0, 0, "Name");
            sheet.value(3, 0, " ");
            sheet.value(6, 1, "x");
        }));
        assertEquals(List.of(1, 7), rows.stream().map(SheetRow::number).toList());
        assertEquals(List.of("", "x"), rows.getLast().cells());
    }

    @Test
    void rowsAndCellsNeedNotSayWhereTheyAre() {
        assertEquals(
                List.of(new SheetRow(1, List.of("a", "b")), new SheetRow(2, List.of("c"))),
                all(Zipped.sheet("<sheetData><row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>"
                                + "<row><c t=\"str\"><v>c</v></c></row></sheetData>")
                        .bytes()));
    }

    @Test
    void aFormulaSaysWhatItLastCameToAndAnErrorNothing() {
        assertEquals(List.of("42", "Jane", "", "", "TRUE", "", "7"), first(cells("""
                        <c r="A2"><f>40+2</f><v>42</v></c>
                        <c r="B2" t="str"><f>PROPER("jane")</f><v>Jane</v></c>
                        <c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>
                        <c r="D2" t="e"><v>#N/A</v></c>
                        <c r="E2" t="b"><f>1=1</f><v>1</v></c>
                        <c r="F2"><f>COUNTIF(A:A,"Y")</f></c>
                        <c r="G2"><f t="shared" ref="G2:G3" si="0">A1+1</f><v>7</v></c>""")));
    }

    @Test
    void readsSharedStringsWithRichTextAndWithoutTheirPhoneticReading() {
        byte[] file = Zipped.sheet("""
                        <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
                        <c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>bo</t></r><r><t>ld</t></r></is></c>
                        </row></sheetData>""").strings("""
                        <si><t>plain</t></si><si><r><rPr><b/></rPr><t>Ri</t></r><r><t xml:space="preserve">ch </t></r></si>
                        <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>""").bytes();
        assertEquals(List.of("plain", "Rich ", "東京", "bold"), first(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "21369|dd/mm/yyyy|1958-07-03",
                "21369|d mmm yy|1958-07-03",
                "21369|[$-809]dddd, d mmmm yyyy;@|1958-07-03",
                "21369|yyyy|1958",
                "1958|General|1958",
                "1958|0|1958",
                "1958|\"Year\" 0|1958",
                "1|dd/mm/yyyy|1900-01-01",
                "59|dd/mm/yyyy|1900-02-28",
                "61|dd/mm/yyyy|1900-03-01",
                "0|dd/mm/yyyy|``",
                "-1|dd/mm/yyyy|``",
                "2958465|dd/mm/yyyy|9999-12-31",
                "9999999999|dd/mm/yyyy|``",
                "1e-300000|dd/mm/yyyy|``",
                "46206.604166666664|dd/mm/yyyy hh:mm|2026-07-03 14:30",
                "0.5|hh:mm|12:00",
                "1.5|[h]:mm|12:00",
                "0.125|0.0%|12.5%",
                "7700900123|00000000000|07700900123",
                "7700900123|00000 000000|07700900123",
                "1234.5|\"£\"#,##0.00|1234.5",
                "1234.5|[Red]#,##0.00;[Blue]-#,##0.00|1234.5",
                "1.0|General|1",
                "1E3|General|1000",
                "7.7009001230000000E9|General|7700900123",
                "1E+300|General|1E+300",
                "0.1000000000000000055511151231257827|General|0.1"
            })
    void aNumberSaysWhatItsFormatMakesOfIt(String number, String format, String text) {
        byte[] file = Zipped.sheet("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c><c r=\"B1\" s=\"1\"><v>"
                        + number + "</v></c></row></sheetData>")
                .formats(format)
                .bytes();
        assertEquals(text, first(file).get(1), format);
    }

    @ParameterizedTest
    @CsvSource({"14,1958-07-03", "22,1958-07-03", "9,2136900%", "0,21369", "49,21369"})
    void formatsThatAFileNeedNotSpellOutAreKnown(String id, String text) {
        byte[] file = Zipped.sheet("<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>21369</v></c></row></sheetData>")
                .styles("", "<xf numFmtId=\"0\"/><xf numFmtId=\"" + id + "\"/>")
                .bytes();
        assertEquals(List.of(text), first(file));
    }

    @ParameterizedTest
    @CsvSource({"1", "true"})
    void daysMayBeCountedFrom1904(String yes) {
        byte[] file = Zipped.sheet("<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>19907</v></c></row></sheetData>")
                .workbook(
                        "<workbookPr date1904=\"" + yes + "\"/>",
                        "<sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/>")
                .formats("dd/mm/yyyy")
                .bytes();
        assertEquals(List.of("1958-07-03"), first(file));
    }

    @Test
    void whatIsMergedDownwardsHoldsForEachRowWithSomethingOfItsOwn() {
        List<SheetRow> rows = all(written(sheet -> {
            sheet.value(0, 0, "A long title");
            sheet.range(0, 0, 1, 3).merge();
            sheet.value(2, 0, "Name");
            sheet.value(2, 1, "Address");
            sheet.value(3, 0, "Jane");
            sheet.value(3, 1, "1 High St");
            sheet.value(4, 0, "Al");
            sheet.range(3, 1, 5, 2).merge();
            sheet.value(6, 0, "Bo");
        }));
        assertEquals(
                List.of(
                        new SheetRow(1, List.of("A long title")),
                        new SheetRow(3, List.of("Name", "Address")),
                        new SheetRow(4, List.of("Jane", "1 High St")),
                        new SheetRow(5, List.of("Al", "1 High St")),
                        new SheetRow(7, List.of("Bo"))),
                rows.stream().map(XlsxSheetReaderTest::withoutEnd).toList());
    }

    @Test
    void namesItsSheetsAndSaysWhichAreHidden() {
        byte[] file = written(sheet -> sheet.value(0, 0, "first"), workbook -> {
            workbook.newWorksheet("Old & gone").value(0, 0, "second");
            Worksheet hidden = workbook.newWorksheet("Lookup");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet deep = workbook.newWorksheet("Deep");
            deep.setVisibilityState(VisibilityState.VERY_HIDDEN);
        });
        var workbook = new XlsxSheetReader().open(file);
        assertEquals(
                List.of(
                        new SheetName("Sheet", false),
                        new SheetName("Old & gone", false),
                        new SheetName("Lookup", true),
                        new SheetName("Deep", true)),
                workbook.sheets());
        assertEquals(List.of("second"), workbook.rows(1).next().orElseThrow().cells());
        assertFalse(workbook.rows(2).next().isPresent());
        assertTrue(workbook.rows(0).next().isPresent());
        assertTrue(workbook.rows(0).next().isPresent());
    }

    @Test
    void aChartSheetIsNoSheet() {
        byte[] file = Zipped.sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>")
                .workbook(
                        "",
                        "<sheet name=\"Chart\" sheetId=\"2\" r:id=\"rId2\"/>"
                                + "<sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/>")
                .relationships("<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"x/chartsheet\" Target=\"chartsheets/sheet1.xml\"/>")
                .part("xl/chartsheets/sheet1.xml", "<chartsheet/>")
                .bytes();
        assertEquals(
                List.of(new SheetName("People", false)),
                new XlsxSheetReader().open(file).sheets());
        assertEquals(List.of("1"), first(file));
    }

    @Test
    void picturesAndPivotTablesAreNotEvenUnpacked() {
        byte[] file = Zipped.sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>")
                .part("xl/media/image1.png", out -> out.write(new byte[30_000_000]))
                .repeated("xl/pivotCache/pivotCacheRecords1.xml", "<pivotCacheRecords>", "<r/>", 10_000_000, "")
                .bytes();
        assertEquals(List.of("1"), first(file));
    }

    private static SheetRow withoutEnd(SheetRow row) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return new SheetRow(row.number(), cells);
    }

    private static byte[] cells(String cells) {
        return Zipped.sheet("<sheetData><row r=\"2\">" + cells + "</row></sheetData>")
                .bytes();
    }

    private interface Write<T> {
        void to(T sheet);
    }

    private static byte[] written(Write<Worksheet> write) {
        return written(write, workbook -> {});
    }

    private static byte[] written(Write<Worksheet> write, Write<Workbook> more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Kith", "1.0")) {
            write.to(workbook.newWorksheet("Sheet"));
            more.to(workbook);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> first(byte[] file) {
        return all(file).getFirst().cells();
    }

    private static List<SheetRow> all(byte[] file) {
        Rows rows = new XlsxSheetReader().open(file).rows(0);
        List<SheetRow> all = new ArrayList<>();
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        return all;
    }
}
