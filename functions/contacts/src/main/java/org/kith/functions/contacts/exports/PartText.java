package org.kith.functions.contacts.exports;

import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kith.contacts.ContactRecord;
import org.kith.files.csv.CsvText;

/** Rows on their way into a file, which is made of them later: CSV, with a letter in front that says what a cell is. */
final class PartText {
    private static final char WORDS = 'w';
    private static final char DAY = 'd';
    private static final char AMOUNT = 'n';

    private PartText() {}

    static String of(Table table, List<ContactRecord> contacts) {
        CsvText text = CsvText.more();
        contacts.stream()
                .flatMap(contact -> table.rows().apply(contact).stream())
                .forEach(row -> text.row(row.stream().map(PartText::written).toList()));
        return text.toString();
    }

    static List<List<Cell>> read(String text) {
        List<List<Cell>> rows = new ArrayList<>();
        CsvReader.builder()
                .ofCsvRecord(text)
                .forEach(row ->
                        rows.add(row.getFields().stream().map(PartText::cell).toList()));
        return rows;
    }

    private static String written(Cell cell) {
        char kind = switch (cell) {
            case Cell.Words _ -> WORDS;
            case Cell.Day _ -> DAY;
            case Cell.Amount _ -> AMOUNT;
        };
        return kind + cell.text();
    }

    private static Cell cell(String written) {
        String text = written.substring(1);
        return switch (written.charAt(0)) {
            case DAY -> new Cell.Day(LocalDate.parse(text));
            case AMOUNT -> new Cell.Amount(new BigDecimal(text));
            default -> new Cell.Words(text);
        };
    }
}
