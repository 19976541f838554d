package org.kith.functions.spreadsheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.functions.spreadsheets.kind.ReaderByKind;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.FindTable;
import org.kith.functions.spreadsheets.sheet.FindTable.Table;
import org.kith.functions.spreadsheets.sheet.Layout;
import org.kith.functions.spreadsheets.sheet.ReadRow;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;

/** Files as people have them. */
final class Samples {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private Samples() {}

    static byte[] read(String name) {
        try {
            return java.nio.file.Files.readAllBytes(Path.of("src", "test", "resources", "samples", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table table(String file) {
        return new FindTable(new ReaderByKind().open(read(file)), List.of(), TODAY).best();
    }

    static Sheet sheet(String file) {
        Layout layout = table(file).layout();
        return Sheet.below(
                layout.headerRow(), new ReaderByKind().open(read(file)).rows(layout.sheet()));
    }

    static List<Column> columns(String file) {
        return table(file).columns();
    }

    static List<SheetRow> all(String file) {
        Sheet sheet = sheet(file);
        List<SheetRow> rows = new ArrayList<>();
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    static List<RowReading> rows(String file) {
        Sheet sheet = sheet(file);
        ReadRow readRow = new ReadRow(
                sheet.header(), columns(file).stream().map(Column::suggested).toList(), Set.of(), Map.of(), TODAY);
        return all(file).stream().map(readRow::read).toList();
    }
}
