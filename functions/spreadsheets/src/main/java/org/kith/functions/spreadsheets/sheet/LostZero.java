package org.kith.functions.spreadsheets.sheet;

import java.util.regex.Pattern;

/**
 * Spreadsheet programs take {@code 07700900123} for a number, and numbers do not begin with a nought: what is left, {@code
 * 7700900123}, is a British phone number only with it. Lengths and first digits are those of Ofcom's numbering plan.
 */
final class LostZero {
    /** Geographic, non-geographic, mobile and freephone numbers; some of 01 and 0800 have a digit less. */
    private static final Pattern BRITISH = Pattern.compile("[12378]\\d{9}|[18]\\d{8}");

    private static final Pattern WITH_COUNTRY = Pattern.compile("44[12378]\\d{9}");

    private LostZero() {}

    static String restored(String number) {
        if (BRITISH.matcher(number).matches()) {
            return "0" + number;
        }
        return WITH_COUNTRY.matcher(number).matches() ? "+" + number : number;
    }
}
