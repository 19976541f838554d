package org.kith.contacts;

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

    /** True when a number starts with these digits, with or without its country code, in or out of the country. */
    static boolean startsWith(String typed, String digits) {
        String key = key(typed);
        if (key.startsWith(digits) || ("00" + key).startsWith(digits)) {
            return true;
        }
        if (!key.startsWith(UK)) {
            return false;
        }
        String national = key.substring(UK.length());
        return national.startsWith(digits) || ("0" + national).startsWith(digits);
    }

    private static String digits(String text) {
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
