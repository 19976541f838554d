package org.kith.contacts.segments;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kith.contacts.Postcode;

/**
 * Part of a UK postcode that is an area ({@code EH}), a district ({@code EH6}), a sector ({@code EH6 7}) or a whole code
 * ({@code EH6 7DX}), as the Royal Mail divides it: {@code EH1} is not {@code EH12}.
 *
 * @param text in capitals, with a blank before the inward part
 */
public record PostcodeArea(String text) {
    private static final Pattern PART = Pattern.compile("[A-Z]{1,2}([0-9][A-Z0-9]?( [0-9]([A-Z]{2})?)?)?");

    /** What somebody typed; empty when it is no part of a postcode. */
    public static Optional<PostcodeArea> parse(String typed) {
        String text = Postcode.canonical(typed.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " "));
        return PART.matcher(text).matches() ? Optional.of(new PostcodeArea(text)) : Optional.empty();
    }

    /** True when a postcode, written as {@code EH6 7DX}, is in it. */
    public boolean holds(String postcode) {
        int blank = postcode.indexOf(' ');
        if (blank < 0 || text.length() > postcode.length()) {
            return false;
        }
        boolean whole = text.length() == postcode.length();
        boolean sector = text.length() == blank + 2;
        boolean district = text.length() == blank;
        boolean area = isArea() && Character.isDigit(postcode.charAt(text.length()));
        return (whole || sector || district || area) && postcode.startsWith(text);
    }

    private boolean isArea() {
        return Character.isLetter(text.charAt(text.length() - 1)) && text.length() <= 2;
    }
}
