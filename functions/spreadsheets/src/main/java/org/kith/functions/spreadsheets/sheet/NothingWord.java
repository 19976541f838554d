package org.kith.functions.spreadsheets.sheet;

import java.util.Locale;
import java.util.Set;

/** What people write into a cell to say that there is nothing. */
final class NothingWord {
    private static final Set<String> WORDS =
            Set.of("-", "--", "–", "n/a", "na", "none", "nil", "no email", "?", "x", ".");

    private NothingWord() {}

    static boolean is(String text) {
        return text.isEmpty() || WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
}
