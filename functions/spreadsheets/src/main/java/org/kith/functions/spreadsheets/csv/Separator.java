package org.kith.functions.spreadsheets.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Finds what separates the cells: the character that cuts the first rows into the most cells, alike in every row. */
final class Separator {
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t');
    private static final int ROWS_LOOKED_AT = 20;

    private Separator() {}

    /** Looks at the start of a text, which may end anywhere. A sheet of one column has none; then it is a comma. */
    static char of(String start) {
        char best = ',';
        int bestScore = 0;
        for (char candidate : CANDIDATES) {
            int score = score(start, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Cells of the header, counted once for every row that has as many. */
    private static int score(String start, char candidate) {
        int headerCells = 0;
        int alike = 0;
        int rows = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(candidate)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(start)) {
            for (CsvRecord row : records) {
                if (rows == 0) {
                    headerCells = row.getFieldCount();
                }
                alike += row.getFieldCount() == headerCells ? 1 : 0;
                rows++;
                if (rows == ROWS_LOOKED_AT) {
                    break;
                }
            }
        } catch (CsvParseException cutShort) {
            // The start of a text may end within quotes; what was read up to there is enough to judge.
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
        return headerCells < 2 ? 0 : headerCells * alike;
    }
}
