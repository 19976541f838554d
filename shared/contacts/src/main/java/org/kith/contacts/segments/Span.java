package org.kith.contacts.segments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A span of days, some of them counted from today, whatever day that is when the segment is used. */
public sealed interface Span {
    /** From the first day to the last, both counted; at least one is given. */
    record Between(Optional<LocalDate> from, Optional<LocalDate> to) implements Span {
        /** Throws {@link IllegalArgumentException} when there is no such day. */
        public Between {
            if (from.isEmpty() && to.isEmpty()) {
                throw new IllegalArgumentException("A span needs a first or a last day");
            }
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                throw new IllegalArgumentException("A span cannot end before it starts");
            }
        }
    }

    /** So long until today: the last 7 days are today and the six before it. */
    record Last(int amount, Unit unit) implements Span {}

    /** The month or year that today is in, until today. */
    record This(Unit unit) implements Span {}

    /** What time is counted in. */
    enum Unit {
        /** Days. */
        DAY(ChronoUnit.DAYS),
        /** Weeks of seven days. */
        WEEK(ChronoUnit.WEEKS),
        /** Months of the calendar. */
        MONTH(ChronoUnit.MONTHS),
        /** Years. */
        YEAR(ChronoUnit.YEARS);

        private final ChronoUnit chrono;

        Unit(ChronoUnit chrono) {
            this.chrono = chrono;
        }
    }

    /** The days that are meant when today is this day. */
    default Between on(LocalDate today) {
        return switch (this) {
            case Between between -> between;
            case Last(int amount, Unit unit) ->
                new Between(Optional.of(today.minus(amount, unit.chrono).plusDays(1)), Optional.of(today));
            case This(Unit unit) -> new Between(Optional.of(firstDay(today, unit)), Optional.of(today));
        };
    }

    private static LocalDate firstDay(LocalDate today, Unit unit) {
        return switch (unit) {
            case DAY -> today;
            case WEEK -> today.minusDays(today.getDayOfWeek().getValue() - 1L);
            case MONTH -> today.withDayOfMonth(1);
            case YEAR -> today.withDayOfYear(1);
        };
    }
}
