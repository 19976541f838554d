package org.kith.functions.spreadsheets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.ImportId;

/**
 * Does a slice of the work on an import. One worker at a time holds it, for as long as it shows signs of life; two at
 * once would do no harm, but the same work.
 */
public final class WorkOnImport {
    private final Stores.Source source;
    private final WorkInFlight inFlight;
    private final InstantSource clock;
    private final CheckRows checkRows;
    private final ApplyChangeSet applyChangeSet;
    private final UndoChangeSet undoChangeSet;

    /** Takes what the work needs. */
    public WorkOnImport(
            Stores.Source source, WorkInFlight inFlight, SheetReader reader, IdSource ids, InstantSource clock) {
        this.source = source;
        this.inFlight = inFlight;
        this.clock = clock;
        this.checkRows = new CheckRows(reader, ids, clock);
        this.applyChangeSet = new ApplyChangeSet(ids, clock);
        this.undoChangeSet = new UndoChangeSet(ids, clock);
    }

    /** What is left of the work. */
    public enum Left {
        /** Nothing, or another worker is on it. */
        NOTHING,
        /** More than there was time for: ask again. */
        MORE
    }

    /** Works until it is done or the deadline is near. Safe to call at any time, any number of times. */
    public Left run(GroupId group, ImportId id, Deadline deadline) {
        Stores stores = source.of(group);
        Instant now = clock.instant();
        Optional<Details> details = stores.imports().details(id);
        if (details.isEmpty()) {
            return Left.NOTHING;
        }
        Import found = details.get().current();
        if (!found.state().isWork()) {
            lastStep(found).ifPresent(step -> inFlight.end(id, step));
            return Left.NOTHING;
        }
        if (found.isBusy(now)) {
            return Left.NOTHING;
        }
        Import taken = found.busy(now);
        return switch (stores.imports().save(taken)) {
            case DONE -> work(stores, withCurrent(details.get(), taken), deadline);
            case OVERTAKEN -> Left.NOTHING;
        };
    }

    private Left work(Stores stores, Details details, Deadline deadline) {
        Import taken = details.current();
        Import after = switch (taken.state()) {
            case CHECKING -> checkRows.run(stores, details, deadline);
            case APPLYING -> applyChangeSet.run(stores, details, deadline);
            case UNDOING -> undoChangeSet.run(stores, details, deadline);
            case WAITING_FOR_FILE, MATCHING, READY, APPLIED, UNDONE, FAILED ->
                throw new IllegalStateException("No work in state " + taken.state());
        };
        if (after.state() != taken.state() || after.attempt() != taken.attempt()) {
            inFlight.end(taken.id(), step(taken));
            return Left.NOTHING;
        }
        // Refused only when somebody else has it by now, and they will ask.
        return switch (stores.imports().save(after.idle())) {
            case DONE -> Left.MORE;
            case OVERTAKEN -> Left.NOTHING;
        };
    }

    /** What work on an import in this state is called. */
    static String step(Import current) {
        return switch (current.state()) {
            case CHECKING -> "check-" + current.attempt();
            case APPLYING -> "apply";
            case UNDOING -> "undo";
            case WAITING_FOR_FILE, MATCHING, READY, APPLIED, UNDONE, FAILED ->
                throw new IllegalStateException("No work in state " + current.state());
        };
    }

    /** The step that is over; ended again here in case a worker was killed between finishing it and saying so. */
    private static Optional<String> lastStep(Import current) {
        return switch (current.state()) {
            case READY, FAILED -> lastCheck(current);
            case APPLIED -> Optional.of("apply");
            case UNDONE -> Optional.of("undo");
            case WAITING_FOR_FILE, MATCHING, CHECKING, APPLYING, UNDOING -> Optional.empty();
        };
    }

    /** What the latest checking was called, if there was one. */
    static Optional<String> lastCheck(Import current) {
        return current.attempt() == 0 ? Optional.empty() : Optional.of("check-" + current.attempt());
    }

    private static Details withCurrent(Details details, Import current) {
        return new Details(current, details.columns(), details.plan(), details.report());
    }
}
