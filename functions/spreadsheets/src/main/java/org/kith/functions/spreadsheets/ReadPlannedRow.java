package org.kith.functions.spreadsheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.PermissionRules;
import org.kith.functions.spreadsheets.sheet.ReadRow;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;
import org.kith.kernel.Fault;

/** Reads rows as somebody planned: the day of a readable row is that of the permission that comes with it. */
final class ReadPlannedRow {
    private final Plan plan;
    private final ReadRow readRow;

    /** Throws {@link UnreadableSheetException} when the plan was made for another file. */
    ReadPlannedRow(List<String> header, Plan plan) {
        if (header.size() != plan.fields().size()) {
            throw new UnreadableSheetException(Imports.REPLACED);
        }
        this.plan = plan;
        this.readRow = new ReadRow(header, plan.fields(), plan.today());
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
            return new RowReading.Understood(row.row(), row.contact(), row.facts(), Optional.empty(), row.optedOut());
        }
        Plan.Agreement agreement = plan.permission().get();
        Optional<LocalDate> said = row.optIn().or(agreement::given);
        List<Fault> faults = PermissionRules.faults(Answer.YES, agreement.basis(), said, plan.today());
        if (!faults.isEmpty()) {
            return new RowReading.Rejected(
                    row.row(),
                    faults.getFirst().detail(),
                    said.map(LocalDate::toString).orElse(""));
        }
        Optional<LocalDate> given =
                agreement.basis() == Basis.SOFT_OPT_IN ? said : said.or(() -> Optional.of(plan.today()));
        return new RowReading.Understood(row.row(), row.contact(), row.facts(), given, false);
    }
}
