package org.kith.files.csv;

import java.util.regex.Pattern;

/**
 * How a cell is written so that no spreadsheet program takes it for a formula, and how it is read back.
 *
 * <p>A cell that begins with {@code = + - @}, their full-width forms, a tab or the end of a line can be run as a formula
 * when a file is opened (OWASP, "CSV injection"). Such a cell gets an apostrophe in front, which spreadsheet programs take
 * as "this is text". Reading takes one apostrophe away where it stands in front of such a cell, so that {@code +44 7700
 * 900123}, {@code =carer} and {@code -} come back unchanged; a cell that already began with apostrophes and such a
 * character gets one more, and so comes back unchanged, too.
 */
public final class InertCell {
    /** Blanks and what cannot be seen in front of it hide a formula from us, and not from a program that drops them. */
    private static final String STARTS =
            "(?:[\\p{Z}\\p{Cc}\\p{Cf}]*+[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|[\\t\\r\\n]).*";

    private static final Pattern DANGEROUS = Pattern.compile("'*" + STARTS, Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + STARTS, Pattern.DOTALL);

    private InertCell() {}

    /** A cell that is safe to open in a spreadsheet program, and that {@link #withoutGuard} turns back. */
    public static String guard(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell before {@link #guard}. */
    public static String withoutGuard(String cell) {
        return cell.startsWith("'") && GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
