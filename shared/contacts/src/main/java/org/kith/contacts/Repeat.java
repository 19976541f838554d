package org.kith.contacts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How often a task comes round again. Its turns are counted from one day, not each from the one before: what is due on
 * the 31st is due on the 28th in February and on the 31st again in March.
 *
 * @param since the day of the first turn
 */
public record Repeat(Every every, LocalDate since) {
    /** How long it is from one turn to the next. */
    public enum Every {
        /** Seven days. */
        WEEK(ChronoUnit.WEEKS, 1),
        /** Fourteen days. */
        TWO_WEEKS(ChronoUnit.WEEKS, 2),
        /** The same day of the next month, or its last. */
        MONTH(ChronoUnit.MONTHS, 1),
        /** The same day three months on, or the last of that month. */
        THREE_MONTHS(ChronoUnit.MONTHS, 3),
        /** The same day next year. */
        YEAR(ChronoUnit.YEARS, 1);

        private final ChronoUnit unit;
        private final int length;

        Every(ChronoUnit unit, int length) {
            this.unit = unit;
            this.length = length;
        }
    }

    /**
     * When the next turn is due after one that was due on a day. Turns that were missed are not caught up with: of those
     * that are past only the latest counts.
     */
    public LocalDate after(LocalDate due, LocalDate today) {
        return turn(Math.max(lastUntil(due) + 1, lastUntil(today)));
    }

    private LocalDate turn(long number) {
        return since.plus(number * every.length, every.unit);
    }

    /** The number of the last turn that is on that day or before; at most 0 for a day before the first. */
    private long lastUntil(LocalDate day) {
        long number = Math.floorDiv(every.unit.between(since, day), (long) every.length);
        // From 31 January to 28 February is no whole month for the calendar, but it is a turn.
        return turn(number + 1).isAfter(day) ? number : number + 1;
    }
}
