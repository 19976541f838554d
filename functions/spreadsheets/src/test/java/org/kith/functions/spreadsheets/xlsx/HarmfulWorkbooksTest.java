package org.kith.functions.spreadsheets.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;

/**
 * Files that are broken, or made to break whoever reads them. Each ends in a sentence. None needs more than
 * 200 MB beside what the test itself makes.
 */
class HarmfulWorkbooksTest {
    private static final String TOO_MUCH = "There is far more in this workbook than its size tells";
    private static final String DAMAGED = "This workbook is damaged";
    private static final String DECLARES = "There is something in this workbook that no spreadsheet program writes";
    private static final String ROW = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

    @Test
    void aSheetThatGrowsAThousandfold() {
        assertProblem(TOO_MUCH, Zipped.sheet("").rows("", "<row>" + " ".repeat(2_000) + "</row>", 30_000, ""));
    }

    @Test
    void oneTextWithoutEnd() {
        assertProblem(TOO_MUCH, Zipped.sheet("").rows("<row><c t=\"str\"><v>", "x", 5_000_000, "</v></c></row>"));
        assertProblem(
                TOO_MUCH,
                Zipped.sheet("").rows("<row><c t=\"str\"><v><![CDATA[", "<>x", 2_000_000, "]]></v></c></row>"));
        assertProblem(TOO_MUCH, Zipped.sheet("").rows("<row s=\"", "x", 5_000_000, "\"/>"));
        assertProblem(TOO_MUCH, Zipped.sheet("").rows("<!--", "<>x", 2_000_000, "-->"));
    }

    @Test
    void aTextInManyPieces() {
        assertProblem(
                "A cell in row 1 is longer",
                Zipped.sheet("")
                        .rows("<row><c t=\"inlineStr\"><is>", "<r><t>pieces</t></r>", 100_000, "</is></c></row>"));
        assertProblem(
                TOO_MUCH,
                Zipped.sheet(ROW)
                        .repeated("xl/sharedStrings.xml", "<sst><si>", "<t>pieces</t>", 100_000, "</si></sst>"));
    }

    @Test
    void aCellThatIsTooLong() {
        assertProblem(
                "A cell in row 1 is longer than 10,000 characters",
                Zipped.sheet("").rows("<row><c t=\"str\"><v>", "x", 11_000, "</v></c></row>"));
        assertProblem(
                "A cell in row 1 is longer than 10,000 characters",
                Zipped.sheet(ROW.replace("<c r=\"A1\">", "<c r=\"A1\" t=\"s\">").replace(">1<", ">0<"))
                        .repeated("xl/sharedStrings.xml", "<sst><si><t>", "x", 11_000, "</t></si></sst>"));
    }

    @Test
    void moreTextsThanAnybodyHas() {
        assertProblem(
                TOO_MUCH, Zipped.sheet(ROW).repeated("xl/sharedStrings.xml", "<sst>", "<si/>", 1_600_000, "</sst>"));
    }

    @Test
    void aMillionEntries() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 20_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
            }
        }
        assertProblem(TOO_MUCH, bytes.toByteArray());
    }

    @Test
    void rowsThatAreTooWide() {
        assertProblem("Row 1 has more than 200 columns", Zipped.sheet("").rows("<row>", "<c/>", 1_000_000, "</row>"));
        assertProblem("Row 1 has more than 200 columns", row("<c r=\"XFD1\"/>"));
        assertProblem("Row 1 has more than 200 columns", row("<c r=\"GS1\"><v>1</v></c>"));
        assertEquals("1", first(row("<c r=\"A1\"><v>1</v></c><c r=\"GS1\"/>").bytes()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZZZZZZZ1",
                "A",
                "1",
                "",
                "A0",
                "A99999999999",
                "A1048577",
                "a1",
                "Ä1",
                "A-1",
                "$A$1",
                "../A1",
                "XFD1048576000"
            })
    void placesThatNoSheetHas(String place) {
        Zipped zipped = row("<c r=\"A1\"><v>1</v></c><c r=\"" + place + "\"><v>1</v></c>");
        // A cell that does not say where it is comes after the one before it.
        if (!place.isEmpty()) {
            assertProblem(DAMAGED, zipped);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1048577", "2147483648", "x", "1.5"})
    void rowsThatNoSheetHas(String number) {
        assertProblem(DAMAGED, Zipped.sheet("<sheetData><row r=\"" + number + "\"><c><v>1</v></c></row></sheetData>"));
    }

    @Test
    void rowsThatGoBack() {
        assertProblem(
                DAMAGED,
                Zipped.sheet(
                        "<sheetData><row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row></sheetData>"));
    }

    @Test
    void declarationsAndEntities() {
        assertProblem(DECLARES, part("xl/workbook.xml", "<!DOCTYPE workbook [<!ENTITY x \"y\">]><workbook/>"));
        assertProblem(DECLARES, part("xl/sharedStrings.xml", "<!DOCTYPE sst SYSTEM \"file:///etc/passwd\"><sst/>"));
        assertProblem(DECLARES, part("docProps/core.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE x []><x/>"));
        assertProblem(DAMAGED, row("<c r=\"A1\" t=\"str\"><v>&boom;</v></c>"));
        assertProblem(
                DECLARES,
                Zipped.sheet(ROW)
                        .part(
                                "xl/worksheets/sheet1.xml",
                                out -> out.write("<!DOCTYPE a><worksheet/>".getBytes(StandardCharsets.UTF_16))));
    }

    @Test
    void namesAndDepthsWithoutEnd() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertProblem(TOO_MUCH, Zipped.sheet(names.toString()));
        assertProblem(TOO_MUCH, Zipped.sheet("").rows("", "<row><c>", 1_000, ""));
        assertProblem(TOO_MUCH, Zipped.sheet("<" + "n".repeat(300) + "/>"));
    }

    @Test
    void formulasThatTakeForEver() {
        String base =
                "<c r=\"A1\"><f t=\"shared\" si=\"0\" ref=\"A1:A9\">" + "A1+".repeat(20_000) + "1</f><v>1</v></c>";
        assertProblem(
                "There are too many formulas",
                Zipped.sheet("")
                        .rows(
                                "<row>" + base + "</row>",
                                "<row><c><f t=\"shared\" si=\"0\"/><v>1</v></c></row>",
                                50_000,
                                ""));
        assertProblem(
                "There are too many formulas",
                Zipped.sheet("").rows("", "<row><c><f t=\"array\" ref=\"A1:A1\">1</f></c></row>", 100_000, ""));
    }

    @Test
    void numbersWithoutEnd() {
        assertProblem(DAMAGED, row("<c r=\"A1\"><v>" + "1".repeat(500) + "</v></c>"));
        assertEquals(
                "1E-999999999", first(row("<c r=\"A1\"><v>1e-999999999</v></c>").bytes()));
        assertEquals(
                "x",
                first(row("<c r=\"A1\" t=\"str\"><v>x</v></c><c r=\"B1\"><v>one</v></c>")
                        .bytes()));
    }

    @Test
    void relationshipsThatLeadNowhereOrOutside() {
        for (String target : new String[] {
            "worksheets/sheet9.xml",
            "../../../etc/passwd",
            "file:///etc/passwd",
            "workbook.xml",
            "",
            "../xl/_rels/workbook.xml.rels"
        }) {
            assertProblem(
                    "There is no sheet in this workbook",
                    Zipped.sheet(ROW)
                            .relationships(
                                    "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"" + target + "\"/>"));
        }
        assertProblem("There is no sheet in this workbook", Zipped.sheet(ROW).relationships(""));
        assertProblem("There is no sheet in this workbook", Zipped.sheet(ROW).workbook("", ""));
        assertProblem(
                "There is no sheet in this workbook",
                Zipped.sheet(ROW).workbook("", "<sheet name=\"x\" sheetId=\"1\" r:id=\"rId7\"/>"));
        assertProblem(DAMAGED, Zipped.sheet(ROW).workbook("", "<sheet/>"));
    }

    @Test
    void partsThatAreMissingOrOfTheWrongKind() {
        assertProblem(DAMAGED, part("[Content_Types].xml", "<x/>"));
        assertProblem(DAMAGED, part("xl/_rels/workbook.xml.rels", "<x/>"));
        assertProblem("There is no sheet", part("xl/worksheets/sheet1.xml", "<x/>"));
        assertProblem(DAMAGED, part("xl/worksheets/sheet1.xml", "not XML"));
        assertProblem(DAMAGED, part("xl/worksheets/sheet1.xml", ""));
        assertProblem(DAMAGED, part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>"));
        assertEquals(
                "",
                first(row("<c r=\"A1\" t=\"s\"><v>7</v></c>")
                        .strings("<si><t>a</t></si>")
                        .bytes()));
        assertProblem(DAMAGED, row("<c r=\"A1\" t=\"s\"><v>-1</v></c>").strings("<si><t>a</t></si>"));
        assertProblem(DAMAGED, row("<c r=\"A1\" t=\"what\"><v>1</v></c>"));
        assertProblem(DAMAGED, row("<c r=\"A1\"><f t=\"shared\" si=\"4\"/><v>1</v></c>"));
    }

    @Test
    void strictOpenXmlIsToldHowToBeSaved() {
        byte[] strict = Zipped.sheet(ROW)
                .translated(text -> text.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main"));
        assertProblem("This workbook was saved as “Strict Open XML”", strict);
        assertProblem(
                "This workbook was saved as “Strict Open XML”",
                row("<c r=\"A1\" t=\"d\"><v>1958-07-03T00:00:00</v></c>"));
    }

    @Test
    void cutOffAtAnyPlaceOrWithAnyByteWrong() {
        byte[] file = Zipped.sheet(ROW).strings("<si><t>Jane</t></si>").bytes();
        assertEquals("1", first(file));
        for (int length = 0; length < file.length; length += 7) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThrows(UnreadableSheetException.class, () -> first(cut), "cut at " + length);
        }
        Random random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            byte[] wrong = file.clone();
            wrong[random.nextInt(wrong.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertEquals("1", first(wrong));
            } catch (UnreadableSheetException expected) {
                assertTrue(expected.problem().endsWith("."), expected.problem());
            }
        }
    }

    @Test
    void aWrongSumIsNoticed() {
        byte[] file = Zipped.sheet(ROW).bytes();
        // The sum stands 16 bytes into each entry of the directory (APPNOTE.TXT 4.3.12).
        for (int i = 0; i + 4 < file.length; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                file[i + 16] ^= 1;
            }
        }
        assertProblem(DAMAGED, file);
    }

    @Test
    void twoPartsOfOneName() {
        assertProblem(DAMAGED, Zipped.sheet(ROW).part("XL/worksheets/SHEET1.xml", "<worksheet/>"));
    }

    private static Zipped row(String cells) {
        return Zipped.sheet("<sheetData><row r=\"1\">" + cells + "</row></sheetData>");
    }

    private static Zipped part(String name, String text) {
        return Zipped.sheet(ROW).part(name, text);
    }

    private static void assertProblem(String start, Zipped zipped) {
        assertProblem(start, zipped.bytes());
    }

    private static void assertProblem(String start, byte[] file) {
        String problem =
                assertThrows(UnreadableSheetException.class, () -> first(file)).problem();
        assertTrue(problem.startsWith(start), problem);
        assertTrue(problem.endsWith("."), problem);
    }

    /** Reads all of the first sheet. */
    private static String first(byte[] file) {
        Rows rows = new XlsxSheetReader().open(file).rows(0);
        Optional<SheetRow> first = rows.next();
        while (rows.next().isPresent()) {}
        return first.map(row -> row.cells().getFirst()).orElse("");
    }
}
