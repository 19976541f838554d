package org.kith.functions.spreadsheets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetWriter;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.ImportId;
import org.kith.work.Deadline;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkInFlight.Entry;
import org.kith.work.Worker.Left;

/**
 * Does a slice of the work on an import. One worker at a time holds it, for as long as it shows signs of life; two at
 * once would do no harm, but the same work.
 */
public final class WorkOnImport {
    private static final String APPLY = "apply";
    private static final String UNDO = "undo";

    /**
     * Who begins a step notes it first and saves it right after, in a request that has 30 seconds. An entry that is
     * older belongs to a step that was saved, or never will be.
     */
    private static final Duration ANNOUNCED = Duration.ofMinutes(1);

    private final Stores.Source source;
    private final WorkInFlight inFlight;
    private final InstantSource clock;
    private final int mostTries;
    private final CheckRows checkRows;
    private final ApplyChangeSet applyChangeSet;
    private final UndoChangeSet undoChangeSet;
    private final MakeHandBack makeHandBack;

    /**
     * Takes what the work needs.
     *
     * @param mostTries so often an import is taken up without moving on; then it is given up, because another time would
     *     be in vain, too
     */
    public WorkOnImport(
            Stores.Source source,
            WorkInFlight inFlight,
            SheetReader reader,
            SheetWriter writer,
            IdSource ids,
            InstantSource clock,
            int mostTries) {
        this.mostTries = mostTries;
        this.source = source;
        this.inFlight = inFlight;
        this.clock = clock;
        this.checkRows = new CheckRows(reader, ids, clock);
        this.applyChangeSet = new ApplyChangeSet(ids, clock);
        this.undoChangeSet = new UndoChangeSet(ids, clock);
        this.makeHandBack = new MakeHandBack(reader, writer, inFlight, clock, mostTries);
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
            lastStep(found).flatMap(step -> inFlight.find(id.value(), step)).ifPresent(entry -> forget(entry, now));
            handBack(stores, details.get(), now);
            return Left.NOTHING;
        }
        // Read while it is work, before it is saved that it is over: who begins the step anew makes another, which
        // stays.
        Optional<Entry> entry = inFlight.find(id.value(), step(found));
        entry.filter(asked -> asked.repeats() > 0).ifPresent(inFlight::noteHeard);
        if (found.isBusy(now)) {
            return Left.NOTHING;
        }
        if (found.tries() >= mostTries) {
            giveUp(stores, found, entry);
            return Left.NOTHING;
        }
        Import taken = found.busy(now);
        return switch (stores.imports().save(taken)) {
            case DONE -> work(stores, details.get().with(taken), entry, deadline);
            case OVERTAKEN -> Left.NOTHING;
        };
    }

    private void handBack(Stores stores, Details details, Instant now) {
        if (MakeHandBack.isWanted(details)) {
            makeHandBack.run(stores, details);
        } else {
            inFlight.find(details.current().id().value(), MakeHandBack.STEP).ifPresent(entry -> forget(entry, now));
        }
    }

    /** Ends a step that is over, unless somebody who begins it anew may be about to save that. */
    private void forget(Entry entry, Instant now) {
        if (entry.since().isBefore(now.minus(ANNOUNCED))) {
            inFlight.end(entry);
        }
    }

    /** Overtaken, it is somebody else's; then they, or the schedule, come here again. */
    private void giveUp(Stores stores, Import stuck, Optional<Entry> entry) {
        switch (stores.imports().save(stuck.failed(sentence(stuck)))) {
            case DONE -> entry.ifPresent(inFlight::end);
            case OVERTAKEN -> {}
        }
    }

    private static String sentence(Import stuck) {
        int rows = stuck.counts().done();
        return switch (stuck.state()) {
            case CHECKING -> "Kith tried again and again, and got stuck while it looked at the rows.";
            case APPLYING ->
                "Kith got stuck when %,d rows were in. They can be taken back; bringing the file in again adds the rest."
                        .formatted(rows);
            case UNDOING ->
                "Kith got stuck when %,d rows were taken back. Undo it again to take back the rest.".formatted(rows);
            case WAITING_FOR_FILE, MATCHING, READY, APPLIED, UNDONE, FAILED ->
                throw new IllegalStateException("No work in state " + stuck.state());
        };
    }

    private Left work(Stores stores, Details details, Optional<Entry> entry, Deadline deadline) {
        Import taken = details.current();
        Import after = switch (taken.state()) {
            case CHECKING -> checkRows.run(stores, details, deadline);
            case APPLYING -> applyChangeSet.run(stores, details, deadline);
            case UNDOING -> undoChangeSet.run(stores, details, deadline);
            case WAITING_FOR_FILE, MATCHING, READY, APPLIED, UNDONE, FAILED ->
                throw new IllegalStateException("No work in state " + taken.state());
        };
        if (after.state() != taken.state() || after.attempt() != taken.attempt()) {
            entry.ifPresent(inFlight::end);
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
            case APPLYING -> APPLY;
            case UNDOING -> UNDO;
            case WAITING_FOR_FILE, MATCHING, READY, APPLIED, UNDONE, FAILED ->
                throw new IllegalStateException("No work in state " + current.state());
        };
    }

    /** The step that is over; ended here in case a worker was killed between finishing it and saying so. */
    private static Optional<String> lastStep(Import current) {
        return switch (current.state()) {
            case MATCHING, READY -> lastCheck(current);
            case FAILED ->
                current.undone()
                        .map(_ -> UNDO)
                        .or(() -> current.applied().map(_ -> APPLY))
                        .or(() -> lastCheck(current));
            case APPLIED -> Optional.of(APPLY);
            case UNDONE -> Optional.of(UNDO);
            case WAITING_FOR_FILE, CHECKING, APPLYING, UNDOING -> Optional.empty();
        };
    }

    /** What the latest checking was called, if there was one. */
    static Optional<String> lastCheck(Import current) {
        return current.attempt() == 0 ? Optional.empty() : Optional.of("check-" + current.attempt());
    }
}
