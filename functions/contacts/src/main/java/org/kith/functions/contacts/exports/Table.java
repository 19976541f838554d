package org.kith.functions.contacts.exports;

import java.util.List;
import java.util.function.Function;
import org.kith.contacts.ContactRecord;

/**
 * One sheet of a file.
 *
 * @param name of the sheet, or of its file among several
 * @param header what its columns are called
 * @param rows what there is of one contact, each row as long as the header
 */
public record Table(String name, List<String> header, Function<ContactRecord, List<List<Cell>>> rows) {
    /** Keeps a copy. */
    public Table {
        header = List.copyOf(header);
    }

    static <T> Table of(String name, Columns<T> columns, Function<ContactRecord, List<T>> entries) {
        return new Table(
                name,
                columns.header(),
                record -> entries.apply(record).stream().map(columns::row).toList());
    }
}
