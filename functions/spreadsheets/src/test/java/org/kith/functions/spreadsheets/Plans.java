package org.kith.functions.spreadsheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.functions.spreadsheets.differences.Treatments;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.kernel.FieldId;

/** Plans that say what the columns are, and nothing else unless it is asked for. */
final class Plans {
    private Plans() {}

    static Plan of(List<ImportField> fields, LocalDate today) {
        return of(fields, Map.of(), Optional.empty(), Optional.empty(), Treatments.NONE, today);
    }

    static Plan of(
            List<ImportField> fields,
            Map<Integer, FieldId> own,
            Optional<String> newList,
            Optional<Plan.Agreement> permission,
            Treatments treatments,
            LocalDate today) {
        return new Plan(
                fields,
                Set.of(),
                own,
                Set.of(),
                Map.of(),
                Optional.empty(),
                newList,
                false,
                permission,
                treatments,
                Set.of(),
                today);
    }
}
