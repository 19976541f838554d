package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.sheet.RejectedRows;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.kernel.ImportId;

/**
 * Finds the rows that do not come in, by reading the file again: whether a row can be read follows from row, plan and the
 * group's own fields, so nothing but the file need be kept. Which rows are about nobody was noted when they were checked,
 * and when they came in.
 */
public final class ReadRejectedRows {
    private final SheetReader reader;

    /** Takes what makes rows of bytes. */
    public ReadRejectedRows(SheetReader reader) {
        this.reader = reader;
    }

    /** What came of it. */
    public sealed interface Result {
        /** All that there was room for was written. */
        record Written(String fileName) implements Result {}

        /** No row was checked yet, or the file is gone. */
        record NotNow() implements Result {}

        /** There is no such import. */
        record Missing() implements Result {}
    }

    /** Writes the header and the rows, each with its reason, for as long as {@code writer} answers that it has room. */
    public Result run(Stores stores, ImportId id, Predicate<List<String>> writer) {
        Optional<Details> details = stores.imports().details(id);
        if (details.isEmpty()) {
            return new Result.Missing();
        }
        Optional<Plan> plan = details.get().plan();
        if (plan.isEmpty()) {
            return new Result.NotNow();
        }
        return switch (stores.files().read(id)) {
            case Files.Retrieval.Missing(), Files.Retrieval.TooLarge() -> new Result.NotNow();
            case Files.Retrieval.Found found -> {
                try {
                    write(stores, details.get(), found.bytes(), plan.get(), writer);
                } catch (UnreadableSheetException damaged) {
                    yield new Result.NotNow();
                }
                yield new Result.Written(details.get().current().fileName());
            }
        };
    }

    private void write(Stores stores, Details details, byte[] bytes, Plan plan, Predicate<List<String>> writer) {
        Sheet sheet = details.sheet(reader.open(bytes));
        ReadPlannedRow readRow = new ReadPlannedRow(
                        sheet.header(), plan, plan.ownFields(stores.contacts().fields()), details.corrections())
                .leavingOut(AboutNobody.of(stores.imports(), details.current(), plan));
        RejectedRows rejected = new RejectedRows(sheet.header());
        boolean room = writer.test(rejected.header(sheet.header()));
        for (Optional<SheetRow> row = sheet.next(); row.isPresent() && room; row = sheet.next()) {
            List<RowReading.Rejected> faults = readRow.faults(row.get());
            if (!faults.isEmpty()) {
                room = writer.test(rejected.row(row.get(), faults));
            }
        }
    }
}
