package org.kith.functions.spreadsheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.VisibleFields;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.sheet.FindTable;
import org.kith.functions.spreadsheets.sheet.FindTable.Table;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.kernel.ImportId;
import org.kith.kernel.Role;

/**
 * Finds in an uploaded file the sheet and the row at which the contacts begin, and suggests what each column is, or says
 * again what such columns were before. Somebody who knows better can choose another sheet or row, until the import is
 * applied.
 */
public final class ReadSheet {
    static final String TOO_LARGE =
            "This file is larger than 20 MB. Split it into smaller ones and bring them in one" + " after the other.";

    private final SheetReader reader;

    /** Takes what makes rows of bytes. */
    public ReadSheet(SheetReader reader) {
        this.reader = reader;
    }

    /**
     * Where the contacts are, by somebody's word.
     *
     * @param sheet from 0; empty for the one that is read now
     * @param headerRow empty for the one that is found
     */
    public record Choice(OptionalInt sheet, OptionalInt headerRow) {
        /** No word: it is found, once. */
        public static final Choice NONE = new Choice(OptionalInt.empty(), OptionalInt.empty());
    }

    /** What came of it. */
    public sealed interface Result {
        /** The columns are known, now or since an earlier call. */
        record Read(Details details) implements Result {}

        /** The file cannot be read; the import is over. */
        record Unreadable(String problem) implements Result {}

        /** What was chosen cannot be read; nothing is changed. */
        record BadChoice(String field, String problem) implements Result {}

        /** Nothing was uploaded yet. */
        record NotThere() implements Result {}

        /** The rows are being worked on, or are in. */
        record NotNow(ImportState state) implements Result {}

        /** There is no such import. */
        record Missing() implements Result {}
    }

    /**
     * Reads; without a choice, an import that was read already is answered as it is.
     *
     * @param today in the group's time zone, for dates whose year has two figures
     */
    public Result run(Stores stores, ImportId id, Choice choice, LocalDate today) {
        Optional<Details> found = stores.imports().details(id);
        if (found.isEmpty()) {
            return new Result.Missing();
        }
        Details details = found.get();
        boolean isChoice = !choice.equals(Choice.NONE);
        return switch (details.current().state()) {
            case WAITING_FOR_FILE ->
                isChoice ? new Result.NotNow(ImportState.WAITING_FOR_FILE) : readFirst(stores, details, today);
            case FAILED ->
                isChoice
                        ? new Result.NotNow(ImportState.FAILED)
                        : new Result.Unreadable(details.current().problem().orElse(""));
            case MATCHING, READY -> isChoice ? readAgain(stores, details, choice, today) : new Result.Read(details);
            case CHECKING, APPLYING, APPLIED, UNDOING, UNDONE ->
                isChoice ? new Result.NotNow(details.current().state()) : new Result.Read(details);
        };
    }

    private Result readFirst(Stores stores, Details details, LocalDate today) {
        Import waiting = details.current();
        try {
            return switch (stores.files().read(waiting.id())) {
                case Files.Retrieval.Missing() -> new Result.NotThere();
                case Files.Retrieval.TooLarge() -> throw new UnreadableSheetException(TOO_LARGE);
                case Files.Retrieval.Found found ->
                    save(stores, waiting, new FindTable(reader.open(found.bytes()), suggested(stores), today).best());
            };
        } catch (UnreadableSheetException unreadable) {
            stores.imports().save(waiting.failed(unreadable.problem()));
            return new Result.Unreadable(unreadable.problem());
        }
    }

    private Result readAgain(Stores stores, Details details, Choice choice, LocalDate today) {
        int sheet = choice.sheet().orElse(details.layout().sheet());
        if (!details.layout().isOffered(sheet)) {
            return new Result.BadChoice("sheet", "This file has no such sheet to choose");
        }
        return switch (stores.files().read(details.current().id())) {
            case Files.Retrieval.Missing(), Files.Retrieval.TooLarge() ->
                new Result.NotNow(ImportState.WAITING_FOR_FILE);
            case Files.Retrieval.Found found ->
                readAgain(stores, details.current(), found, today, sheet, choice.headerRow());
        };
    }

    private Result readAgain(
            Stores stores,
            Import current,
            Files.Retrieval.Found file,
            LocalDate today,
            int sheet,
            OptionalInt headerRow) {
        try {
            FindTable find = new FindTable(reader.open(file.bytes()), suggested(stores), today);
            Table table = headerRow.isPresent() ? find.in(sheet, headerRow.getAsInt()) : find.in(sheet);
            return table.layout().mayBeHeader(table.layout().headerRow())
                    ? save(stores, current, table)
                    : new Result.BadChoice("headerRow", "Choose one of the first rows that has something in it");
        } catch (UnreadableSheetException unreadable) {
            return new Result.BadChoice(headerRow.isPresent() ? "headerRow" : "sheet", unreadable.problem());
        }
    }

    /** What anybody who brings sheets in may see; whoever sees more may choose more. */
    private static List<Field> suggested(Stores stores) {
        return VisibleFields.of(stores.contacts().fields().all(), Role.COORDINATOR)
                .all();
    }

    /** The last one of its shape that was brought in: the one that was planned last, or else the one before that. */
    private static Optional<ImportId> lastTime(Stores stores, Import now, ImportId planned) {
        Optional<Details> last = stores.imports().details(planned);
        boolean cameIn = last.filter(details -> details.current().state() == ImportState.APPLIED)
                .filter(details -> !planned.equals(now.id()))
                .isPresent();
        return cameIn ? Optional.of(planned) : last.flatMap(Details::lastTime);
    }

    private static Result save(Stores stores, Import before, Table table) {
        List<RememberedSheet> sheets = stores.imports().remembered();
        Optional<RememberedMatching> remembered = RememberedSheet.find(sheets, table.columns())
                .map(last -> last.with(stores.contacts().lists()));
        stores.imports()
                .saveTable(
                        before.read(),
                        table,
                        remembered,
                        remembered.flatMap(last -> lastTime(stores, before, last.of())),
                        RememberedSheet.forgotten(sheets, table.columns()));
        // Overtaken means that it was asked for twice; either answer is the one that was saved.
        return stores.imports()
                .details(before.id())
                .<Result>map(Result.Read::new)
                .orElseGet(Result.Missing::new);
    }
}
