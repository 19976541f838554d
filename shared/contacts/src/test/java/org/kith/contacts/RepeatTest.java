package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RepeatTest {
    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-11-26, 2026-12-03",
        "TWO_WEEKS, 2026-11-26, 2026-12-10",
        "MONTH, 2026-11-26, 2026-12-26",
        "THREE_MONTHS, 2026-11-26, 2027-02-26",
        "YEAR, 2026-11-26, 2027-11-26",
        "YEAR, 2028-02-29, 2029-02-28",
    })
    void countsFromTheDayItWasDueNotFromTheDayItWasDone(Repeat.Every every, LocalDate due, LocalDate next) {
        Repeat repeat = new Repeat(every, due);

        assertEquals(next, repeat.after(due, due));
        assertEquals(next, repeat.after(due, due.minusDays(5)), "done early");
        assertEquals(next, repeat.after(due, due.plusDays(6)), "done a little late");
    }

    @Test
    void comesBackToTheEndOfTheMonthAfterAShorterOne() {
        LocalDate january = LocalDate.of(2027, 1, 31);
        Repeat monthly = new Repeat(Repeat.Every.MONTH, january);

        LocalDate february = monthly.after(january, january);
        assertEquals(LocalDate.of(2027, 2, 28), february);
        assertEquals(LocalDate.of(2027, 3, 31), monthly.after(february, february));
    }

    @Test
    void doesNotCatchUpWithWhatWasMissed() {
        LocalDate due = LocalDate.of(2026, 11, 1);
        Repeat weekly = new Repeat(Repeat.Every.WEEK, due);

        assertEquals(LocalDate.of(2026, 11, 22), weekly.after(due, LocalDate.of(2026, 11, 26)));
    }

    @ParameterizedTest
    @EnumSource
    void isAlwaysALaterTurnAndAtMostOneIsPast(Repeat.Every every) {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            LocalDate since = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_500));
            Repeat repeat = new Repeat(every, since);
            LocalDate due = since;
            for (int turn = 0; turn < 4; turn++) {
                LocalDate today = due.plusDays(random.nextInt(800) - 100);
                LocalDate next = repeat.after(due, today);
                String said = "seed " + seed + ": " + repeat + " due " + due + " on " + today + " then " + next;
                assertTrue(next.isAfter(due), said);
                assertTrue(repeat.after(next, next).isAfter(today), said);
                due = next;
            }
        }
    }
}
