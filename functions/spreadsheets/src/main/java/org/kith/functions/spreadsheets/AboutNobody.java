package org.kith.functions.spreadsheets;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;

/** Which rows of a sheet are about nobody whom Kith knows, where nobody new is to come in. They can be read all the same. */
final class AboutNobody {
    private static final String WHY = "We cannot tell whom in Kith this row is about, and nobody new was to come in";

    /** A no is that of a contact, and this is of none: whoever wants it kept must be told. */
    private static final String WHY_OF_A_NO = WHY + ": their no is not noted";

    private AboutNobody() {}

    /** Why such a row does not come in. */
    static Rejected rejected(Understood row) {
        boolean saysNo =
                !row.wishes().refused().isEmpty() || !row.wishes().stopped().isEmpty();
        return new Rejected(
                row.row(),
                Optional.empty(),
                saysNo ? WHY_OF_A_NO : WHY,
                row.facts().displayName());
    }

    /** True when a row does not come in because it is about nobody. */
    static boolean isWhy(Rejected row) {
        return row.reason().equals(WHY) || row.reason().equals(WHY_OF_A_NO);
    }

    /**
     * The numbers of the rows that are known to be left out so far: of whom nobody was found when they were checked, and
     * whose contact was gone when they were to come in. No request where everybody comes in; else 1 query for each megabyte
     * of matches, and 1 for each 50 chunks.
     */
    static Set<Integer> of(Imports imports, Import current, Plan plan) {
        int rows = current.counts().rows();
        if (!plan.onlyKnown() || rows == 0) {
            return Set.of();
        }
        Set<Integer> all = new HashSet<>(RowMatch.aboutNobody(imports.matches(current, rows)));
        Outcome.byRow(imports, current).forEach((row, outcome) -> {
            if (outcome.kind() == Outcome.Kind.LEFT_OUT) {
                all.add(row);
            }
        });
        return all;
    }
}
