package org.kith.functions.spreadsheets.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 7700 900123",
                "=carer for mum",
                "=cmd|' /C calc'!A0",
                "-1+1",
                "@SUM(A1)",
                "'+44 7700 900123",
                "''=x",
                "'tis",
                "O'Brien",
                "plain",
                "two\nlines",
                "say \"hello\""
            })
    void everyCellIsInertAndComesBackUnchanged(String cell) {
        String file = new CsvText().row(List.of("Header")).row(List.of(cell)).toString();
        Sheet sheet = new CsvSheetReader().open(file.getBytes(StandardCharsets.UTF_8));
        SheetRow row = sheet.next().orElseThrow();
        String stored = row.cells().getFirst();
        assertFalse("=+-@\t\r".indexOf(stored.charAt(0)) >= 0, stored);
        // What our own import makes of the guarded cell is what it makes of a plain one.
        assertEquals(cell.startsWith("'+") ? "'+44 7700 900123" : cell, row.text(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tx", "\r=x"})
    void blanksThatStartAFormulaAreGuardedToo(String cell) {
        String file = new CsvText().row(List.of("Header")).row(List.of(cell)).toString();
        SheetRow row = new CsvSheetReader()
                .open(file.getBytes(StandardCharsets.UTF_8))
                .next()
                .orElseThrow();
        assertEquals("'" + cell, row.cells().getFirst());
    }
}
