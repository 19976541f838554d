package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.SuggestColumns;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.kernel.ImportId;

/** Reads the header and the first rows of an uploaded file, and suggests what each column is. */
public final class ReadSheet {
    static final String TOO_LARGE =
            "This file is larger than 20 MB. Split it into smaller ones and bring them in one" + " after the other.";

    private final SheetReader reader;

    /** Takes what makes rows of bytes. */
    public ReadSheet(SheetReader reader) {
        this.reader = reader;
    }

    /** What came of it. */
    public sealed interface Result {
        /** The columns are known, now or since an earlier call. */
        record Read(Details details) implements Result {}

        /** The file cannot be read; the import is over. */
        record Unreadable(String problem) implements Result {}

        /** Nothing was uploaded yet. */
        record NotThere() implements Result {}

        /** There is no such import. */
        record Missing() implements Result {}
    }

    /** Reads; an import that was read already is answered as it is. */
    public Result run(Stores stores, ImportId id) {
        Optional<Details> found = stores.imports().details(id);
        if (found.isEmpty()) {
            return new Result.Missing();
        }
        Details details = found.get();
        return switch (details.current().state()) {
            case WAITING_FOR_FILE -> read(stores, details);
            case FAILED -> new Result.Unreadable(details.current().problem().orElse(""));
            case MATCHING, CHECKING, READY, APPLYING, APPLIED, UNDOING, UNDONE -> new Result.Read(details);
        };
    }

    private Result read(Stores stores, Details details) {
        Import waiting = details.current();
        try {
            return switch (stores.files().read(waiting.id())) {
                case Files.Retrieval.Missing() -> new Result.NotThere();
                case Files.Retrieval.TooLarge() -> throw new UnreadableSheetException(TOO_LARGE);
                case Files.Retrieval.Found found -> {
                    stores.imports().saveColumns(waiting.read(), columns(found.bytes()));
                    // Overtaken means that it was asked for twice; either answer is the one that was saved.
                    yield stores.imports()
                            .details(waiting.id())
                            .<Result>map(Result.Read::new)
                            .orElseGet(Result.Missing::new);
                }
            };
        } catch (UnreadableSheetException unreadable) {
            stores.imports().save(waiting.failed(unreadable.problem()));
            return new Result.Unreadable(unreadable.problem());
        }
    }

    private List<Column> columns(byte[] bytes) {
        Sheet sheet = reader.open(bytes);
        List<SheetRow> rows = new ArrayList<>();
        Optional<SheetRow> row = sheet.next();
        while (row.isPresent() && rows.size() < SuggestColumns.ROWS_LOOKED_AT) {
            rows.add(row.get());
            row = sheet.next();
        }
        if (rows.isEmpty()) {
            throw new UnreadableSheetException(
                    "This sheet has a header and no rows below it. Choose the file that has your contacts in it.");
        }
        return SuggestColumns.of(sheet.header(), rows);
    }
}
