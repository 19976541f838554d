package org.kith.functions.spreadsheets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.kernel.EmailAddress;

/**
 * Which rows of a sheet are about the same contact, from one reading of all of it. Holds a key for each row, and facts
 * only of rows that repeat.
 */
final class FoldedRows {
    private final KnownContacts known;
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final Map<Integer, Understood> repeats = new HashMap<>();
    /** Addresses of rows that cannot be read and say no. */
    private final Set<String> forbidden = new HashSet<>();

    private int rows;

    private FoldedRows(KnownContacts known) {
        this.known = known;
    }

    /** Reads all rows. */
    static FoldedRows of(Sheet sheet, ReadPlannedRow readRow, KnownContacts known) {
        FoldedRows folded = new FoldedRows(known);
        // Bounded by the sheet, which gives up at its own limit of rows.
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            folded.rows++;
            switch (readRow.read(row.get())) {
                case RowReading.Rejected _ -> folded.forbid(readRow.forbidding(row.get()));
                case Understood readable -> folded.add(readable);
            }
        }
        return folded;
    }

    /** Rows with anything in them. */
    int rows() {
        return rows;
    }

    /** True for the first row about a contact. */
    boolean isFirst(Understood row) {
        return known.keys(row).stream().allMatch(key -> Objects.equals(firstRows.get(key), row.row()));
    }

    /** The first row about a contact, with what later ones have more. */
    Understood folded(Understood first) {
        Understood more = repeats.get(first.row());
        Understood all = more == null ? first : merged(first, more);
        boolean isForbidden = all.facts().emails().stream()
                .anyMatch(each -> forbidden.contains(each.address().normalised()));
        return isForbidden ? all.with(all.wishes().bar(), List.of()) : all;
    }

    private void forbid(List<EmailAddress> addresses) {
        addresses.forEach(address -> forbidden.add(address.normalised()));
    }

    private void add(Understood row) {
        List<String> keys = known.keys(row);
        Optional<Integer> first = keys.stream()
                .flatMap(key -> Optional.ofNullable(firstRows.get(key)).stream())
                .findFirst();
        keys.forEach(key -> firstRows.putIfAbsent(key, first.orElse(row.row())));
        first.ifPresent(number -> repeats.merge(number, row, FoldedRows::merged));
    }

    /** Who must not be mailed in one row must not be mailed. */
    private static Understood merged(Understood one, Understood other) {
        return new Understood(
                one.row(),
                one.contact().or(other::contact),
                FillFacts.of(one.facts(), other.facts()),
                one.wishes().and(other.wishes()),
                Stream.concat(one.remarks().stream(), other.remarks().stream()).toList());
    }
}
