package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.kernel.ContactId;

/**
 * Whom a row is about, as was found when it was checked.
 *
 * @param row its number in the sheet
 * @param contact empty when it is about nobody whom Kith knows, and is left out therefore
 */
public record RowMatch(int row, Optional<ContactId> contact) {
    /** By their rows, the contacts. */
    static Map<Integer, ContactId> contacts(List<RowMatch> matches) {
        return matches.stream()
                .filter(match -> match.contact().isPresent())
                .collect(
                        Collectors.toMap(RowMatch::row, match -> match.contact().orElseThrow()));
    }

    /** The rows that are left out because they are about nobody. */
    static Set<Integer> aboutNobody(List<RowMatch> matches) {
        return matches.stream()
                .filter(match -> match.contact().isEmpty())
                .map(RowMatch::row)
                .collect(Collectors.toSet());
    }
}
