package org.kith.functions.spreadsheets.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.kith.kernel.Sha256;

/**
 * What a sheet looks like: the names of its columns, give or take capitals and spaces. Two sheets with the same columns
 * are of one shape in whatever order these stand, whatever sheet and file are called, and whether Kith added its own
 * columns or not. Kept as hashes, so that nothing
 * that somebody wrote into a header stays.
 *
 * @param names of the columns' names, sorted
 * @param order of the columns' names as they stand
 */
public record SheetShape(String names, String order) {
    private static final Set<String> KITHS =
            Set.of(SheetWriter.OUTCOME.toLowerCase(Locale.ROOT), SheetWriter.ID.toLowerCase(Locale.ROOT));

    /** Of a sheet with these columns. */
    public static SheetShape of(List<Column> columns) {
        List<String> names = columns.stream()
                .filter(column -> !isKiths(column))
                .map(SheetShape::name)
                .toList();
        return new SheetShape(hash(names.stream().sorted().toList()), hash(names));
    }

    /** The places of columns but Kith's own in the order of their names; of two that are called alike, the left one first. */
    public static List<Integer> byName(List<Column> columns) {
        return IntStream.range(0, columns.size())
                .filter(place -> !isKiths(columns.get(place)))
                .boxed()
                .sorted(Comparator.comparing(place -> name(columns.get(place))))
                .toList();
    }

    /** True for a column that can be known again by its name alone: it has one, and no other has the same. */
    public static boolean hasNameOfItsOwn(List<Column> columns, int place) {
        String name = name(columns.get(place));
        return !name.isEmpty()
                && columns.stream().filter(column -> name(column).equals(name)).count() == 1;
    }

    /** A sheet that was handed back is the same sheet still. */
    private static boolean isKiths(Column column) {
        return KITHS.contains(name(column));
    }

    /** Empty for a column that is only called by its place. */
    private static String name(Column column) {
        String header = column.header().equals(HeaderRow.nameless(column.index())) ? "" : column.header();
        return header.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** No name has a line break in it. */
    private static String hash(List<String> names) {
        return Sha256.hex(String.join("\n", names));
    }
}
