package org.kith.functions.spreadsheets;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkQueue;

/** Has every row of a sheet checked, now that something is known that they are checked by. */
final class BeginCheck {
    private final WorkInFlight inFlight;
    private final WorkQueue queue;

    BeginCheck(WorkInFlight inFlight, WorkQueue queue) {
        this.inFlight = inFlight;
        this.queue = queue;
    }

    /**
     * Saves and begins. The work is noted before it is saved that there is some: killed in between, it is looked for and
     * not there, and not the other way round.
     *
     * @return the import as it is now; empty when somebody else moved it on in between
     */
    Optional<Import> run(Stores stores, Import current, Instant now, Function<Import, Imports.Saved> save) {
        String id = current.id().value();
        Import next = current.planned();
        inFlight.begin(stores.group(), id, WorkOnImport.step(next), now);
        return switch (save.apply(next)) {
            case DONE -> {
                WorkOnImport.lastCheck(current)
                        .flatMap(step -> inFlight.find(id, step))
                        .ifPresent(inFlight::end);
                queue.ask(stores.group(), id);
                yield Optional.of(next);
            }
            case OVERTAKEN -> Optional.empty();
        };
    }
}
