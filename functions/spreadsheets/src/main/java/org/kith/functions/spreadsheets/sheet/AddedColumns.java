package org.kith.functions.spreadsheets.sheet;

import java.util.List;

/**
 * Where what is handed back is written: right of everything in the sheet, or over what was written there when the file
 * was handed back before.
 *
 * @param outcome the column for what became of each row, from 0
 * @param id the column for whose row it is
 */
public record AddedColumns(Column outcome, Column id) {
    /**
     * One of them.
     *
     * @param index from 0
     * @param isNew false for one that the sheet had
     */
    public record Column(int index, boolean isNew) {}

    /** Finds them in a sheet that has so many columns with something in them. */
    public static AddedColumns of(List<String> header, int width) {
        Column outcome = find(header, SheetWriter.OUTCOME, width);
        return new AddedColumns(outcome, find(header, SheetWriter.ID, outcome.isNew() ? width + 1 : width));
    }

    private static Column find(List<String> header, String name, int otherwise) {
        String key = ColumnNames.key(name);
        for (int i = 0; i < header.size(); i++) {
            if (ColumnNames.key(header.get(i)).equals(key)) {
                return new Column(i, false);
            }
        }
        return new Column(otherwise, true);
    }
}
