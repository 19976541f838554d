package org.kith.functions.spreadsheets.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.files.csv.CsvText;
import org.kith.files.csv.InertCell;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;

/** What we write to a CSV file is inert, and is what we read from it. */
class ExportedCellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 7700 900123",
                "=carer for mum",
                "=cmd|' /C calc'!A0",
                "-1+1",
                "@SUM(A1)",
                "-",
                "\uFF1D1",
                "'+44 7700 900123",
                "''=x",
                "'tis",
                "O'Brien",
                "plain",
                "two\nlines",
                "say \"hello\""
            })
    void everyCellIsInertAndComesBackUnchanged(String cell) {
        String file = CsvText.file().row(List.of("Header")).row(List.of(cell)).toString();
        Sheet sheet = Sheet.below(
                1,
                new CsvSheetReader().open(file.getBytes(StandardCharsets.UTF_8)).rows(0));
        SheetRow row = sheet.next().orElseThrow();
        String stored = row.cells().getFirst();
        assertFalse("=+-@\t\r".indexOf(stored.charAt(0)) >= 0, stored);
        // What our own import makes of the guarded cell is what it makes of a plain one.
        assertEquals(cell.startsWith("'+") ? "'+44 7700 900123" : cell, row.text(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tx", "\r=x"})
    void blanksThatStartAFormulaAreGuardedToo(String cell) {
        String file = CsvText.file().row(List.of("Header")).row(List.of(cell)).toString();
        Rows rows =
                new CsvSheetReader().open(file.getBytes(StandardCharsets.UTF_8)).rows(0);
        assertEquals("Header", rows.next().orElseThrow().text(0));
        SheetRow row = rows.next().orElseThrow();
        assertEquals("'" + cell, row.cells().getFirst());
    }

    /** Programs drop them, and so may whoever tidies a column. */
    @ParameterizedTest
    @ValueSource(strings = {" =1+1", "\u00A0=1+1", "\u200B@SUM(A1)", "\u0000=1+1", "\uFEFF-1+1"})
    void whatIsNotSeenInFrontOfAFormulaDoesNotHideIt(String cell) {
        assertEquals("'" + cell, InertCell.guard(cell));
        assertEquals(cell, InertCell.withoutGuard("'" + cell));
    }

    /** Of a few characters that matter, so that many cells begin with several of them. */
    @Test
    void theGuardIsTakenOffAgainWhateverTheCell() {
        long seed = 20261122;
        Random chance = new Random(seed);
        String letters = "'=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20a ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int length = chance.nextInt(5); length > 0; length--) {
                cell.append(letters.charAt(chance.nextInt(letters.length())));
            }
            String guarded = InertCell.guard(cell.toString());
            String which = "seed " + seed + ", cell " + i;
            assertEquals(cell.toString(), InertCell.withoutGuard(guarded), which);
            assertFalse(
                    !guarded.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(guarded.charAt(0)) >= 0, which);
        }
    }
}
