package org.kith.functions.spreadsheets.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.kith.files.csv.InertCell;

/** What a cell says: without the guard that {@link InertCell} may have put on it, and without what nobody sees. */
public final class CellText {
    private static final Pattern BLANKS = Pattern.compile("[\\u00A0\\u2007\\u202F]");
    /** Control characters other than tab and line break, the byte order mark, blanks without width. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\uFEFF\\u200B]|\\p{Cs}");

    private CellText() {}

    /** The text of a cell: without the guard, trimmed, without invisible characters, in Unicode's composed form. */
    public static String read(String cell) {
        String text = InertCell.withoutGuard(cell);
        if (isPlain(text)) {
            return text.strip();
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String visible =
                INVISIBLE.matcher(BLANKS.matcher(lines).replaceAll(" ")).replaceAll("");
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    }

    /** Most cells are printable ASCII, which needs none of the work. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
