package org.kith.functions.spreadsheets.sheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns that say to whom the contact of a row is related, and how. All but the first make sense only beside it, so
 * that a column that is called just “Is” or “Since” belongs to them only where another names somebody.
 */
final class RelatedColumns {
    /** Beside a column that names others. */
    private static final Map<ImportField, Set<String>> BESIDE = Map.of(
            ImportField.RELATION, Set.of("is", "relation", "relationship"),
            ImportField.RELATION_SINCE, Set.of("since", "from", "start", "startdate"),
            ImportField.RELATION_UNTIL, Set.of("until", "to", "end", "enddate"));

    /** In our own export, where a name alone would be that of the note on the contact. */
    private static final String OWN_ID = "kithidofwhom";

    private RelatedColumns() {}

    /** Puts right what was suggested by the names of single columns. */
    static void complete(List<String> header, List<ImportField> fields) {
        List<String> keys = header.stream().map(ColumnNames::key).toList();
        int others = fields.indexOf(ImportField.RELATED);
        if (others < 0) {
            return;
        }
        if (keys.contains(OWN_ID)) {
            for (int i = 0; i < fields.size(); i++) {
                if (keys.get(i).equals("note")) {
                    fields.set(i, ImportField.RELATION_NOTE);
                }
            }
        }
        for (ImportField field :
                EnumSet.of(ImportField.RELATION, ImportField.RELATION_SINCE, ImportField.RELATION_UNTIL)) {
            for (int i = 0; i < fields.size() && !fields.contains(field); i++) {
                if (fields.get(i) == ImportField.IGNORE
                        && BESIDE.getOrDefault(field, Set.of()).contains(keys.get(i))) {
                    fields.set(i, field);
                }
            }
        }
    }
}
