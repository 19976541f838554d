package org.kith.functions.spreadsheets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.corrections.Corrections;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.RowReading;
import org.kith.kernel.ImportId;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkQueue;

/**
 * Puts right what cannot be read of a sheet, and has every row checked again. What is put right adds to what was put
 * right before, so that two people who do so at once lose nothing. Possible until the import is applied.
 */
public final class CorrectImport {
    private static final int ATTEMPTS = 5;

    private final BeginCheck beginCheck;

    /** Takes where work is noted and asked for. */
    public CorrectImport(WorkInFlight inFlight, WorkQueue queue) {
        this.beginCheck = new BeginCheck(inFlight, queue);
    }

    /**
     * What somebody puts right.
     *
     * @param leftOut columns of which whatever cannot be read is left out from now on
     * @param takenBack cells of which what was said before no longer counts
     * @param leftInAgain columns of which what cannot be read is no longer left out
     */
    public record Wish(
            List<Corrections.Cell> cells,
            Set<Integer> leftOut,
            List<Corrections.Place> takenBack,
            Set<Integer> leftInAgain) {
        /** Keeps copies. */
        public Wish {
            cells = List.copyOf(cells);
            leftOut = Set.copyOf(leftOut);
            takenBack = List.copyOf(takenBack);
            leftInAgain = Set.copyOf(leftInAgain);
        }
    }

    /**
     * That what a cell is to mean cannot be read either.
     *
     * @param index which of the wish's cells
     */
    public record Unreadable(int index, String reason) {}

    /** What came of it. */
    public sealed interface Result {
        /** The rows are being checked. */
        record Corrected(Details details) implements Result {}

        /** These cannot be read either; nothing is saved. */
        record StillUnreadable(List<Unreadable> cells) implements Result {
            /** Keeps a copy. */
            public StillUnreadable {
                cells = List.copyOf(cells);
            }
        }

        /** The sheet has only so many columns. */
        record WrongColumn(int columns) implements Result {}

        /** There would be more than {@link Corrections#MOST}. */
        record TooMany() implements Result {}

        /** It is too early or too late. */
        record NotNow() implements Result {}

        /** There is no such import. */
        record Missing() implements Result {}
    }

    /** Puts right. */
    public Result run(Stores stores, ImportId id, Wish wish, Instant now) {
        return change(stores, id, now, details -> {
            int columns = details.columns().size();
            if (wish.cells().stream().anyMatch(cell -> cell.place().column() >= columns)
                    || wish.leftOut().stream().anyMatch(column -> column >= columns)) {
                return new Change.Refused(new Result.WrongColumn(columns));
            }
            List<Unreadable> unreadable = unreadable(stores, details, wish);
            if (!unreadable.isEmpty()) {
                return new Change.Refused(new Result.StillUnreadable(unreadable));
            }
            Corrections all = details.corrections();
            for (Corrections.Place place : wish.takenBack()) {
                all = all.without(place);
            }
            for (int column : wish.leftInAgain()) {
                all = all.notLeavingOut(column);
            }
            for (Corrections.Cell cell : wish.cells()) {
                all = all.with(cell);
            }
            for (int column : wish.leftOut()) {
                all = all.leavingOut(column);
            }
            return all.cells().size() > Corrections.MOST
                    ? new Change.Refused(new Result.TooMany())
                    : new Change.To(all);
        });
    }

    /** Takes all that was put right back, so that the sheet is read as it is. */
    public Result withdraw(Stores stores, ImportId id, Instant now) {
        return change(stores, id, now, _ -> new Change.To(Corrections.NONE));
    }

    /** What is to be saved, or why nothing is. */
    private sealed interface Change {
        record To(Corrections corrections) implements Change {}

        record Refused(Result why) implements Change {}
    }

    /** How what there is becomes what is to be. */
    @FunctionalInterface
    private interface Changing {
        Change of(Details details);
    }

    private Result change(Stores stores, ImportId id, Instant now, Changing changing) {
        // Tried again when a worker, or somebody else who puts right, moved the import on in between.
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Details> found = stores.imports().details(id);
            if (found.isEmpty()) {
                return new Result.Missing();
            }
            Details details = found.get();
            if (details.plan().isEmpty() || !details.current().state().isBeforeApplying()) {
                return new Result.NotNow();
            }
            switch (changing.of(details)) {
                case Change.Refused(Result why) -> {
                    return why;
                }
                case Change.To(Corrections corrections) -> {
                    Optional<Import> next = beginCheck.run(
                            stores,
                            details.current(),
                            now,
                            planned -> stores.imports().saveCorrections(planned, corrections));
                    if (next.isPresent()) {
                        return new Result.Corrected(details.checkedAgain(next.get(), corrections));
                    }
                }
            }
        }
        return new Result.NotNow();
    }

    private static List<Unreadable> unreadable(Stores stores, Details details, Wish wish) {
        Plan plan = details.plan().orElseThrow();
        ReadPlannedRow readRow = new ReadPlannedRow(
                details.columns().stream().map(Column::header).toList(),
                plan,
                plan.ownFields(stores.contacts().fields()),
                Corrections.NONE);
        List<Unreadable> unreadable = new ArrayList<>();
        for (int i = 0; i < wish.cells().size(); i++) {
            Corrections.Cell cell = wish.cells().get(i);
            Optional<RowReading.Rejected> fault = readRow.faultOf(cell.place().column(), cell.means());
            if (fault.isPresent()) {
                unreadable.add(new Unreadable(i, fault.get().reason()));
            }
        }
        return unreadable;
    }
}
