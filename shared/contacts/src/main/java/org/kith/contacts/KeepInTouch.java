package org.kith.contacts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often somebody wants to be spoken to. Its text is ISO 8601's: {@code P2W}, {@code P1M}, {@code P1Y}.
 *
 * @param every 1 to 99 of the unit
 */
public record KeepInTouch(int every, Unit unit) {
    private static final Pattern TEXT = Pattern.compile("P([1-9]\\d?)([WMY])");

    /** What is counted. */
    public enum Unit {
        /** Seven days. */
        WEEK("W"),
        /** A calendar month. */
        MONTH("M"),
        /** A calendar year. */
        YEAR("Y");

        private final String letter;

        Unit(String letter) {
            this.letter = letter;
        }

        private static Unit of(String letter) {
            for (Unit unit : values()) {
                if (unit.letter.equals(letter)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("No unit " + letter);
        }
    }

    /** Throws {@link IllegalArgumentException} for less than 1 or more than 99. */
    public KeepInTouch {
        if (every < 1 || every > 99) {
            throw new IllegalArgumentException("Between 1 and 99");
        }
    }

    /** Reads its text; empty when it is none. */
    public static Optional<KeepInTouch> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new KeepInTouch(Integer.parseInt(parts.group(1)), Unit.of(parts.group(2))))
                : Optional.empty();
    }

    /** By when to speak to them again, having spoken to them on that day. */
    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case WEEK -> day.plusWeeks(every);
            case MONTH -> day.plusMonths(every);
            case YEAR -> day.plusYears(every);
        };
    }

    /** Who was last spoken to on that day is to be spoken to again on the given one. */
    public LocalDate before(LocalDate day) {
        return switch (unit) {
            case WEEK -> day.minusWeeks(every);
            case MONTH -> day.minusMonths(every);
            case YEAR -> day.minusYears(every);
        };
    }

    @Override
    public String toString() {
        return "P" + every + unit.letter;
    }
}
