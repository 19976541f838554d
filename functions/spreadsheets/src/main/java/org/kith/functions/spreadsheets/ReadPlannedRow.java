package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Answer;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PermissionRules;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.sheet.ReadRow;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.functions.spreadsheets.wishes.Wishes;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Fault;

/** Reads rows as somebody planned: the yes of a readable row is that of the permission that comes with it, if one does. */
final class ReadPlannedRow {
    /** See {@link BringIn}, which does it. */
    private static final String EARLIEST =
            "Not the day of their yes, only the month or year: we note the first day that it can have been";

    private static final String NO_DAY = "Nobody knows on which day they said yes: we note that, and no day";

    private final Plan plan;
    private final ReadRow readRow;

    /**
     * Throws {@link UnreadableSheetException} when the plan was made for another file.
     *
     * @param own see {@link Plan#ownFields}
     */
    ReadPlannedRow(List<String> header, Plan plan, Map<Integer, Field> own) {
        if (header.size() != plan.fields().size()) {
            throw new UnreadableSheetException(Imports.REPLACED);
        }
        this.plan = plan;
        this.readRow = new ReadRow(header, plan.fields(), plan.monthFirst(), own, plan.today());
    }

    RowReading read(SheetRow row) {
        return switch (readRow.read(row)) {
            case RowReading.Rejected rejected -> rejected;
            case RowReading.Understood readable -> withPermission(readable);
        };
    }

    /** Whom a row forbids to note a yes of, although it cannot be read. */
    List<EmailAddress> forbidding(SheetRow row) {
        return readRow.forbidding(row);
    }

    private RowReading withPermission(RowReading.Understood row) {
        Optional<Wishes.Yes> yes = row.wishes().yes();
        if (plan.permission().isEmpty() || yes.isEmpty() || row.facts().emails().isEmpty()) {
            return row.with(row.wishes().with(Optional.empty()), List.of());
        }
        if (row.wishes().forbidYes()) {
            return row;
        }
        Plan.Agreement agreement = plan.permission().get();
        Optional<PartialDate> said =
                yes.get().given().or(() -> agreement.given().map(PartialDate::of));
        List<Fault> faults =
                PermissionRules.faults(Answer.YES, agreement.basis(), said.map(PartialDate::earliest), plan.today());
        if (!faults.isEmpty()) {
            return new RowReading.Rejected(
                    row.row(),
                    faults.getFirst().detail(),
                    said.map(PartialDate::toString).orElse(""));
        }
        return row.with(row.wishes().with(Optional.of(new Wishes.Yes(said))), remarks(row.row(), said));
    }

    private static List<RowReading.Remark> remarks(int row, Optional<PartialDate> said) {
        if (said.isEmpty()) {
            return List.of(new RowReading.Remark(row, NO_DAY, ""));
        }
        return said.filter(date -> date.day().isEmpty()).stream()
                .map(date -> new RowReading.Remark(row, EARLIEST, BringIn.words(date)))
                .toList();
    }
}
