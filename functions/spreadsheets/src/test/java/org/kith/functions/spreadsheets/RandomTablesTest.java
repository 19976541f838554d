package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.kith.files.csv.CsvText;
import org.kith.functions.spreadsheets.kind.ReaderByKind;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.SheetRow;

/** The same table says the same, whichever kind of file it is written to. */
class RandomTablesTest {
    private static final long SEED = 20261122;
    private static final String[] PARTS = {
        "Jane", "Zoë", "见面会", "😀", " ", ",", ";", "\"", "\n", "=", "+44", "-", "@", "0", "1958", "O'Brien", "<&>",
        "a\tb", "_x000A_"
    };

    @Test
    void aTableReadsBackTheSameFromEitherKind() {
        Random random = new Random(SEED);
        for (int i = 0; i < 150; i++) {
            List<List<String>> table = table(random);
            List<SheetRow> expected = new ArrayList<>();
            for (int row = 0; row < table.size(); row++) {
                SheetRow each = new SheetRow(row + 1, table.get(row));
                if (!each.texts().isEmpty()) {
                    expected.add(each);
                }
            }
            String run = "seed " + SEED + ", table " + i;
            assertEquals(texts(expected), texts(read(csv(table))), run);
            assertEquals(texts(expected), texts(read(xlsx(table))), run);
        }
    }

    private static List<List<String>> table(Random random) {
        int columns = 2 + random.nextInt(6);
        List<List<String>> table = new ArrayList<>();
        for (int row = 2 + random.nextInt(8); row > 0; row--) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                StringBuilder cell = new StringBuilder();
                for (int part = random.nextInt(4); part > 0; part--) {
                    cell.append(PARTS[random.nextInt(PARTS.length)]);
                }
                cells.add(cell.toString());
            }
            table.add(cells);
        }
        return table;
    }

    /** What each cell says, by rows; blank cells at the end of a row are as good as none. */
    private static List<String> texts(List<SheetRow> rows) {
        List<String> texts = new ArrayList<>();
        for (SheetRow row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (!row.text(i).isEmpty()) {
                    texts.add(row.number() + " " + i + " " + row.text(i));
                }
            }
        }
        return texts;
    }

    private static byte[] csv(List<List<String>> table) {
        CsvText text = CsvText.file();
        table.forEach(text::row);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<String>> table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Kith", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("People");
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < table.get(row).size(); column++) {
                    sheet.value(row, column, table.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static List<SheetRow> read(byte[] file) {
        Rows rows = new ReaderByKind().open(file).rows(0);
        List<SheetRow> all = new ArrayList<>();
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        return all;
    }
}
