package org.kith.functions.spreadsheets.xlsx;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;

/** A workbook with one sheet, what is read from it, and the sentence it ends in when it cannot be read. */
final class FirstSheet {
    static final String DAMAGED = "This workbook is damaged";
    static final String ROW = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

    private FirstSheet() {}

    static Zipped row(String cells) {
        return Zipped.sheet("<sheetData><row r=\"1\">" + cells + "</row></sheetData>");
    }

    static Zipped part(String name, String text) {
        return Zipped.sheet(ROW).part(name, text);
    }

    static void assertProblem(String start, Zipped zipped) {
        assertProblem(start, zipped.bytes());
    }

    static void assertProblem(String start, byte[] file) {
        String problem = assertThrows(UnreadableSheetException.class, () -> firstCell(file))
                .problem();
        assertTrue(problem.startsWith(start), problem);
        assertTrue(problem.endsWith("."), problem);
    }

    /** Reads all of the first sheet. @return the first cell of its first row, or "" */
    static String firstCell(byte[] file) {
        Rows rows = new XlsxSheetReader().open(file).rows(0);
        Optional<SheetRow> first = rows.next();
        while (rows.next().isPresent()) {}
        return first.map(row -> row.cells().getFirst()).orElse("");
    }
}
