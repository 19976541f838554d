package org.kith.functions.spreadsheets.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands a sheet back in the file that it came in: everything in it stays as it was, but for cells that were put right,
 * and two columns that say what became of each row and whose it is.
 */
public interface SheetWriter {
    /** What the column is called that says what became of a row. It is left out when the file comes back. */
    String OUTCOME = "What Kith did";

    /** What the column is called with the contact's id, by which a row is known again when the file comes back. */
    String ID = "Kith id";

    /**
     * Writes the file; {@code to} stays open. Throws {@link UnreadableSheetException} for a file that cannot be read.
     *
     * @param rows asked once for each row below the header, from above; a file that has to be begun anew asks again
     */
    void write(byte[] file, Place place, Returning rows, OutputStream to) throws IOException;

    /**
     * Where the sheet is in the file.
     *
     * @param sheet from 0
     * @param headerRow its number, from 1
     * @param header what the columns are called
     */
    record Place(int sheet, int headerRow, List<String> header) {
        /** Keeps a copy. */
        public Place {
            header = List.copyOf(header);
        }
    }

    /** What is written to each row. */
    @FunctionalInterface
    interface Returning {
        /** By the row's number; empty for one that stays as it is. */
        Optional<Returned> row(int number);
    }

    /**
     * What is written to one row.
     *
     * @param outcome what became of it, in a sentence
     * @param id of its contact
     * @param cells by column, from 0, what cells say that were put right, or in which Kith's value is put
     */
    record Returned(String outcome, Optional<String> id, Map<Integer, String> cells) {
        /** Keeps a copy. */
        public Returned {
            cells = Map.copyOf(cells);
        }
    }
}
