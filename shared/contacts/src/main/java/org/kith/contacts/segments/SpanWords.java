package org.kith.contacts.segments;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Spans of time in plain English. */
final class SpanWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private SpanWords() {}

    /** To stand behind a verb: {@code in the last 6 months}. */
    static String of(Span span) {
        return switch (span) {
            case Span.Last(int amount, Span.Unit unit) ->
                "in the last " + (amount == 1 ? word(unit) : amount + " " + word(unit) + "s");
            case Span.This(Span.Unit unit) -> unit == Span.Unit.DAY ? "today" : "this " + word(unit);
            case Span.Between(Optional<LocalDate> from, Optional<LocalDate> to) -> between(from, to);
        };
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String between(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent()) {
            return from.equals(to) ? "on " + day(from.get()) : "from " + day(from.get()) + " to " + day(to.get());
        }
        return from.map(first -> "on or after " + day(first)).orElseGet(() -> "on or before " + day(to.orElseThrow()));
    }

    private static String word(Span.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
