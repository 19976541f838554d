package org.kith.functions.spreadsheets.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;

/** Takes the cells of each row from the parser, and stops it at the first that is too much. */
final class BoundedCells extends AbstractBaseCsvCallbackHandler<List<String>> {
    private List<String> cells = new ArrayList<>();
    private int row;

    @Override
    protected void handleBegin(long line) {
        row++;
        cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > SheetReader.LONGEST_CELL) {
            throw tooLong(row);
        }
        String cell = new String(buffer, offset, length);
        if (index < SheetReader.MOST_COLUMNS) {
            cells.add(cell);
        } else if (!cell.isBlank() || index >= 10 * SheetReader.MOST_COLUMNS) {
            throw new UnreadableSheetException(
                    "Row " + row + " has more than 200 columns, which is the most that can be"
                            + " read. Delete the columns that you do not need and save the file again.");
        }
    }

    @Override
    protected List<String> buildRecord() {
        return cells;
    }

    /** For a row of which the parser knows no more: quotation marks hide where a cell ends. */
    static UnreadableSheetException tooLong(int row) {
        return new UnreadableSheetException(
                "A cell in row " + row + " is longer than 10,000 characters, or its quotation"
                        + " marks do not match. Put that row right, save the file and choose it again.");
    }
}
