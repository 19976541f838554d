package org.kith.functions.spreadsheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.Basis;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.kernel.ListId;

/**
 * What somebody decided about a sheet.
 *
 * @param fields what each column is
 * @param monthFirst in which columns, counted from 0, {@code 3/7/58} is the seventh of March
 * @param list the list that everybody joins
 * @param newList or the name of a new one
 * @param permission what everybody agreed to; empty when they did not, or when nobody knows
 * @param today in the group's time zone, when this was decided
 */
public record Plan(
        List<ImportField> fields,
        Set<Integer> monthFirst,
        Optional<ListId> list,
        Optional<String> newList,
        Optional<Agreement> permission,
        LocalDate today) {
    /** Keeps a copy. */
    public Plan {
        fields = List.copyOf(fields);
        monthFirst = Set.copyOf(monthFirst);
    }

    /**
     * To get the newsletter by e-mail.
     *
     * @param source where this comes from
     * @param given the day, where no column says it
     */
    public record Agreement(Basis basis, String source, Optional<LocalDate> given) {}

    boolean joins() {
        return list.isPresent() || newList.isPresent();
    }
}
