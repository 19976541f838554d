package org.kith.functions.spreadsheets;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.kith.functions.spreadsheets.ChangeSets.Commit;
import org.kith.functions.spreadsheets.ChangeSets.Reversal;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.kernel.IdSource;
import org.kith.work.Deadline;

/**
 * Takes an import back, one transaction for each chunk, or a few where much was done to its contacts since and taken back:
 * created contacts go, filled ones become what they were. A contact that somebody changed since, or spoke to, or that was
 * mailed, is kept and listed ({@link SinceImport}). What the sheet said no to stays said: suppressions, refusals, and
 * contacts that were created with a no that nothing else would hold. A list that was made for the import stays.
 */
final class UndoChangeSet {
    private static final int ATTEMPTS = 6;
    private static final int CHUNKS_AT_ONCE = 20;

    private final IdSource ids;
    private final InstantSource clock;

    UndoChangeSet(IdSource ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Goes on until all is out, the deadline is near, or somebody else moves the import on; answers how it then is. */
    Import run(Stores stores, Details details, Deadline deadline) {
        Import current = details.current();
        Report report = details.report();
        while (current.state() == ImportState.UNDOING) {
            Import.Next next = current.nextToUndo();
            List<Chunk> window = stores.imports().chunks(current, next.from(), Math.min(CHUNKS_AT_ONCE, next.most()));
            if (window.isEmpty()) {
                throw new IllegalStateException("Chunk " + next.from() + " of an import is missing");
            }
            for (Chunk chunk : window) {
                Optional<Step> step = chunk.isOfRelationships()
                        ? part(stores, current, chunk, report)
                        : undo(stores, current, chunk, report);
                if (step.isEmpty()) {
                    return stores.imports().find(current.id()).orElse(current);
                }
                current = step.get().next();
                report = step.get().report();
                if (deadline.isNear()) {
                    return current;
                }
            }
        }
        return current;
    }

    private record Step(Import next, Report report) {}

    /** Empty when somebody else did it. */
    private Optional<Step> undo(Stores stores, Import current, Chunk chunk, Report report) {
        Import latest = current;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Reversals reversals = Reversals.of(stores, latest, chunk, ids);
            Report withKept = report.edit().kept(reversals.kept()).build();
            Commit commit = new Commit.Done();
            for (int i = 0; i < reversals.parts().size() && commit instanceof Commit.Done; i++) {
                boolean last = i == reversals.parts().size() - 1;
                List<Reversal> part = reversals.parts().get(i);
                Import next = last
                        ? latest.chunkUndone(allOf(chunk), clock.instant())
                        // Cut short here, a worker finds who is back already, and goes on with the others.
                        : latest.renewed(clock.instant());
                commit = last
                        ? stores.changeSets().undo(next, chunk.undone(), withKept, part)
                        : stores.changeSets().undo(next, part);
                latest = commit instanceof Commit.Done ? next : latest;
            }
            switch (commit) {
                case Commit.Done() -> {
                    return Optional.of(new Step(latest, withKept));
                }
                case Commit.Overtaken() -> {
                    return Optional.empty();
                }
                // Everything is read again; what was changed meanwhile is then kept.
                case Commit.Conflicts _ -> {}
            }
        }
        throw changing();
    }

    /** Empty when somebody else did it. */
    private Optional<Step> part(Stores stores, Import current, Chunk chunk, Report report) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PartContacts parting = PartContacts.of(stores, current, chunk);
            Report withKept = report.edit().kept(parting.kept()).build();
            Import next = current.chunkUndone(allOf(chunk), clock.instant());
            switch (stores.changeSets().part(next, chunk.undone(), withKept, parting.all(), parting.there())) {
                case Commit.Done() -> {
                    return Optional.of(new Step(next, withKept));
                }
                case Commit.Overtaken() -> {
                    return Optional.empty();
                }
                // Everything is read again; what was changed meanwhile is then kept.
                case Commit.Conflicts _ -> {}
            }
        }
        throw changing();
    }

    private static IllegalStateException changing() {
        return new IllegalStateException("The contacts of a chunk changed " + ATTEMPTS + " times while it was undone");
    }

    private static Counts allOf(Chunk chunk) {
        return new Counts(0, 0, 0, 0, 0, 0, 0, chunk.counted());
    }
}
