package org.kith.functions.contacts.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kith.files.csv.CsvText;

/** Writes tables as text. */
final class CsvFile {
    /** Characters that are held before they are written. */
    private static final int HELD = 100_000;

    private CsvFile() {}

    static void write(Sheet sheet, OutputStream to) throws IOException {
        CsvText text = CsvText.file().row(sheet.header());
        Iterator<List<Cell>> rows = sheet.rows().get().iterator();
        // Bounded by the contacts of a job.
        while (rows.hasNext()) {
            text.row(rows.next().stream().map(Cell::text).toList());
            if (text.length() > HELD) {
                to.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text = CsvText.more();
            }
        }
        to.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A file for each, in one. */
    static void pack(List<Sheet> sheets, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        for (Sheet sheet : sheets) {
            zip.putNextEntry(new ZipEntry(sheet.name().toLowerCase(Locale.ROOT).replace(' ', '-') + ".csv"));
            write(sheet, zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
