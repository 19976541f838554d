package org.kith.functions.spreadsheets.sheet;

import java.util.List;

/** A file that was recognised: the sheets it has, and their rows. */
public interface Workbook {
    /** Its sheets in their order, at least one; a CSV file has one without a name. */
    List<SheetName> sheets();

    /** The rows of one of them from the top, as often as it is asked for; {@code sheet} counts from 0. */
    Rows rows(int sheet);

    /**
     * One sheet.
     *
     * @param hidden it is not shown in the spreadsheet program, and holds something for formulas, mostly
     */
    record SheetName(String name, boolean hidden) {
        /** Shortens what is too long to show. */
        public SheetName {
            name = Column.shortened(name);
        }
    }
}
