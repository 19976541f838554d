package org.kith.functions.spreadsheets.xlsx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of one column, in several rows, that are merged into one. Of blocks that are wider, the first column counts.
 *
 * @param column from 0
 * @param firstRow from 1
 * @param lastRow after the first
 */
record MergedBlock(int column, int firstRow, int lastRow) {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

    /** Reads {@code B5:C7}; empty for what is merged within one row. */
    static Optional<MergedBlock> read(String range) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(2));
        int last = Integer.parseInt(matcher.group(3));
        return last > first
                ? Optional.of(new MergedBlock(CellPlace.column(matcher.group(1)), first, last))
                : Optional.empty();
    }
}
