package org.kith.functions.spreadsheets.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.files.csv.InertCell;
import org.kith.functions.spreadsheets.sheet.AddedColumns;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetWriter;

/**
 * Hands CSV files back: with the separator, the encoding, the quotation marks and the ends of lines that they came with.
 * Rows that Kith writes to are filled up with empty cells, so that its columns are columns. What it writes runs in no
 * spreadsheet program.
 */
public final class CsvSheetWriter implements SheetWriter {
    @Override
    public void write(byte[] file, Place place, Returning rows, OutputStream to) throws IOException {
        CsvWorkbook workbook = new CsvWorkbook(file);
        AddedColumns added = AddedColumns.of(place.header(), width(workbook));
        ByteArrayOutputStream written = new ByteArrayOutputStream(file.length + file.length / 4);
        try {
            write(workbook, workbook.encoding(), added, place.headerRow(), rows, written);
        } catch (CharacterCodingException e) {
            // What somebody put right has a letter that this encoding has not.
            written.reset();
            write(workbook, Encoding.UTF_8, added, place.headerRow(), rows, written);
        }
        written.writeTo(to);
    }

    private static int width(CsvWorkbook workbook) {
        int width = 0;
        for (List<Cell> row : records(workbook)) {
            for (int i = width; i < row.size(); i++) {
                width = row.get(i).text().isBlank() ? width : i + 1;
            }
        }
        return width;
    }

    private static void write(
            CsvWorkbook workbook, Encoding encoding, AddedColumns added, int headerRow, Returning rows, OutputStream to)
            throws IOException {
        to.write(encoding.mark());
        Writer text = new OutputStreamWriter(
                to, encoding.charset().newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT));
        String lineEnd = workbook.lineEnd();
        if (workbook.namesItsSeparator()) {
            text.write("sep=" + workbook.separator() + lineEnd);
        }
        int row = 0;
        for (List<Cell> cells : records(workbook)) {
            text.write(row == 0 ? "" : lineEnd);
            row++;
            Optional<Returned> returned = Optional.empty();
            if (row == headerRow) {
                returned = Optional.of(new Returned(OUTCOME, Optional.of(ID), Map.of()));
            } else if (row > headerRow
                    && !cells.stream().allMatch(cell -> cell.text().isBlank())) {
                returned = rows.row(row);
            }
            List<Cell> now = returned.map(each -> with(cells, each, added)).orElse(cells);
            write(now, workbook.separator(), text);
        }
        text.write(workbook.endsWithLineEnd() ? lineEnd : "");
        text.flush();
    }

    private static List<Cell> with(List<Cell> before, Returned returned, AddedColumns added) {
        List<Cell> cells = new ArrayList<>(before);
        returned.cells().forEach((column, text) -> {
            fill(cells, column);
            cells.set(column, Cell.ours(text));
        });
        set(cells, added.outcome().index(), returned.outcome());
        fill(cells, added.id().index());
        returned.id().ifPresent(id -> set(cells, added.id().index(), id));
        return cells;
    }

    private static void set(List<Cell> cells, int column, String text) {
        fill(cells, column);
        cells.set(column, Cell.ours(text));
    }

    private static void fill(List<Cell> cells, int column) {
        while (cells.size() <= column) {
            cells.add(new Cell("", false));
        }
    }

    private static void write(List<Cell> cells, char separator, Writer to) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                to.write(separator);
            }
            Cell cell = cells.get(i);
            to.write(cell.needsQuotes(separator) ? "\"" + cell.text().replace("\"", "\"\"") + "\"" : cell.text());
        }
    }

    /** One cell, as it was read. */
    private record Cell(String text, boolean quoted) {
        static Cell ours(String text) {
            return new Cell(InertCell.guard(text), false);
        }

        boolean needsQuotes(char separator) {
            return quoted
                    || text.startsWith("\"")
                    || text.indexOf(separator) >= 0
                    || text.indexOf('\n') >= 0
                    || text.indexOf('\r') >= 0;
        }
    }

    /** As {@link CsvRows} reads them, blank ones, too. */
    private static Iterable<List<Cell>> records(CsvWorkbook workbook) {
        CsvReader<List<Cell>> records =
                CsvRows.parser().fieldSeparator(workbook.separator()).build(new Cells(), workbook.text());
        return () -> records.iterator();
    }

    private static final class Cells extends AbstractBaseCsvCallbackHandler<List<Cell>> {
        private List<Cell> cells = new ArrayList<>();

        @Override
        protected void handleBegin(long line) {
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            // Further ones are empty, or the file would not have been read.
            if (index < 10 * SheetReader.MOST_COLUMNS) {
                cells.add(new Cell(new String(buffer, offset, length), quoted));
            }
        }

        @Override
        protected List<Cell> buildRecord() {
            return cells;
        }
    }
}
