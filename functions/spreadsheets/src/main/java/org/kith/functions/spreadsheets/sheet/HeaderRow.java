package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.kith.kernel.EmailAddress;

/**
 * The row that says what each column is. Above it there may be a title, a date, a word of warning; it is the row with the
 * most names that columns have, or else the first whose texts stand over the columns that the rows beneath it use.
 */
public final class HeaderRow {
    /** Of the first rows with anything in them, so many are looked at. */
    public static final int ROWS_LOOKED_AT = 20;

    static final String NO_ROWS = "This sheet has no rows. Choose the file or the sheet that has your contacts in it.";

    private static final String NONE = "No row says what each column is, for example “First name”, “Last name”,"
            + " “E-mail”; the first one looks like a contact. Add such a row at the top, save the file and choose it"
            + " again.";
    private static final Pattern NUMBER_OR_DATE = Pattern.compile("[+(]?[\\d][\\d\\s().,/:+-]{5,}");
    /** A column may be named by a question; a paragraph is a notice. */
    private static final int LONGEST_NAME = 120;
    /** Names that columns have outweigh everything else. */
    private static final double FOR_EACH_KNOWN_NAME = 3;
    /** A row further down must be better by more than this: rows of contacts, too, may stand over all the columns. */
    private static final double AHEAD = 1;
    /** So many known names make a header even of a row with dates in it: a register of attendance. */
    private static final int ENOUGH_NAMES = 2;

    private HeaderRow() {}

    /** The number of the header among the first rows of a sheet; empty when it has no rows. */
    public static OptionalInt find(List<SheetRow> rows) {
        int best = 0;
        double bestScore = 0;
        int looked = Math.min(rows.size(), ROWS_LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            double score = score(rows.get(i), rows.subList(i + 1, Math.min(rows.size(), i + 1 + ROWS_LOOKED_AT)));
            if (best == 0 ? score > 0 : score > bestScore + AHEAD) {
                bestScore = score;
                best = rows.get(i).number();
            }
        }
        if (best == 0 && !rows.isEmpty()) {
            throw new UnreadableSheetException(NONE);
        }
        return rows.isEmpty() ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** The columns' names, where a column without one is called by its place. */
    static List<String> named(SheetRow row) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = row.text(i).replace('\n', ' ');
            names.add(name.isEmpty() ? nameless(i) : name);
        }
        int last = names.size();
        while (last > 0 && row.text(last - 1).isEmpty()) {
            last--;
        }
        return List.copyOf(names.subList(0, last));
    }

    /** 0 for a row that cannot be it. */
    private static double score(SheetRow row, List<SheetRow> beneath) {
        List<String> texts = row.texts();
        long known = texts.stream().filter(ColumnNames::isKnown).count();
        Set<String> different = new HashSet<>(texts);
        boolean namesColumns = texts.stream().noneMatch(text -> isAContacts(text, known))
                && texts.stream().allMatch(text -> text.length() <= LONGEST_NAME)
                && different.size() * 2 >= texts.size();
        return namesColumns ? 1 + FOR_EACH_KNOWN_NAME * known + 2 * covered(row, beneath) : 0;
    }

    private static boolean isAContacts(String text, long known) {
        return EmailAddress.parse(text).isPresent()
                || (known < ENOUGH_NAMES && NUMBER_OR_DATE.matcher(text).matches());
    }

    /** Of the filled cells of the rows beneath, the part that has a name above it. */
    private static double covered(SheetRow row, List<SheetRow> beneath) {
        int filled = 0;
        int covered = 0;
        for (SheetRow below : beneath) {
            for (int i = 0; i < below.cells().size(); i++) {
                if (!below.text(i).isEmpty()) {
                    filled++;
                    covered += row.text(i).isEmpty() ? 0 : 1;
                }
            }
        }
        return filled == 0 ? 0 : (double) covered / filled;
    }

    /** What a column is called that has no name, by its place from 0. */
    static String nameless(int place) {
        return "Column " + (place + 1);
    }
}
