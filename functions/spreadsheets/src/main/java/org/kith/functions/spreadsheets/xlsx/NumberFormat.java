package org.kith.functions.spreadsheets.xlsx;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * How a spreadsheet program shows a number, as far as it changes what people take it for.
 *
 * @param pattern of the kind {@link Kind#DIGITS}: its noughts, and what stands between them
 */
record NumberFormat(Kind kind, String pattern) {
    /** What is shown. */
    enum Kind {
        /** A number, with whatever currency or commas. */
        PLAIN,
        /** {@code 00000000000}: all its digits, as for a phone number. */
        DIGITS,
        PERCENT,
        /** A day, perhaps with a time. */
        DAY,
        /** A year and nothing else. */
        YEAR,
        TIME
    }

    private static final NumberFormat AS_IT_IS = new NumberFormat(Kind.PLAIN, "");
    /** What is shown as it stands: "text", \x, _x, *x, and [Red] or [$-809], but not [h]. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^\\]]*]");

    private static final Pattern NOUGHTS = Pattern.compile("0[0 -]*0");
    /** The format's formats differ by as many; above, they are read anew each time. */
    private static final int MOST_KEPT = 2_000;

    private static final ConcurrentHashMap<String, NumberFormat> KNOWN = new ConcurrentHashMap<>();

    static NumberFormat of(Cell cell) {
        return Optional.ofNullable(cell.getDataFormatString())
                .map(NumberFormat::kept)
                .or(() -> Optional.ofNullable(cell.getDataFormatId()).map(NumberFormat::builtIn))
                .orElse(AS_IT_IS);
    }

    private static NumberFormat kept(String format) {
        NumberFormat known = KNOWN.get(format);
        if (known != null) {
            return known;
        }
        NumberFormat read = read(format);
        if (KNOWN.size() < MOST_KEPT && format.length() < 100) {
            KNOWN.put(format, read);
        }
        return read;
    }

    static NumberFormat read(String format) {
        String shown = LITERAL.matcher(format).replaceAll("");
        int section = shown.indexOf(';');
        String positive =
                (section < 0 ? shown : shown.substring(0, section)).strip().toLowerCase(Locale.ROOT);
        if (NOUGHTS.matcher(positive).matches()) {
            return new NumberFormat(Kind.DIGITS, positive);
        }
        if (positive.equals("general") || positive.equals("standard") || positive.equals("@")) {
            return AS_IT_IS;
        }
        if (positive.matches("y{1,4}")) {
            return new NumberFormat(Kind.YEAR, "");
        }
        boolean hasTime = positive.contains("h") || positive.contains("s");
        if (positive.contains("y") || positive.contains("d") || (positive.contains("m") && !hasTime)) {
            return new NumberFormat(Kind.DAY, "");
        }
        return hasTime
                ? new NumberFormat(Kind.TIME, "")
                : new NumberFormat(positive.contains("%") ? Kind.PERCENT : Kind.PLAIN, "");
    }

    /** ECMA-376 part 1, 18.8.30: formats that a file need not spell out, with those of East Asia. */
    static NumberFormat builtIn(int id) {
        boolean day =
                (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
        boolean time = (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47);
        if (day || time) {
            return new NumberFormat(day ? Kind.DAY : Kind.TIME, "");
        }
        return id == 9 || id == 10 ? new NumberFormat(Kind.PERCENT, "") : AS_IT_IS;
    }

    /** The digits of a number, filled up with noughts to as many as the format shows. */
    String padded(String number) {
        if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number;
        }
        long places = pattern.chars().filter(c -> c == '0').count();
        return "0".repeat((int) Math.max(0, places - number.length())) + number;
    }
}
