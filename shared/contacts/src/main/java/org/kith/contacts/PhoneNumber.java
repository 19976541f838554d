package org.kith.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to write a phone number. Numbers without a country code are taken to be British: {@code 07700 900123},
 * {@code +44 7700 900123} and {@code 0044 (0)7700 900123} are the same.
 *
 * <p>Canonical is ITU-T E.164, {@code +447700900123}, and an extension behind it as in RFC 3966, {@code ;ext=12}. What
 * has the length of no number stays as it was typed: half a number is better than none. So does what has words in it:
 * "do not ring 07700 900123" must not become a number to ring.
 */
public final class PhoneNumber {
    private static final String HOME = "GB";
    private static final int HOME_COUNTRY = 44;
    private static final String HOME_CODE = "+" + HOME_COUNTRY;
    /** Of a British number without its leading zero; a few are shorter. */
    private static final int HOME_DIGITS = 10;

    private static final Pattern CANONICAL = Pattern.compile("\\+[1-9]\\d{6,14}(?:;ext=(\\d{1,10}))?");
    /** The zero in +44 (0)161 is not dialled from abroad; without its brackets it is a slip. */
    private static final Pattern NEEDLESS_ZERO = Pattern.compile("\\+440.*");

    /** Digits, what people write between them, and an extension. */
    private static final Pattern NUMBER_ALONE = Pattern.compile(
            "(?:tel:)?+[+\\p{Nd}\\p{Z}\\s\\p{Pd}.()]++"
                    + "(?:[,;]?+\\s*+(?:ext=|extension|extn|ext|x|#)[\\s.:]*+\\d{1,10})?+\\s*+",
            Pattern.CASE_INSENSITIVE);
    /** Starts with a country code or the zero before a dialling code. */
    private static final Pattern DIALLED = Pattern.compile("[^0-9+]*[+0]");

    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumber() {}

    /** The same text for all ways to write a number. */
    public static String canonical(String typed) {
        if (CANONICAL.matcher(typed).matches() && !NEEDLESS_ZERO.matcher(typed).matches()) {
            return typed;
        }
        if (!NUMBER_ALONE.matcher(typed).matches()) {
            return typed;
        }
        return parsed(typed).map(PhoneNumber::canonical).orElse(typed);
    }

    /** As it is read and dialled in the United Kingdom: {@code 0161 496 0123}; foreign ones with their country code. */
    public static String shown(String canonical) {
        if (!CANONICAL.matcher(canonical).matches()) {
            return canonical;
        }
        return parsed(canonical)
                .map(number -> canonical.startsWith(HOME_CODE) ? atHome(number, canonical) : abroad(number))
                .orElse(canonical);
    }

    /** Without the country code; but with it where the number would be read as another without. */
    private static String atHome(Phonenumber.PhoneNumber number, String canonical) {
        String national = NUMBERS.format(number, PhoneNumberFormat.NATIONAL);
        return canonical(national).equals(canonical) ? national : abroad(number);
    }

    private static String abroad(Phonenumber.PhoneNumber number) {
        return NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL);
    }

    /** True when a canonical number starts with these digits, with or without its country code, in or out of the country. */
    static boolean startsWith(String canonical, String digits) {
        if (!canonical.startsWith("+")) {
            return false;
        }
        if (canonical.startsWith(digits, 1)
                || (digits.startsWith("00") && canonical.startsWith(digits.substring(2), 1))) {
            return true;
        }
        if (!canonical.startsWith(HOME_CODE)) {
            return false;
        }
        int national = HOME_CODE.length();
        return canonical.startsWith(digits, national)
                || (digits.startsWith("0") && canonical.startsWith(digits.substring(1), national))
                // As it is written on cards: +44 (0)161.
                || (digits.startsWith("440") && canonical.startsWith(digits.substring(3), national));
    }

    /** True when these digits stand anywhere in a number, whatever stands between them when it was typed. */
    static boolean contains(String number, String digits) {
        return (CANONICAL.matcher(number).matches()
                        ? number
                        : NO_DIGIT.matcher(number).replaceAll(""))
                .contains(digits);
    }

    private static Optional<Phonenumber.PhoneNumber> parsed(String text) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text, HOME);
            return isWhole(number, text) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /**
     * True for what can be dialled from anywhere. Numbers are given out faster than libraries are renewed, so a British
     * one need only have its ten digits, dialling code included, and a foreign one a length that its country has.
     */
    private static boolean isWhole(Phonenumber.PhoneNumber number, String typed) {
        if (NUMBERS.isValidNumber(number)) {
            return true;
        }
        boolean withDiallingCode = DIALLED.matcher(typed).lookingAt();
        boolean british = number.getCountryCode() == HOME_COUNTRY;
        return withDiallingCode
                && NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                && (!british || Long.toString(number.getNationalNumber()).length() == HOME_DIGITS);
    }

    private static String canonical(Phonenumber.PhoneNumber number) {
        String text = NUMBERS.format(number, PhoneNumberFormat.E164);
        Matcher canonical = CANONICAL.matcher(number.hasExtension() ? text + ";ext=" + number.getExtension() : text);
        return canonical.matches() ? canonical.group() : text;
    }
}
