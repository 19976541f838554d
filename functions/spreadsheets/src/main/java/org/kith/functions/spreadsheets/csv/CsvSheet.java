package org.kith.functions.spreadsheets.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.functions.spreadsheets.sheet.CellText;
import org.kith.functions.spreadsheets.sheet.HeaderRow;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;

/** A CSV text that is being read. It holds no resource that must be given back: the bytes are in memory. */
final class CsvSheet implements Sheet {
    /** Characters that the parser may hold for one cell before it gives up: longer than the longest cell, with quotes. */
    private static final int BUFFER = 4 * SheetReader.LONGEST_CELL;

    private final CloseableIterator<List<String>> records;
    private final List<String> header;
    private int rowNumber;
    private int dataRows;

    CsvSheet(Reader text, char separator) {
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .build(new BoundedCells(), text)
                .iterator();
        this.header = readHeader();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Optional<SheetRow> next() {
        // Bounded by the file; blank rows are passed over.
        while (hasNext()) {
            SheetRow row = read();
            if (!isBlank(row.cells())) {
                dataRows++;
                if (dataRows > SheetReader.MOST_ROWS) {
                    throw new UnreadableSheetException("This sheet has more than 100,000 rows. Split it into smaller"
                            + " ones and bring them in one after the other.");
                }
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private List<String> readHeader() {
        List<String> cells = List.of();
        // Blank lines above the header say nothing.
        while (isBlank(cells) && hasNext()) {
            cells = read().cells();
        }
        List<String> names = new ArrayList<>(cells.stream().map(CellText::read).toList());
        while (!names.isEmpty() && names.getLast().isBlank()) {
            names.removeLast();
        }
        return HeaderRow.named(names);
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

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }
}
