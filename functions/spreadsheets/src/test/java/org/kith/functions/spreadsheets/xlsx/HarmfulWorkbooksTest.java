package org.kith.functions.spreadsheets.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.functions.spreadsheets.xlsx.FirstSheet.DAMAGED;
import static org.kith.functions.spreadsheets.xlsx.FirstSheet.ROW;
import static org.kith.functions.spreadsheets.xlsx.FirstSheet.assertProblem;
import static org.kith.functions.spreadsheets.xlsx.FirstSheet.firstCell;
import static org.kith.functions.spreadsheets.xlsx.FirstSheet.part;
import static org.kith.functions.spreadsheets.xlsx.FirstSheet.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Files made to break whoever reads them. Each ends in a sentence. None needs more than
 * 200 MB beside what the test itself makes.
 */
class HarmfulWorkbooksTest {
    private static final String TOO_MUCH = "There is far more in this workbook than its size tells";
    private static final String DECLARES = "There is something in this workbook that no spreadsheet program writes";

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
        assertEquals(
                "1", firstCell(row("<c r=\"A1\"><v>1</v></c><c r=\"GS1\"/>").bytes()));
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
                "1E-999999999",
                firstCell(row("<c r=\"A1\"><v>1e-999999999</v></c>").bytes()));
        assertEquals(
                "x",
                firstCell(row("<c r=\"A1\" t=\"str\"><v>x</v></c><c r=\"B1\"><v>one</v></c>")
                        .bytes()));
    }
}
