package org.kith.functions.spreadsheets.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;

/** A CSV text that is being read. It holds no resource that must be given back: the bytes are in memory. */
final class CsvRows implements Rows {
    /** Characters that the parser may hold for one cell before it gives up: longer than the longest cell, with quotes. */
    private static final int BUFFER = 4 * SheetReader.LONGEST_CELL;

    private final CloseableIterator<List<String>> records;
    private int rowNumber;

    CsvRows(Reader text, char separator) {
        this.records = parser().fieldSeparator(separator)
                .build(new BoundedCells(), text)
                .iterator();
    }

    /** How every file is cut into rows and cells. */
    static CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER);
    }

    @Override
    public Optional<SheetRow> next() {
        // Bounded by the file; blank rows are passed over.
        while (hasNext()) {
            SheetRow row = read();
            if (!row.cells().stream().allMatch(String::isBlank)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException failure) {
            throw readable(failure, rowNumber + 1);
        }
    }

    private SheetRow read() {
        rowNumber++;
        try {
            return new SheetRow(rowNumber, records.next());
        } catch (CsvParseException failure) {
            throw readable(failure, rowNumber);
        }
    }

    private static UnreadableSheetException readable(CsvParseException failure, int row) {
        return failure.getCause() instanceof UnreadableSheetException ours ? ours : BoundedCells.tooLong(row);
    }
}
