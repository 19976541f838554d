package org.kith.functions.spreadsheets.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it: {@code 2022-11-19 09:28:00}, {@code 19/11/2022}, {@code 19.11.22}, {@code 19 Nov 2022}. The
 * day comes before the month, as in Britain and in most of the world.
 */
final class DayCell {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ].*)?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?: .*)?");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\\.?,?[ -](\\d{4}|\\d{2})(?: .*)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private DayCell() {}

    /** The day; empty when it cannot be told. Two digits of a year mean this century. */
    static Optional<LocalDate> read(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return day(year(numbers), number(numbers, 2), number(numbers, 1));
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            String month = words.group(2).toLowerCase(Locale.ROOT).substring(0, 3);
            return day(year(words), MONTHS.indexOf(month) + 1, number(words, 1));
        }
        return Optional.empty();
    }

    private static int year(Matcher matcher) {
        int year = number(matcher, 3);
        return year < 100 ? 2000 + year : year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day)).filter(each -> each.getYear() >= 1900);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
