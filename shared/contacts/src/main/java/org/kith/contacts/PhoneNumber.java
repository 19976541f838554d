package org.kith.contacts;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which somebody may look for a phone number. Numbers without a country code are taken to be British:
 * {@code 07700 900123}, {@code +44 7700 900123} and {@code 0044 (0)7700 900123} are the same.
 */
final class PhoneNumber {
    private static final String UK = "44";

    private PhoneNumber() {}

    /** Digits only, with the country code where it is known; the same for all ways to write a number. */
    static String key(String typed) {
        String digits = digits(typed);
        if (typed.strip().startsWith("+")) {
            return afterTrunkZero(digits);
        }
        if (digits.startsWith("00")) {
            return afterTrunkZero(digits.substring(2));
        }
        if (digits.startsWith("0") && digits.length() > 1) {
            return UK + digits.substring(1);
        }
        return digits.isEmpty() ? typed : digits;
    }

    /** All forms of a number, digits only, the start of which may be typed to find it. */
    static List<String> forms(String typed) {
        List<String> forms = new ArrayList<>();
        String key = key(typed);
        forms.add(key);
        forms.add("00" + key);
        if (key.startsWith(UK)) {
            forms.add("0" + key.substring(UK.length()));
            forms.add(key.substring(UK.length()));
        }
        for (String part : typed.split("[^0-9]+", -1)) {
            if (part.length() >= 3) {
                forms.add(part);
            }
        }
        return forms;
    }

    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints()
                .filter(Character::isDigit)
                .map(c -> Character.digit(c, 10))
                .forEach(digits::append);
        return digits.toString();
    }

    /** {@code +44 (0)7700…}: the zero is not dialled. */
    private static String afterTrunkZero(String digits) {
        return digits.startsWith(UK + "0") ? UK + digits.substring(UK.length() + 1) : digits;
    }
}
