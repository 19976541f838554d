package org.kith.functions.spreadsheets.sheet;

import java.util.Optional;

/** The rows of a sheet, one after the other; only the row at hand is held. */
public interface Rows {
    /**
     * The next row with anything in it; empty at the end. Throws {@link UnreadableSheetException} when the file turns
     * out to be damaged or has too much in it.
     */
    Optional<SheetRow> next();
}
