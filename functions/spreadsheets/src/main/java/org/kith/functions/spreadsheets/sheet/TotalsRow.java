package org.kith.functions.spreadsheets.sheet;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a row that adds up others from a contact: it says so, and has nothing but numbers beside. */
final class TotalsRow {
    private static final Pattern WORD = Pattern.compile(
            "(?:(?:grand|sub|overall)[ -]?)?(?:totals?|sum|count|average|avg|mean|cyfanswm)(?: (?:of|in|for) .{1,40})?"
                    + "\\s*[:=.]?\\s*[£€$]?[\\d,. ]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[-(]?\\s*[£€$]?\\s*\\d[\\d,. ]*%?\\)?");
    /** A person may be called Sum; then this is how to ring them. */
    private static final Pattern PHONE = Pattern.compile("0[\\d ]{8,}");

    private TotalsRow() {}

    static boolean is(SheetRow row) {
        List<String> others = row.texts().stream()
                .filter(text -> !NUMBER.matcher(text).matches())
                .toList();
        return others.size() == 1
                && WORD.matcher(others.getFirst()).matches()
                && row.texts().stream().noneMatch(text -> PHONE.matcher(text).matches());
    }
}
