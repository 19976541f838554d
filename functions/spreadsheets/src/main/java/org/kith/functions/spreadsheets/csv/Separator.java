package org.kith.functions.spreadsheets.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what separates the cells: the character that cuts the first rows into the most cells, alike in most of them. */
final class Separator {
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t');
    private static final int ROWS_LOOKED_AT = 20;

    private Separator() {}

    /** Looks at the start of a text, which may end anywhere. A sheet of one column has none; then it is a comma. */
    static char of(String start) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(start, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Rows may have a title above them, so the number of cells that most rows have counts, and how many have it. */
    private static double score(String start, char candidate) {
        Map<Integer, Integer> rowsByCells = new HashMap<>();
        int rows = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(candidate)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(start)) {
            for (CsvRecord row : records) {
                rowsByCells.merge(row.getFieldCount(), 1, Integer::sum);
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
        int all = rows;
        return rowsByCells.entrySet().stream()
                .filter(alike -> alike.getKey() > 1 && (alike.getValue() > 1 || all == 1))
                .mapToDouble(alike -> (double) alike.getKey() * alike.getValue() * alike.getValue() / all)
                .max()
                .orElse(0);
    }
}
