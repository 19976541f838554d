package org.kith.functions.spreadsheets.xlsx;

import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.Workbook;

/** Reads Excel workbooks: looks through all of a file first, then streams the rows of a sheet. */
public final class XlsxSheetReader implements SheetReader {
    @Override
    public Workbook open(byte[] file) {
        return new XlsxWorkbook(VettedPackage.of(file));
    }
}
