package org.kith.functions.spreadsheets.kind;

import org.kith.functions.spreadsheets.csv.CsvSheetReader;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.functions.spreadsheets.sheet.Workbook;
import org.kith.functions.spreadsheets.xlsx.XlsxSheetReader;

/** Reads whatever kind of file is read. */
public final class ReaderByKind implements SheetReader {
    private final SheetReader text = new CsvSheetReader();
    private final SheetReader workbook = new XlsxSheetReader();

    @Override
    public Workbook open(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new UnreadableSheetException("This file is larger than " + LARGEST_FILE / 1_000_000
                    + " MB. Split it into smaller ones and bring them in one after the other.");
        }
        return switch (FileKind.of(file)) {
            case FileKind.Text() -> text.open(file);
            case FileKind.Xlsx() -> workbook.open(file);
            case FileKind.Other(String problem) -> throw new UnreadableSheetException(problem);
        };
    }
}
