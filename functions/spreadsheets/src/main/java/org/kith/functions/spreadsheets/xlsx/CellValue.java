package org.kith.functions.spreadsheets.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says, as the same cell would say it in a CSV file that people can read: a formula says what it last came
 * to, a day is {@code 2026-07-03}, a number is written out, an error says nothing.
 */
final class CellValue {
    private static final Set<String> ERRORS = Set.of(
            "#NULL!",
            "#DIV/0!",
            "#VALUE!",
            "#REF!",
            "#NAME?",
            "#NUM!",
            "#N/A",
            "#GETTING_DATA",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#UNKNOWN!",
            "#CONNECT!",
            "#BUSY!");

    /** Excel keeps 15 digits; what follows is how a computer writes 0.1. */
    private static final MathContext DIGITS = new MathContext(15);
    /** Numbers with more digits than this are no sensible thing to write out. */
    private static final int MOST_DIGITS = 40;

    private final boolean countsFrom1904;

    CellValue(boolean countsFrom1904) {
        this.countsFrom1904 = countsFrom1904;
    }

    String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case STRING -> text(cell.getValue());
            case BOOLEAN, NUMBER, FORMULA -> value(cell);
        };
    }

    private String value(Cell cell) {
        @Nullable Object value = cell.getValue();
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "TRUE" : "FALSE";
            case BigDecimal number -> number(number, NumberFormat.of(cell));
            default -> ERRORS.contains(text(value)) ? "" : text(value);
        };
    }

    private String number(BigDecimal number, NumberFormat format) {
        return switch (format.kind()) {
            case DAY, TIME, YEAR ->
                SerialDay.read(number, countsFrom1904)
                        .map(day -> day.text(format.kind()))
                        .orElse("");
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case DIGITS -> format.padded(plain(number));
            case PLAIN -> plain(number);
        };
    }

    /** Without an exponent, and without noughts behind the point. */
    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS);
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        boolean isShort = Math.abs((long) stripped.scale()) < MOST_DIGITS;
        return isShort ? stripped.toPlainString() : stripped.toString();
    }

    private static String text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).orElse("");
    }
}
