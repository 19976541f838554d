package org.kith.functions.spreadsheets.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A moment as spreadsheet programs keep it: days since the end of 1899, or since 1904, with the time as a part of a day
 * (ECMA-376 part 1, 18.17.4).
 *
 * @param days whole days
 */
record SerialDay(int days, LocalDateTime moment) {
    /** 31 December 9999. */
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    /** For Excel 1900 was a leap year; before its 29 February all days are one later. */
    private static final int NO_SUCH_DAY = 60;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Empty for a number that is no day. */
    static Optional<SerialDay> read(BigDecimal number, boolean countsFrom1904) {
        if (number.signum() < 0 || number.compareTo(LAST) >= 0) {
            return Optional.empty();
        }
        // Far less than a second, and too many digits to reckon with.
        boolean isNothing = number.precision() - number.scale() < -9;
        long seconds = (isNothing ? BigDecimal.ZERO : number)
                .multiply(SECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        int days = (int) (seconds / 86_400);
        LocalDate day =
                countsFrom1904 ? FROM_1904.plusDays(days) : FROM_1900.plusDays(days < NO_SUCH_DAY ? days + 1L : days);
        return Optional.of(new SerialDay(days, day.atTime(LocalTime.ofSecondOfDay(seconds % 86_400))));
    }

    /** The number that stands for a day; empty for one that spreadsheet programs have none for, or not the right one. */
    static Optional<Integer> of(LocalDate day, boolean countsFrom1904) {
        long days = ChronoUnit.DAYS.between(countsFrom1904 ? FROM_1904 : FROM_1900, day);
        boolean isRight = days > (countsFrom1904 ? 0 : NO_SUCH_DAY) && days < LAST.longValueExact();
        return isRight ? Optional.of((int) days) : Optional.empty();
    }

    /** Day 0 is what an empty cell comes to in a formula, and shows as 0 January 1900. */
    String text(NumberFormat.Kind kind) {
        LocalTime time = moment.toLocalTime();
        return switch (kind) {
            case TIME -> time.format(TIME);
            case YEAR -> Integer.toString(moment.getYear());
            case DAY, PLAIN, DIGITS, PERCENT -> {
                if (days == 0) {
                    yield "";
                }
                String day = moment.toLocalDate().toString();
                yield time.equals(LocalTime.MIDNIGHT) ? day : day + " " + time.format(TIME);
            }
        };
    }
}
