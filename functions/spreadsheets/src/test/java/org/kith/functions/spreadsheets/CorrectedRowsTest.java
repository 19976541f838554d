package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.functions.spreadsheets.corrections.Corrections;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.SheetRow;

/** A sheet that was put right here is read like one in which the cells were put right themselves. */
class CorrectedRowsTest {
    private static final long SEED = 20261123;
    private static final List<String> HEADER = List.of("Name", "E-mail", "Born", "Phone");
    private static final Plan PLAN = Plans.of(
            List.of(ImportField.FULL_NAME, ImportField.EMAIL, ImportField.BORN, ImportField.PHONE),
            LocalDate.of(2026, 11, 23));
    private static final List<List<String>> GOOD = List.of(
            List.of("Jane Smith", "Al Jones"),
            List.of("jane@example.org", "al@example.org", ""),
            List.of("3.7.1958", "1960", "May 1970", ""),
            List.of("0161 496 0123", ""));
    private static final List<List<String>> BAD = List.of(
            List.of("x".repeat(101)),
            List.of("jane at example.org", "@"),
            List.of("soon", "32.13.1950"),
            List.of("none yet!"));

    @Test
    void puttingRightHereIsPuttingRightInTheSheet() {
        Random random = new Random(SEED);
        int putRight = 0;
        for (int i = 0; i < 2_000; i++) {
            List<String> said = new ArrayList<>();
            List<String> meant = new ArrayList<>();
            Corrections corrections = Corrections.NONE;
            for (int column = 0; column < HEADER.size(); column++) {
                String good = any(random, GOOD.get(column));
                boolean slip = random.nextInt(3) == 0;
                String cell = slip ? any(random, BAD.get(column)) : good;
                said.add(cell);
                meant.add(good);
                // Of a readable cell it is said, too, and does nothing.
                corrections = corrections.with(new Corrections.Cell(
                        new Corrections.Place(column, random.nextBoolean() ? Optional.of(2) : Optional.empty(), cell),
                        slip ? good : any(random, GOOD.get(column))));
                putRight += slip ? 1 : 0;
            }
            assertEquals(
                    facts(new ReadPlannedRow(HEADER, PLAN, Map.of(), Corrections.NONE).read(new SheetRow(2, meant))),
                    facts(new ReadPlannedRow(HEADER, PLAN, Map.of(), corrections).read(new SheetRow(2, said))),
                    "seed " + SEED + ", row " + i + ": " + said);
        }
        assertTrue(putRight > 1_000);
    }

    private static String any(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static Object facts(RowReading reading) {
        return switch (reading) {
            case RowReading.Understood row -> row.facts();
            case RowReading.Rejected row -> row;
        };
    }
}
