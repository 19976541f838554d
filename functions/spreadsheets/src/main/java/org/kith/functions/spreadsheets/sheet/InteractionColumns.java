package org.kith.functions.spreadsheets.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kith.functions.spreadsheets.dates.DateCell;
import org.kith.functions.spreadsheets.dates.DateOrder;

/**
 * The columns that tell of what happened with somebody: a text, its day and its kind. None makes sense without a text and a
 * day, so a column that is called just “Date” or “Kind” belongs to them only where there is a text, and a text is one only
 * where there is a day.
 */
final class InteractionColumns {
    /** That may be the day of anything, and of what happened where a column says what did. */
    private static final Set<String> DAYS = Set.of("day", "date", "when");

    private static final Set<String> KINDS = Set.of("kind", "type", "how", "method");

    private InteractionColumns() {}

    /** Puts right what was suggested by the names of single columns. */
    static void complete(List<String> header, List<List<String>> values, List<ImportField> fields) {
        if (!fields.contains(ImportField.INTERACTION)) {
            without(fields, ImportField.INTERACTION_DAY);
            without(fields, ImportField.INTERACTION_KIND);
            return;
        }
        first(header, values, fields, ImportField.INTERACTION_DAY, DAYS, InteractionColumns::isDay);
        first(
                header,
                values,
                fields,
                ImportField.INTERACTION_KIND,
                KINDS,
                text -> InteractionKinds.read(text).isPresent());
        if (!fields.contains(ImportField.INTERACTION_DAY)) {
            without(fields, ImportField.INTERACTION);
            without(fields, ImportField.INTERACTION_KIND);
        }
    }

    private static void without(List<ImportField> fields, ImportField field) {
        fields.replaceAll(each -> each == field ? ImportField.IGNORE : each);
    }

    /** The first column of such a name that nobody took, most of whose values are like that. */
    private static void first(
            List<String> header,
            List<List<String>> values,
            List<ImportField> fields,
            ImportField field,
            Set<String> names,
            Predicate<String> alike) {
        for (int i = 0; i < fields.size() && !fields.contains(field); i++) {
            boolean isOpen = fields.get(i) == ImportField.IGNORE && names.contains(ColumnNames.key(header.get(i)));
            long all = values.get(i).stream().filter(alike).count();
            if (isOpen && all > 0 && all * 2 >= values.get(i).size()) {
                fields.set(i, field);
            }
        }
    }

    private static boolean isDay(String text) {
        return DateCell.read(text, DateOrder.DAY_FIRST, LocalDate.of(2099, 12, 31))
                .filter(read -> read.date().day().isPresent())
                .isPresent();
    }
}
