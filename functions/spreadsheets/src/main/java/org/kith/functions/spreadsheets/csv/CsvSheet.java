package org.kith.functions.spreadsheets.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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

    private final CloseableIterator<CsvRecord> records;
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
                .ofCsvRecord(text)
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
        } catch (CsvParseException unclosedOrTooLong) {
            throw tooLong(rowNumber + 1);
        }
    }

    private SheetRow read() {
        rowNumber++;
        List<String> cells;
        try {
            cells = records.next().getFields();
        } catch (CsvParseException unclosedOrTooLong) {
            throw tooLong(rowNumber);
        }
        if (cells.size() > SheetReader.MOST_COLUMNS
                && !isBlank(cells.subList(SheetReader.MOST_COLUMNS, cells.size()))) {
            throw new UnreadableSheetException("Row " + rowNumber + " has " + cells.size()
                    + " columns; at most 200 are possible. Delete the columns that you do not need and save the file"
                    + " again.");
        }
        if (cells.stream().anyMatch(cell -> cell.length() > SheetReader.LONGEST_CELL)) {
            throw tooLong(rowNumber);
        }
        return new SheetRow(rowNumber, cells);
    }

    private static UnreadableSheetException tooLong(int row) {
        return new UnreadableSheetException(
                "A cell in row " + row + " is longer than 10,000 characters, or its quotation"
                        + " marks do not match. Put that row right, save the file and choose it again.");
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }
}
