package org.kith.files.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;

/** Writes CSV (RFC 4180), of which a spreadsheet program runs nothing. */
public final class CsvText {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);

    private CsvText(String start) {
        text.append(start);
    }

    /** A file from its beginning: a byte order mark has Excel open it in the right encoding. */
    public static CsvText file() {
        return new CsvText("\uFEFF");
    }

    /** More of a file. */
    public static CsvText more() {
        return new CsvText("");
    }

    /** Adds a row; cells that a spreadsheet program would run get a guard, see {@link InertCell}. */
    public CsvText row(List<String> cells) {
        writer.writeRecord(cells.stream().map(InertCell::guard).toList());
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
