package org.kith.functions.contacts.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.contacts.ContactRecord;

/** The tables of a file: their rows go into parts, chunk by chunk, and in the end the file is made of the parts. */
public final class ExportTables {
    private final List<Table> tables;

    /** The tables that somebody wants. */
    public ExportTables(ExportPlan plan, ExportNames names) {
        FurtherTables further = new FurtherTables(plan.zone());
        this.tables = Stream.concat(
                        Stream.of(ContactsTable.of(plan, names)),
                        plan.sheets().stream().sorted().map(sheet -> further.of(sheet, names)))
                .toList();
    }

    /** The parts of a chunk, by their names. One that has no rows is there, too: it takes the place of an earlier one. */
    public Map<String, String> parts(int chunk, List<ContactRecord> contacts) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int table = 0; table < tables.size(); table++) {
            parts.put(ExportPlan.part(table, chunk), PartText.of(tables.get(table), contacts));
        }
        return parts;
    }

    /**
     * Makes the file. {@code to} stays open. One part at a time is held.
     *
     * @param part the text of a part by its name
     */
    public static void write(ExportPlan plan, int chunks, UnaryOperator<String> part, OutputStream to)
            throws IOException {
        List<Table> tables = new ExportTables(plan, ExportNames.NONE).tables;
        List<Sheet> sheets = IntStream.range(0, tables.size())
                .mapToObj(table -> new Sheet(
                        tables.get(table).name(),
                        tables.get(table).header(),
                        () -> IntStream.range(0, chunks)
                                .mapToObj(chunk -> ExportPlan.part(table, chunk))
                                .map(part)
                                .flatMap(text -> PartText.read(text).stream())))
                .toList();
        switch (plan.fileType()) {
            case XLSX -> XlsxFile.write(sheets, to);
            case CSV -> CsvFile.write(sheets.getFirst(), to);
            case ZIP -> CsvFile.pack(sheets, to);
        }
    }
}
