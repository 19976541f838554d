package org.kith.contacts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which perhaps only the year, or year and month, is known: a birth date as people have it. Its text is ISO
 * 8601's: {@code 1958}, {@code 1958-07}, {@code 1958-07-03}, which sorts by time as far as it goes.
 *
 * @param year 1 to 9999
 * @param month 1 to 12
 * @param day of the month; only with a month
 */
public record PartialDate(int year, Optional<Integer> month, Optional<Integer> day) implements Comparable<PartialDate> {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** Throws {@link IllegalArgumentException} when there is no such date. */
    public PartialDate {
        if (year < 1 || year > 9999 || (day.isPresent() && month.isEmpty())) {
            throw new IllegalArgumentException("No such date");
        }
        try {
            LocalDate _ = LocalDate.of(year, month.orElse(1), day.orElse(1));
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("No such date", none);
        }
    }

    /** A day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), Optional.of(day.getMonthValue()), Optional.of(day.getDayOfMonth()));
    }

    /** Reads its text; empty when it is none. */
    public static Optional<PartialDate> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(
                    Integer.parseInt(parts.group(1)),
                    Optional.ofNullable(parts.group(2)).map(Integer::valueOf),
                    Optional.ofNullable(parts.group(3)).map(Integer::valueOf)));
        } catch (IllegalArgumentException noSuchDate) {
            return Optional.empty();
        }
    }

    /** The first day it can be. */
    public LocalDate earliest() {
        return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    /** The last day it can be. */
    public LocalDate latest() {
        Month last = Month.of(month.orElse(12));
        return day.map(known -> LocalDate.of(year, last, known))
                .orElseGet(() -> YearMonth.of(year, last).atEndOfMonth());
    }

    @Override
    public int compareTo(PartialDate other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%04d", year));
        month.ifPresent(known -> text.append(String.format(Locale.ROOT, "-%02d", known)));
        day.ifPresent(known -> text.append(String.format(Locale.ROOT, "-%02d", known)));
        return text.toString();
    }
}
