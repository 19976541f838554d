package org.kith.functions.spreadsheets.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a cell says, and how a cell is written so that no spreadsheet program takes it for a formula.
 *
 * <p>A cell that begins with {@code = + - @}, a tab or a carriage return can be run as a formula when a file is opened
 * (OWASP, "CSV injection"). Such a cell gets an apostrophe in front, which spreadsheet programs take as "this is text".
 * Reading takes one apostrophe away where it stands in front of such a cell, so that {@code +44 7700 900123} and {@code
 * =carer} come back unchanged; a cell that already began with apostrophes and such a character gets one more, and so
 * comes back unchanged, too.
 */
public final class CellText {
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("[\\u00A0\\u2007\\u202F]");
    /** Control characters other than tab and line break, the byte order mark, blanks without width. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\uFEFF\\u200B]|\\p{Cs}");

    private CellText() {}

    /** The text of a cell: without the guard, trimmed, without invisible characters, in Unicode's composed form. */
    public static String read(String cell) {
        String text = withoutGuard(cell);
        if (isPlain(text)) {
            return text.strip();
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String visible =
                INVISIBLE.matcher(BLANKS.matcher(lines).replaceAll(" ")).replaceAll("");
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    }

    /** A cell that is safe to open in a spreadsheet program, and that {@link #withoutGuard} turns back. */
    public static String guard(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell before {@link #guard}. */
    static String withoutGuard(String cell) {
        return cell.startsWith("'") && GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
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
