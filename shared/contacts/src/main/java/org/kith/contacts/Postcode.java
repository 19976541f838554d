package org.kith.contacts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells UK postcodes from others. The shape is that of the Royal Mail's programmer's guide; whether a code of that
 * shape exists is not checked. Codes of other countries are let through as they are.
 */
public final class Postcode {
    private static final Pattern UK = Pattern.compile("(GIR|[A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][ABD-HJLNP-UW-Z]{2})");
    private static final Pattern CANADIAN = Pattern.compile("[A-Z][0-9][A-Z][0-9][A-Z][0-9]");
    private static final Pattern EIRCODE =
            Pattern.compile("[AC-FHKNPRTV-Y][0-9][0-9W][AC-FHKNPRTV-Y][0-9AC-FHKNPRTV-Y]{3}");
    private static final Pattern ATTEMPT = Pattern.compile("([A-Z]{1,2})[0-9][A-Z0-9]{0,6}");
    /** Four digits and more behind the letters: Brunei, Barbados and others, but never a UK code. */
    private static final Pattern MOSTLY_DIGITS = Pattern.compile("[A-Z]{1,2}[0-9]{4,}");

    private static final Set<String> UK_AREAS = Set.of(("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV "
                    + "CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV "
                    + "JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG "
                    + "RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR "
                    + "WS WV YO ZE")
            .split(" "));

    private Postcode() {}

    /** A UK postcode in capitals with its blank, {@code "m155at"} as {@code "M15 5AT"}; anything else as it is. */
    public static String canonical(String text) {
        Matcher matcher = UK.matcher(compact(text));
        return matcher.matches() ? matcher.group(1) + " " + matcher.group(2) : text.strip();
    }

    /** True for what starts like a UK postcode but is none: {@code "M15 5A"}. Somebody mistyped it. */
    public static boolean isFaulty(String text) {
        String compact = compact(text);
        if (UK.matcher(compact).matches()
                || CANADIAN.matcher(compact).matches()
                || EIRCODE.matcher(compact).matches()
                || MOSTLY_DIGITS.matcher(compact).matches()) {
            return false;
        }
        Matcher attempt = ATTEMPT.matcher(compact);
        return attempt.matches() && UK_AREAS.contains(attempt.group(1));
    }

    private static String compact(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "");
    }
}
