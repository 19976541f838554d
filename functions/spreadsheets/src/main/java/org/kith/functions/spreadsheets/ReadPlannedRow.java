package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PermissionRules;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.sheet.ReadRow;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.kernel.Fault;

/** Reads rows as somebody planned: the day of a readable row is that of the permission that comes with it. */
final class ReadPlannedRow {
    /** See {@link BringIn}, which does it. */
    private static final String EARLIEST =
            "Not the day of their yes, only the month or year: we note the first day that it can have been";

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

    private RowReading withPermission(RowReading.Understood row) {
        if (plan.permission().isEmpty()
                || row.optedOut()
                || row.facts().emails().isEmpty()) {
            return with(row, Optional.empty(), row.remarks());
        }
        Plan.Agreement agreement = plan.permission().get();
        Optional<PartialDate> said = row.optIn().or(() -> agreement.given().map(PartialDate::of));
        List<Fault> faults =
                PermissionRules.faults(Answer.YES, agreement.basis(), said.map(PartialDate::earliest), plan.today());
        if (!faults.isEmpty()) {
            return new RowReading.Rejected(
                    row.row(),
                    faults.getFirst().detail(),
                    said.map(PartialDate::toString).orElse(""));
        }
        Optional<PartialDate> given = agreement.basis() == Basis.SOFT_OPT_IN
                ? said
                : said.or(() -> Optional.of(PartialDate.of(plan.today())));
        List<RowReading.Remark> remarks = new ArrayList<>(row.remarks());
        row.optIn()
                .filter(date -> date.day().isEmpty())
                .ifPresent(date -> remarks.add(new RowReading.Remark(row.row(), EARLIEST, BringIn.words(date))));
        return with(row, given, remarks);
    }

    private static RowReading with(
            RowReading.Understood row, Optional<PartialDate> given, List<RowReading.Remark> remarks) {
        return new RowReading.Understood(row.row(), row.contact(), row.facts(), given, row.optedOut(), remarks);
    }
}
