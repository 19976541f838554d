package org.kith.functions.spreadsheets.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.functions.spreadsheets.xlsx.FirstSheet.DAMAGED;
import static org.kith.functions.spreadsheets.xlsx.FirstSheet.ROW;
import static org.kith.functions.spreadsheets.xlsx.FirstSheet.assertProblem;
import static org.kith.functions.spreadsheets.xlsx.FirstSheet.firstCell;
import static org.kith.functions.spreadsheets.xlsx.FirstSheet.part;
import static org.kith.functions.spreadsheets.xlsx.FirstSheet.row;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;

/** Files that are broken, cut off or put together wrongly. Each ends in a sentence. */
class DamagedWorkbooksTest {
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
                firstCell(row("<c r=\"A1\" t=\"s\"><v>7</v></c>")
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
        assertEquals("1", firstCell(file));
        for (int length = 0; length < file.length; length += 7) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThrows(UnreadableSheetException.class, () -> firstCell(cut), "cut at " + length);
        }
        Random random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            byte[] wrong = file.clone();
            wrong[random.nextInt(wrong.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertEquals("1", firstCell(wrong));
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
}
