package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kith.contacts.Answer;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PermissionRules;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.corrections.Corrections;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.ReadRow;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
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

    private static final String NO_DAY =
            "The sheet does not say on which day they said yes: where we note it, we note no day";

    /** Said of a row whose day somebody left out. */
    private static final String WITHOUT_ITS_DAY = "Without its day, we did not write down what happened";

    private final List<String> header;
    private final Plan plan;
    private final Corrections corrections;
    private final ReadRow readRow;
    private final Predicate<Understood> leftOut;

    /**
     * Throws {@link UnreadableSheetException} when the plan was made for another file.
     *
     * @param own see {@link Plan#ownFields}
     * @param corrections what cells mean that cannot be read
     */
    ReadPlannedRow(List<String> header, Plan plan, Map<Integer, Field> own, Corrections corrections) {
        if (header.size() != plan.fields().size()) {
            throw new UnreadableSheetException(Imports.REPLACED);
        }
        this.header = List.copyOf(header);
        this.plan = plan;
        this.corrections = corrections;
        this.readRow = new ReadRow(header, plan.fields(), plan.monthFirst(), own, plan.today());
        this.leftOut = _ -> false;
    }

    private ReadPlannedRow(ReadPlannedRow other, Predicate<Understood> leftOut) {
        this.header = other.header;
        this.plan = other.plan;
        this.corrections = other.corrections;
        this.readRow = other.readRow;
        this.leftOut = leftOut;
    }

    /** Besides, rejects these rows, as rows about nobody whom Kith knows. */
    ReadPlannedRow leavingOut(Predicate<Understood> aboutNobody) {
        return new ReadPlannedRow(this, aboutNobody);
    }

    /** As {@link #leavingOut(Predicate)}, by their numbers: as was found when they were checked. */
    ReadPlannedRow leavingOut(Set<Integer> aboutNobody) {
        return leavingOut(row -> aboutNobody.contains(row.row()));
    }

    /** Reads a row; a cell that cannot be read is read as it was put right, if it was. */
    RowReading read(SheetRow row) {
        SheetRow now = row;
        boolean saidYes = true;
        RowReading reading = asItIs(now, saidYes);
        List<RowReading.Remark> remarks = new ArrayList<>();
        Set<Integer> corrected = new HashSet<>();
        // Each column is put right once, so this ends.
        while (reading instanceof RowReading.Rejected rejected
                && rejected.column().isPresent()) {
            int column = rejected.column().get();
            String says = now.text(column);
            Optional<String> means = corrections.of(column, row.number(), says);
            if (means.isEmpty() || !corrected.add(column)) {
                return rejected;
            }
            remarks.add(remark(row, column, says, means.get()));
            now = now.with(column, means.get());
            if (means.get().isEmpty() && plan.fields().get(column) == ImportField.INTERACTION_DAY) {
                remarks.add(new RowReading.Remark(row.number(), WITHOUT_ITS_DAY, ""));
                now = withoutWhatHappened(now);
            }
            // Without the day of their yes, which nobody could read, nobody knows that it was one.
            saidYes &= !means.get().isEmpty() || plan.fields().get(column) != ImportField.OPT_IN_DATE;
            reading = asItIs(now, saidYes);
        }
        return switch (reading) {
            case RowReading.Rejected rejected -> rejected;
            case Understood understood ->
                leftOut.test(understood)
                        ? AboutNobody.rejected(understood)
                        : understood.with(understood.wishes(), remarks);
        };
    }

    /**
     * Everything that is wrong with a row, after its corrections: what is wrong with each of its cells, or else with the
     * row. Empty when it can be read.
     */
    List<RowReading.Rejected> faults(SheetRow row) {
        List<RowReading.Rejected> faults = new ArrayList<>();
        SheetRow rest = row;
        // Each round finds what is wrong with one more cell and passes over it; bounded by the columns.
        while (read(rest) instanceof RowReading.Rejected rejected) {
            // What a row lacks without its faulty cells is no fault of its own.
            if (faults.isEmpty() || rejected.column().isPresent()) {
                faults.add(rejected);
            }
            if (rejected.column().isEmpty()) {
                return faults;
            }
            rest = rest.with(rejected.column().get(), "");
        }
        return faults;
    }

    /** What a row that cannot be read says without its faulty cells; empty when that is too little. */
    Optional<Understood> rest(SheetRow row) {
        SheetRow rest = withoutWhatHappened(row);
        for (RowReading.Rejected fault : faults(row)) {
            rest = fault.column().isPresent() ? rest.with(fault.column().get(), "") : rest;
        }
        return read(rest) instanceof Understood understood ? Optional.of(understood) : Optional.empty();
    }

    /** As a row that tells of nothing, and so needs no day. */
    private SheetRow withoutWhatHappened(SheetRow row) {
        SheetRow rest = row;
        for (int i = 0; i < plan.fields().size(); i++) {
            rest = plan.fields().get(i) == ImportField.INTERACTION ? rest.with(i, "") : rest;
        }
        return rest;
    }

    /** What is wrong with one cell, whatever else may be in its row; empty when it can be read. */
    Optional<RowReading.Rejected> faultOf(int column, String text) {
        return asItIs(new SheetRow(1, List.of()).with(column, text), true) instanceof RowReading.Rejected rejected
                        && rejected.column().filter(at -> at == column).isPresent()
                ? Optional.of(rejected)
                : Optional.empty();
    }

    private RowReading.Remark remark(SheetRow row, int column, String says, String means) {
        String named = "“" + header.get(column) + "”";
        return means.isEmpty()
                ? new RowReading.Remark(row.number(), "We left out what cannot be read in " + named, says)
                : new RowReading.Remark(
                        row.number(), "Read in " + named + " as you put it right", says + " → " + means);
    }

    private RowReading asItIs(SheetRow row, boolean saidYes) {
        return switch (readRow.read(row)) {
            case RowReading.Rejected rejected -> rejected;
            case Understood readable -> saidYes ? withPermission(readable) : withoutYes(readable);
        };
    }

    private static RowReading withoutYes(Understood row) {
        return row.with(row.wishes().with(Optional.empty()), List.of());
    }

    /** Whom a row forbids to note a yes of, although it cannot be read. */
    List<EmailAddress> forbidding(SheetRow row) {
        return readRow.forbidding(row);
    }

    private RowReading withPermission(Understood row) {
        Optional<Wishes.Yes> yes = row.wishes().yes();
        if (plan.permission().isEmpty() || yes.isEmpty() || row.facts().emails().isEmpty()) {
            return withoutYes(row);
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
                    Optional.of(plan.fields().indexOf(ImportField.OPT_IN_DATE))
                            .filter(column -> column >= 0 && yes.get().given().isPresent()),
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
