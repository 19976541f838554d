package org.kith.functions.spreadsheets.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.kith.functions.spreadsheets.sheet.CellText;

/** Writes a CSV file that Excel opens in the right encoding (it begins with a byte order mark) and runs nothing of. */
public final class CsvText {
    private final StringWriter text = new StringWriter().append('\uFEFF');
    private final CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);

    /** Adds a row; cells that a spreadsheet program would run get a guard, see {@link CellText}. */
    public CsvText row(List<String> cells) {
        writer.writeRecord(cells.stream().map(CellText::guard).toList());
        return this;
    }

    /** Characters so far. */
    public int length() {
        return text.getBuffer().length();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
