package org.kith.functions.spreadsheets.csv;

import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.Workbook;

/** Reads CSV: finds encoding and separator, then streams the rows. */
public final class CsvSheetReader implements SheetReader {
    @Override
    public Workbook open(byte[] file) {
        return new CsvWorkbook(file);
    }
}
