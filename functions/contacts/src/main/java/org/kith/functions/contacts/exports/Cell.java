package org.kith.functions.contacts.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.kith.contacts.PartialDate;

/** What stands in one cell. A workbook keeps apart what a text file cannot: words, days and numbers. */
public sealed interface Cell {
    /** Words, perhaps none. */
    record Words(String text) implements Cell {}

    /** A day. */
    record Day(LocalDate day) implements Cell {}

    /** A number; never a phone number, which is words. */
    record Amount(BigDecimal number) implements Cell {}

    /** Nothing. */
    static Cell none() {
        return new Words("");
    }

    /** Words, or nothing. */
    static Cell words(Optional<String> text) {
        return text.<Cell>map(Words::new).orElseGet(Cell::none);
    }

    /** A day, or nothing. */
    static Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Day::new).orElseGet(Cell::none);
    }

    /** A day, or as much as is known of it. */
    static Cell partial(Optional<PartialDate> date) {
        return date.<Cell>map(each -> each.day().isPresent() ? new Day(each.earliest()) : new Words(each.toString()))
                .orElseGet(Cell::none);
    }

    /** As a text file has it: days as ISO 8601 writes them. */
    default String text() {
        return switch (this) {
            case Words(String text) -> text;
            case Day(LocalDate day) -> day.toString();
            case Amount(BigDecimal number) -> number.toPlainString();
        };
    }
}
