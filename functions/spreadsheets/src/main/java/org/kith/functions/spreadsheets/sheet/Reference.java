package org.kith.functions.spreadsheets.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kith.contacts.Folded;

/** Whether the values of a column may be numbers or codes that a group itself gave its contacts, each its own. */
public enum Reference {
    /** No two are the same. */
    POSSIBLE,
    /** And they look like such numbers, and the column is called so. */
    LIKELY;

    /** Of the rows looked at, how many must have one: whoever joined last may not have theirs yet. */
    private static final double MOST = 0.9;

    private static final Set<String> WORDS = Set.of(
            "ref",
            "refno",
            "reference",
            "id",
            "no",
            "nr",
            "num",
            "nbr",
            "number",
            "code",
            "membership",
            "member",
            "client",
            "case",
            "card");
    /** Words end at what is no letter, and where a small letter stands before a capital: ClientID, Client ID, client_id. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{L}\\d][\\p{L}\\d /._-]{0,29}");

    /**
     * What its first values say.
     *
     * @param values those that are not empty
     * @param rows how many rows they stand in
     */
    static Optional<Reference> of(String header, List<String> values, int rows) {
        long different = values.stream().map(Folded::text).distinct().count();
        if (values.isEmpty() || different < values.size() || values.size() < rows * MOST) {
            return Optional.empty();
        }
        boolean isCode = values.stream()
                .allMatch(value -> CODE.matcher(value).matches() && !UkPhone.is(value) && !UkPostcode.is(value));
        return Optional.of(isCode && isCalledSo(header) ? LIKELY : POSSIBLE);
    }

    private static boolean isCalledSo(String header) {
        return BETWEEN_WORDS
                .splitAsStream(header)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(WORDS::contains);
    }
}
