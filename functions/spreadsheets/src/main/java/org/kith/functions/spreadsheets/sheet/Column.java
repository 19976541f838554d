package org.kith.functions.spreadsheets.sheet;

import java.util.List;
import java.util.Optional;
import org.kith.functions.spreadsheets.dates.DateOrders;
import org.kith.functions.spreadsheets.own.NewField;
import org.kith.kernel.FieldId;

/**
 * A column of a sheet, as it is shown to the person who decides what it is.
 *
 * @param header shortened to {@value #LONGEST_SHOWN} characters
 * @param samples at most three different values, shortened alike
 * @param guessed true when only its values speak for what is suggested, and not what it is called
 * @param ownField of the group's own fields, the one that is suggested
 * @param newField what a field of the group's own would be like that has its values; empty when it is suggested to be
 *     something else, or when it has none
 * @param usual true when each export of the program that wrote the sheet has it: it is left out without asking
 * @param reference whether its values may tell who is who; empty when they cannot
 * @param dates how its dates are written; empty when none of them can be read both ways
 */
public record Column(
        int index,
        String header,
        List<String> samples,
        ImportField suggested,
        boolean guessed,
        Optional<FieldId> ownField,
        Optional<NewField> newField,
        boolean usual,
        Optional<Reference> reference,
        Optional<DateOrders> dates) {
    /** How many characters of a header or a sample are kept. */
    public static final int LONGEST_SHOWN = 80;

    /** How many samples are kept. */
    public static final int MOST_SAMPLES = 3;

    /** Shortens what is too long to show. */
    public Column {
        header = shortened(header);
        samples = samples.stream().limit(MOST_SAMPLES).map(Column::shortened).toList();
    }

    /** The text, or the beginning of one that is too long to be shown. */
    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…";
    }
}
