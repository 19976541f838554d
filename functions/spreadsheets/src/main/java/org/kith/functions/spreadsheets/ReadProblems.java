package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.corrections.Corrections;
import org.kith.functions.spreadsheets.corrections.Problems;
import org.kith.functions.spreadsheets.corrections.RowProblem;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.kernel.ImportId;

/** Finds what is wrong with the rows that cannot be read, by reading the file again, as {@link ReadRejectedRows} does. */
public final class ReadProblems {
    private final SheetReader reader;

    /** Takes what makes rows of bytes. */
    public ReadProblems(SheetReader reader) {
        this.reader = reader;
    }

    /** What came of it. */
    public sealed interface Result {
        /** These were found, with what was put right so far; none when all rows can be read. */
        record Found(List<RowProblem> problems, Corrections corrections) implements Result {
            /** Keeps a copy. */
            public Found {
                problems = List.copyOf(problems);
            }
        }

        /** The rows are not checked, or came in already; or the file is gone. */
        record NotNow() implements Result {}

        /** There is no such import. */
        record Missing() implements Result {}
    }

    /** Finds. */
    public Result run(Stores stores, ImportId id) {
        Optional<Details> details = stores.imports().details(id);
        if (details.isEmpty()) {
            return new Result.Missing();
        }
        if (details.get().current().state() != ImportState.READY) {
            return new Result.NotNow();
        }
        return switch (stores.files().read(id)) {
            case Files.Retrieval.Missing(), Files.Retrieval.TooLarge() -> new Result.NotNow();
            case Files.Retrieval.Found found -> {
                try {
                    yield new Result.Found(
                            problems(stores, details.get(), found.bytes()),
                            details.get().corrections());
                } catch (UnreadableSheetException damaged) {
                    yield new Result.NotNow();
                }
            }
        };
    }

    private List<RowProblem> problems(Stores stores, Details details, byte[] bytes) {
        Plan plan = details.plan().orElseThrow();
        Sheet sheet = details.sheet(reader.open(bytes));
        Map<Integer, Field> own = plan.ownFields(stores.contacts().fields());
        ReadPlannedRow readRow = new ReadPlannedRow(sheet.header(), plan, own, details.corrections())
                .leavingOut(AboutNobody.of(stores.imports(), details.current(), plan));
        Problems problems = new Problems(own);
        // Bounded by the sheet, which gives up at its own limit of rows.
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            switch (readRow.read(row.get())) {
                case RowReading.Understood _ -> {}
                case RowReading.Rejected rejected -> problems.add(row.get(), rejected, name(plan, row.get()));
            }
        }
        return problems.all();
    }

    /** What the row calls whom it is about, so that somebody knows them again. */
    private static String name(Plan plan, SheetRow row) {
        return IntStream.range(0, plan.fields().size())
                .filter(column -> plan.fields().get(column).isName())
                .mapToObj(row::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
