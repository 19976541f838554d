package org.kith.functions.spreadsheets.sheet;

/** Makes rows of the bytes of a file. */
public interface SheetReader {
    /** Bytes of the largest file that is read. */
    int LARGEST_FILE = 20_000_000;

    /** Data rows of the longest sheet that is read. */
    int MOST_ROWS = 100_000;

    /** Columns of the widest sheet that is read. */
    int MOST_COLUMNS = 200;

    /** Characters of the longest cell that is read. */
    int LONGEST_CELL = 10_000;

    /** Looks at the file; throws {@link UnreadableSheetException} when it is not one with sheets in it. */
    Workbook open(byte[] file);
}
