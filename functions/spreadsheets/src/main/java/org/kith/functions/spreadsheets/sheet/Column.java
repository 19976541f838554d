package org.kith.functions.spreadsheets.sheet;

import java.util.List;

/**
 * A column of a sheet, as it is shown to the person who decides what it is.
 *
 * @param header shortened to {@value #LONGEST_SHOWN} characters
 * @param samples at most three different values, shortened alike
 */
public record Column(int index, String header, List<String> samples, ImportField suggested) {
    /** How many characters of a header or a sample are kept. */
    public static final int LONGEST_SHOWN = 80;

    /** How many samples are kept. */
    public static final int MOST_SAMPLES = 3;

    /** Shortens what is too long to show. */
    public Column {
        header = shortened(header);
        samples = samples.stream().limit(MOST_SAMPLES).map(Column::shortened).toList();
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…";
    }
}
