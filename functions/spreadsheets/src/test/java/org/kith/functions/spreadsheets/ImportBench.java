package org.kith.functions.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kith.functions.spreadsheets.corrections.Corrections;
import org.kith.functions.spreadsheets.kind.ReaderByKind;
import org.kith.functions.spreadsheets.kind.WriterByKind;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.FindTable;
import org.kith.functions.spreadsheets.sheet.FindTable.Table;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.SheetWriter;
import org.kith.functions.spreadsheets.sheet.Workbook;
import org.kith.kernel.GroupId;
import org.kith.testing.bench.Report;

/**
 * How fast rows are checked without the store: each file is looked at, read twice (once for rows that repeat), each row
 * made a contact and looked for among those before it. {@code scripts/bench import} runs it, in a heap of 256 MB.
 */
public final class ImportBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final List<String> HEADER = List.of(
            "First name", "Surname", "E-mail", "Mobile", "Address", "Town", "Postcode", "Tags", "Notes", "D.O.B");
    private static final int COMPILED_AFTER = 100_000;
    private static final double ROWS_A_SECOND = 10_000;
    private static final double MEGABYTES = 256;
    private static final Map<String, IntFunction<byte[]>> KINDS =
            Map.of("CSV", ImportBench::csv, "XLSX", ImportBench::xlsx);

    private final Report report = new Report("import");

    private ImportBench() {}

    /** Takes the folder to write to, and how many rows to measure. */
    public static void main(String[] arguments) throws IOException {
        ImportBench bench = new ImportBench();
        for (String rows : List.of(arguments).subList(1, arguments.length)) {
            for (String kind : List.of("CSV", "XLSX")) {
                bench.measure(kind, Integer.parseInt(rows));
            }
        }
        System.out.println(bench.report.table());
        java.nio.file.Files.writeString(Path.of(arguments[0], "import.json"), bench.report.json());
    }

    /** Reads so many rows of a kind, once. */
    static void read(String kind, int rows) {
        check(KINDS.getOrDefault(kind, ImportBench::csv).apply(rows), rows);
    }

    /** Hands a sheet of so many rows back, every cell of its first column put right. */
    static void handBack(String kind, int rows) {
        byte[] file = KINDS.getOrDefault(kind, ImportBench::csv).apply(rows);
        long[] bytes = {0};
        OutputStream counted = new OutputStream() {
            @Override
            public void write(int one) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] some, int offset, int length) {
                bytes[0] += length;
            }
        };
        try {
            new WriterByKind()
                    .write(
                            file,
                            new SheetWriter.Place(0, 1, HEADER),
                            row -> Optional.of(new SheetWriter.Returned(
                                    "Added", Optional.of("0123456789abcdefghij" + row), Map.of(0, "Ann"))),
                            counted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes[0] < rows) {
            throw new IllegalStateException("Only " + bytes[0] + " bytes");
        }
    }

    private void measure(String kind, int rows) {
        byte[] file = KINDS.getOrDefault(kind, ImportBench::csv).apply(rows);
        // Often enough to have it compiled.
        for (int warm = 0; warm < COMPILED_AFTER; warm += rows) {
            check(file, rows);
        }
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        Object held = check(file, rows);
        double seconds = (system.getProcessCpuTime() - before) / 1e9;
        System.gc();
        double megabytes =
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
        report.add(
                String.format(Locale.ROOT, "%s of %,d rows, for each second of a core", kind, rows),
                "rows",
                rows / seconds,
                "budget",
                ROWS_A_SECOND);
        report.add(
                String.format(Locale.ROOT, "%s of %,d rows, held once all are read", kind, rows),
                "MB",
                megabytes,
                "budget",
                MEGABYTES);
        if (held.equals(file)) {
            throw new IllegalStateException();
        }
    }

    private static Object check(byte[] file, int expected) {
        Workbook workbook = new ReaderByKind().open(file);
        Table table = new FindTable(workbook, List.of(), TODAY).best();
        Plan plan = Plans.of(table.columns().stream().map(Column::suggested).toList(), TODAY);
        KnownContacts known = new KnownContacts(new GroupId("0123456789abcdefghjkmnpqrs"), List.of(), References.NONE);
        Sheet all = Sheet.below(table.layout().headerRow(), workbook.rows(0));
        ReadPlannedRow readRow = new ReadPlannedRow(all.header(), plan, Map.of(), Corrections.NONE);
        FoldedRows folded = FoldedRows.of(all, readRow, known, Map.of());
        Sheet sheet = Sheet.below(table.layout().headerRow(), workbook.rows(0));
        int contacts = 0;
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            if (readRow.read(row.get()) instanceof RowReading.Understood understood
                    && folded.repeats(understood).isEmpty()) {
                RowReading.Understood whole = folded.folded(understood);
                contacts += known.withAddress(whole.facts()).isEmpty()
                                && !known.idFor(whole.facts()).value().isEmpty()
                        ? 1
                        : 0;
            }
        }
        if (contacts != expected) {
            throw new IllegalStateException(contacts + " contacts of " + expected);
        }
        return folded;
    }

    private static List<String> cells(int row) {
        return List.of(
                "Agnieszka" + row % 97,
                "O'Brien-Okafor " + row % 997,
                "agnieszka.obrien" + row + "@example.org",
                String.format(Locale.ROOT, "07700 900%03d", row % 1000),
                row % 180 + 1 + " Station Approach",
                "Ashton-under-Lyne",
                "OL6 6WU",
                row % 3 == 0 ? "driving, lunch club" : "",
                row % 7 == 0 ? "hard of hearing – ring twice" : "",
                "1958-07-03");
    }

    private static byte[] csv(int rows) {
        StringBuilder text = new StringBuilder(String.join(",", HEADER));
        for (int row = 0; row < rows; row++) {
            text.append('\n');
            cells(row).forEach(cell -> text.append('"').append(cell).append("\","));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As Excel writes it: texts shared, a day as a number. */
    private static byte[] xlsx(int rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>"
                            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type
                            + "sharedStrings+xml\"/></Types>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\""
                            + " Target=\"sheet1.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            write(zip, "<sst>");
            for (int row = -1; row < rows; row++) {
                for (String cell : row < 0 ? HEADER : cells(row)) {
                    write(zip, "<si><t>" + cell + "</t></si>");
                }
            }
            write(zip, "</sst>");
            zip.putNextEntry(new ZipEntry("xl/sheet1.xml"));
            write(zip, "<worksheet><sheetData>");
            for (int row = 0; row <= rows; row++) {
                StringBuilder line = new StringBuilder("<row r=\"" + (row + 1) + "\" spans=\"1:10\">");
                for (int column = 0; column < HEADER.size(); column++) {
                    String place = "" + (char) ('A' + column) + (row + 1);
                    boolean day = row > 0 && column == HEADER.size() - 1;
                    line.append(
                            day
                                    ? "<c r=\"" + place + "\" s=\"1\"><v>21369</v></c>"
                                    : "<c r=\"" + place + "\" t=\"s\"><v>" + (row * HEADER.size() + column)
                                            + "</v></c>");
                }
                write(zip, line.append("</row>").toString());
            }
            write(zip, "</sheetData></worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, text);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
