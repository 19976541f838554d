package org.kith.functions.spreadsheets.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds postcodes of the United Kingdom in cells; {@link org.kith.contacts.Postcode} writes them in one way. */
final class UkPostcode {
    private static final String SHAPE = "[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}";
    private static final Pattern WHOLE = Pattern.compile(SHAPE, Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_END =
            Pattern.compile("^(.*?)[\\s,]*\\b(" + SHAPE + ")$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private UkPostcode() {}

    static boolean is(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Matches a text that ends with a postcode; group 1 is what stands before, group 2 the postcode. */
    static Matcher atEndOf(String text) {
        return AT_END.matcher(text);
    }
}
