package org.kith.functions.spreadsheets.differences;

import java.util.List;
import org.kith.contacts.Facts;

/**
 * What the record says after a row of a sheet.
 *
 * @param differences where the row says something else than the record did, one for each fact at most
 */
public record MergedFacts(Facts facts, List<Difference> differences) {
    /** Keeps a copy. */
    public MergedFacts {
        differences = List.copyOf(differences);
    }
}
