package org.kith.functions.spreadsheets.dates;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.contacts.PartialDate;

/**
 * A date as people and programs write it: {@code 2022-11-19 09:28:00}, {@code 19/11/22}, {@code 3rd of July, 1958},
 * {@code July 3, 1958}, {@code Jul-58}, {@code 05/2018}, {@code 1958}, {@code 21369}. What it leaves unsaid stays so.
 *
 * @param centuryUnsaid true when the year has two figures, and one of a hundred years earlier would make sense, too
 */
public record DateCell(PartialDate date, boolean centuryUnsaid) {
    /** So that no cell, whatever is in it, takes long. */
    private static final int LONGEST = 50;
    /** Nobody who is alive was born earlier, and no permission is older: four figures less than that are no year. */
    private static final int FIRST_YEAR = 1900;
    /** With a month beside it nobody takes a year for something else; a group may keep whom it was named after. */
    private static final int FIRST_YEAR_WITH_MONTH = 1800;
    /** Hardly anybody is older. */
    private static final int OLDEST = 110;
    /** Spreadsheet programs count days from here. Of four figures, which they were before May 1927, it is taken for a year. */
    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);

    private static final Pattern SERIAL = Pattern.compile("([1-9]\\d{4})(?:\\.\\d+)?");
    private static final Pattern TIME = Pattern.compile("[T\\s]\\s?\\d{1,2}:\\d{2}.*$");
    private static final Pattern WEEKDAY = form("(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]?\\s+");

    private static final String BETWEEN = "(?:\\s?[/.\\\\-]\\s?|\\s)";
    private static final String GAP = "[\\s,./-]{0,2}";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String MONTH = "(?<month>\\d{1,2})";
    private static final String WORD = "(?<month>[a-z]{3,9})\\.?";
    private static final String YEAR = "'?(?<year>\\d{4}|\\d{2})";
    private static final String FULL_YEAR = "(?<year>\\d{4})";

    /** The day or the month first: which, has to be known. */
    private static final Pattern FIGURES = form("(?<one>\\d{1,2})" + BETWEEN + "(?<other>\\d{1,2})" + BETWEEN + YEAR);

    /** The same without anything between. A year at the end leaves no month for a year in front. */
    private static final Pattern COMPACT = form("(?<one>\\d{2})(?<other>\\d{2})(?<year>(?:19|20)\\d{2})");

    /** All others say it themselves. */
    private static final List<Pattern> FORMS = Stream.of(
                    FULL_YEAR + BETWEEN + MONTH + "(?:" + BETWEEN + DAY + ")?",
                    FULL_YEAR,
                    MONTH + BETWEEN + FULL_YEAR,
                    DAY + "(?:\\s+of)?" + GAP + WORD + GAP + YEAR,
                    WORD + GAP + DAY + "[\\s,./-]{1,2}" + YEAR,
                    WORD + GAP + YEAR,
                    FULL_YEAR + GAP + WORD + "(?:" + GAP + DAY + ")?",
                    "(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})")
            .map(DateCell::form)
            .toList();

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /**
     * Reads a cell; empty when it says no date.
     *
     * @param order of what can be read both ways; what can be read in one way only is read so
     * @param latest a year of two figures is of the century before if the date would be later than this
     */
    public static Optional<DateCell> read(String text, DateOrder order, LocalDate latest) {
        String bare = bare(text);
        Matcher figures = figures(bare);
        if (figures.matches()) {
            int one = Integer.parseInt(figures.group("one"));
            int other = Integer.parseInt(figures.group("other"));
            boolean isMonthFirst = other > MONTHS.size() || (order == DateOrder.MONTH_FIRST && one <= MONTHS.size());
            return of(
                    figures.group("year"),
                    Optional.of(isMonthFirst ? one : other),
                    Optional.of(isMonthFirst ? other : one),
                    latest);
        }
        Matcher serial = SERIAL.matcher(bare);
        if (serial.matches()) {
            LocalDate day = DAY_NOUGHT.plusDays(Integer.parseInt(serial.group(1)));
            return Optional.of(new DateCell(PartialDate.of(day), false));
        }
        return FORMS.stream()
                .map(form -> form.matcher(bare))
                .filter(Matcher::matches)
                .flatMap(matcher -> of(matcher, latest).stream())
                .findFirst();
    }

    /** The orders in which a text can be read: both where it does not depend on them. */
    static Set<DateOrder> orders(String text) {
        Set<DateOrder> orders = EnumSet.allOf(DateOrder.class);
        Matcher figures = figures(bare(text));
        if (figures.matches()) {
            Predicate<String> isMonth = group -> Integer.parseInt(figures.group(group)) <= MONTHS.size();
            orders.removeIf(order -> !isMonth.test(order == DateOrder.MONTH_FIRST ? "one" : "other"));
        }
        return orders;
    }

    private static Matcher figures(String bare) {
        Matcher compact = COMPACT.matcher(bare);
        return compact.matches() ? compact : FIGURES.matcher(bare);
    }

    /** Without the time of the day and the day of the week; empty when it is too long for a date. */
    private static String bare(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        String day = TIME.matcher(text.strip()).replaceFirst("");
        Matcher weekday = WEEKDAY.matcher(day);
        return weekday.lookingAt() ? day.substring(weekday.end()) : day;
    }

    private static Optional<DateCell> of(Matcher form, LocalDate latest) {
        Optional<String> month = group(form, "month");
        Optional<Integer> number = month.flatMap(DateCell::month);
        return month.isPresent() && number.isEmpty()
                ? Optional.empty()
                : of(form.group("year"), number, group(form, "day").map(Integer::valueOf), latest);
    }

    private static Optional<String> group(Matcher form, String name) {
        return form.namedGroups().containsKey(name) ? Optional.ofNullable(form.group(name)) : Optional.empty();
    }

    /** Of figures, or of the name of a month or its first letters. */
    private static Optional<Integer> month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Optional.of(Integer.valueOf(text));
        }
        String word = text.toLowerCase(Locale.ROOT).replaceFirst("^sept$", "sep");
        return IntStream.range(0, MONTHS.size())
                .filter(month -> MONTHS.get(month).startsWith(word))
                .mapToObj(month -> month + 1)
                .findFirst();
    }

    private static Optional<DateCell> of(
            String year, Optional<Integer> month, Optional<Integer> day, LocalDate latest) {
        int written = Integer.parseInt(year);
        if (year.length() > 2) {
            return date(written, month, day, month.isPresent() ? FIRST_YEAR_WITH_MONTH : FIRST_YEAR)
                    .map(date -> new DateCell(date, false));
        }
        int recent = latest.getYear() / 100 * 100 + written;
        Optional<PartialDate> earlier = date(recent - 100, month, day, FIRST_YEAR);
        return date(recent, month, day, FIRST_YEAR)
                .filter(date -> !date.earliest().isAfter(latest))
                .map(date -> new DateCell(date, earlier.isPresent() && latest.getYear() - (recent - 100) <= OLDEST))
                .or(() -> earlier.map(date -> new DateCell(date, false)));
    }

    private static Optional<PartialDate> date(int year, Optional<Integer> month, Optional<Integer> day, int first) {
        try {
            return Optional.of(new PartialDate(year, month, day)).filter(date -> date.year() >= first);
        } catch (IllegalArgumentException noSuchDate) {
            return Optional.empty();
        }
    }

    private static Pattern form(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
