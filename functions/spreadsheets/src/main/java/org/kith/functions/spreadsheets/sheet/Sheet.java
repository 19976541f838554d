package org.kith.functions.spreadsheets.sheet;

import java.util.List;
import java.util.Optional;

/** A sheet that is being read, row by row; only the row at hand is held. */
public interface Sheet {
    /** What the first row calls each column; a column without a name is called {@code Column 3}. */
    List<String> header();

    /**
     * The next row with anything in it; empty at the end. Throws {@link UnreadableSheetException} when the file turns
     * out to be damaged or too long.
     */
    Optional<SheetRow> next();
}
