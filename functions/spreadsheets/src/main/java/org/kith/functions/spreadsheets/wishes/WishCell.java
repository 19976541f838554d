package org.kith.functions.spreadsheets.wishes;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a cell says about being written to. Where it may be a no, it is never taken for a yes: a reader who gets no
 * newsletter can ask for it, one who gets it after leaving is wronged.
 */
public enum WishCell {
    /** It says nothing. */
    NOTHING,
    /** They want it. */
    YES,
    /** They do not. */
    NO,
    /** They want no mail any more: {@code STOP}, {@code unsubscribed}, {@code do not contact}. */
    STOP,
    /** Mail to them comes back: {@code cleaned}, {@code on hold}, {@code bounced}. */
    BOUNCED,
    /** Something, but neither a yes nor a no. */
    UNCLEAR;

    /** So that no cell, whatever is in it, takes long. */
    private static final int LONGEST = 200;

    private static final Pattern STOPS = Pattern.compile(
            "\\bstop|\\bunsub|\\bopt(?:ed|s|ing)?[ -]?out|"
                    + "\\b(?:do not|don'?t|must not|never) (?:be )?(?:e-?mail|mail|contact|send|write|disturb|ring|call)|"
                    + "\\b(?:no more|not to be|no longer) (?:e-?mail|mail|contact|newsletter|wants)|"
                    + "\\bremove|\\bwithdr[ae]w|\\bcomplain|\\bspam|\\babuse|\\bleft (?:the )?list|\\bno contact\\b|^dnc$|^never$");
    private static final Pattern BOUNCES = Pattern.compile(
            "\\bbounc|\\bon[ -]?hold\\b|^cleaned\\b|\\bundeliver|\\bmailbox full|\\binvalid\\b|\\bdoes not work\\b");
    /** A no to newsletters, and not to all mail: as our own exports say it. */
    private static final Pattern SAYS_NO = Pattern.compile("^said no\\b");
    /** Who has died is not mailed, and has refused nothing. */
    private static final Pattern DIED = Pattern.compile("\\b(?:died|dead|deceased|dec'd)\\b");
    /** In a sentence that begins with a yes: it is not one for everything. */
    private static final Pattern BUT = Pattern.compile("\\b(?:no|not|but|only|except|unless|until|never|was)\\b|\\?");

    private static final Set<String> NONE =
            Set.of("", "-", "--", "–", "—", ".", "n/a", "na", "none", "nil", "null", "unknown", "not known");
    private static final Set<String> YES_WORDS = Set.of(
            "y",
            "yes",
            "yep",
            "yeah",
            "ja",
            "oui",
            "ie",
            "true",
            "t",
            "1",
            "on",
            "ok",
            "okay",
            "✓",
            "✔",
            "☑",
            "✅",
            "subscribed",
            "subscriber",
            "confirmed",
            "agreed",
            "agrees",
            "consented",
            "consent",
            "wanted",
            "wants",
            "active",
            "opted-in",
            "opt-in",
            "optin",
            "optedin");
    private static final Set<String> NO_WORDS = Set.of(
            "n",
            "no",
            "nope",
            "nein",
            "non",
            "na",
            "false",
            "f",
            "0",
            "off",
            "not",
            "don't",
            "dont",
            "declined",
            "declines",
            "refused",
            "refuses",
            "none",
            "inactive",
            "✗",
            "✘",
            "✕",
            "✖",
            "×",
            "❌",
            "☒");
    /** Behind a name that says no, these say that it does not hold. */
    private static final Set<String> DOES_NOT_HOLD = Set.of(
            "n",
            "no",
            "false",
            "f",
            "0",
            "off",
            "not",
            "subscribed",
            "active",
            "☐",
            "0/0/00",
            "00/00/00",
            "00/00/0000",
            "0000-00-00",
            "0000-00-00 00:00:00");

    /** In a column that asks whether they want it: {@code Newsletter Y/N}. */
    public static WishCell asked(String cell) {
        String text = plain(cell);
        if (NONE.contains(text)) {
            return NOTHING;
        }
        if (STOPS.matcher(text).find()) {
            return STOP;
        }
        if (BOUNCES.matcher(text).find()) {
            return BOUNCED;
        }
        if (SAYS_NO.matcher(text).find()) {
            return NO;
        }
        String first = first(text);
        if (YES_WORDS.contains(first) || text.startsWith("opted in") || text.startsWith("signed up")) {
            return BUT.matcher(text).find() ? UNCLEAR : YES;
        }
        return NO_WORDS.contains(first) ? NO : UNCLEAR;
    }

    /** In a column whose name says no: {@code Unsubscribed}, {@code Do not e-mail}. Anything but "that does not hold" is one. */
    public static WishCell refused(String cell) {
        String text = plain(cell);
        if (NONE.contains(text) || DOES_NOT_HOLD.contains(text)) {
            return NOTHING;
        }
        if (text.equals("?") || DIED.matcher(text).find()) {
            return UNCLEAR;
        }
        if (SAYS_NO.matcher(text).find()) {
            return NO;
        }
        return BOUNCES.matcher(text).find() && !STOPS.matcher(text).find() ? BOUNCED : STOP;
    }

    /** In a column whose name says that mail comes back: {@code On hold}. CiviCRM's 2 is that they opted out. */
    public static WishCell bounced(String cell) {
        WishCell said = refused(cell);
        boolean stops = said == STOP
                && (STOPS.matcher(plain(cell)).find() || plain(cell).equals("2"));
        return said == STOP && !stops ? BOUNCED : said;
    }

    /** True for words that are used of nothing but being written to, so that a column of them needs no name. */
    public static boolean isPlain(String cell) {
        String text = plain(cell);
        return text.equals("subscribed")
                || STOPS.matcher(text).find()
                || BOUNCES.matcher(text).find();
    }

    private static String plain(String cell) {
        String shortened = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
        return shortened
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String first(String text) {
        String word = text.split("[ ,;:.!?/(–—]", 2)[0];
        return word.isEmpty() ? text : word;
    }
}
