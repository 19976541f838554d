package org.kith.functions.spreadsheets.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds postcodes of the United Kingdom in cells; {@link org.kith.contacts.Postcode} writes them in one way. */
final class UkPostcode {
    private static final String SHAPE = "[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}";
    private static final Pattern WHOLE = Pattern.compile(SHAPE, Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_END = Pattern.compile("\\b" + SHAPE + "\\z", Pattern.CASE_INSENSITIVE);

    private UkPostcode() {}

    static boolean is(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** A text that ends with a postcode: what stands before it, without the blanks and commas between, and it. */
    record Ending(String before, String postcode) {}

    static Optional<Ending> endingOf(String text) {
        Matcher atEnd = AT_END.matcher(text);
        if (!atEnd.find()) {
            return Optional.empty();
        }
        // By hand: a pattern would look for the blanks again from each of them, and a cell may be full of them.
        int end = atEnd.start();
        while (end > 0 && (text.charAt(end - 1) == ',' || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        return Optional.of(new Ending(text.substring(0, end).strip(), atEnd.group()));
    }
}
