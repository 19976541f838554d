package org.kith.functions.spreadsheets.kind;

import java.io.IOException;
import java.io.OutputStream;
import org.kith.functions.spreadsheets.csv.CsvSheetWriter;
import org.kith.functions.spreadsheets.sheet.SheetWriter;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.functions.spreadsheets.xlsx.XlsxSheetWriter;

/** Hands back whatever kind of file is read. */
public final class WriterByKind implements SheetWriter {
    private final SheetWriter text = new CsvSheetWriter();
    private final SheetWriter workbook = new XlsxSheetWriter();

    @Override
    public void write(byte[] file, Place place, Returning rows, OutputStream to) throws IOException {
        switch (FileKind.of(file)) {
            case FileKind.Text() -> text.write(file, place, rows, to);
            case FileKind.Xlsx() -> workbook.write(file, place, rows, to);
            case FileKind.Other(String problem) -> throw new UnreadableSheetException(problem);
        }
    }
}
