package org.kith.functions.spreadsheets.differences;

import java.util.Optional;

/**
 * A sheet says something else of one fact than the record.
 *
 * @param fact its word, as in {@link Treatments}
 * @param record what the record says, in words for people
 * @param sheet what the sheet says
 * @param stays true when the record is left as it is
 * @param newer where it was changed since the sheet was here before; empty when in both, or when nobody can tell
 * @param decided true when it was decided for this cell alone
 */
public record Difference(
        String fact, String record, String sheet, boolean stays, Optional<Newer> newer, boolean decided) {
    /** The same, with where it is newer. */
    Difference since(Since since) {
        Optional<Newer> where = since.newerInKith().contains(fact)
                ? Optional.of(Newer.KITH)
                : Optional.of(Newer.SHEET)
                        .filter(_ ->
                                since.left().contains(fact) || since.newer().containsKey(fact));
        return new Difference(fact, record, sheet, stays, where, decided);
    }
}
