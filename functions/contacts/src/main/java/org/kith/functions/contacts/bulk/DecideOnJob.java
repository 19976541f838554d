package org.kith.functions.contacts.bulk;

import java.time.Instant;
import java.util.Optional;
import org.kith.contacts.gone.Gone;
import org.kith.kernel.JobId;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkQueue;

/** Takes somebody's word that a job is to be done, or taken back. Saying it twice changes nothing. */
public final class DecideOnJob {
    private static final int ATTEMPTS = 5;

    private final WorkInFlight inFlight;
    private final WorkQueue queue;

    /** Takes where work is noted and asked for. */
    public DecideOnJob(WorkInFlight inFlight, WorkQueue queue) {
        this.inFlight = inFlight;
        this.queue = queue;
    }

    /** What came of it. */
    public sealed interface Result {
        /** It is being done, or was done before. */
        record Accepted(Jobs.Details details) implements Result {}

        /** The state of the job does not allow it. */
        record NotNow(JobState state) implements Result {}

        /** It changed nobody, so that there is nothing to be taken back. */
        record NotUndoable() implements Result {}

        /** It was done too long ago to be taken back. */
        record TooLate() implements Result {}

        /** There is no such job. */
        record Missing() implements Result {}
    }

    /** Until when a job can be taken back: while it is kept, and as long as deleted contacts can be restored. */
    public static Instant undoUntil(Jobs.Details details) {
        Job job = details.current();
        return switch (details.brief().action()) {
            case BulkAction.Delete _ ->
                job.started().map(Job.Decision::at).orElse(job.staged().at()).plus(Gone.RESTORABLE);
            case BulkAction.OnEach _, BulkAction.Export _, WholeGroup _ -> job.keptUntil();
        };
    }

    /** Does a job that was staged. */
    public Result start(BulkStores stores, JobId id, Job.Decision decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Jobs.Details> details = find(stores, id, decision.at());
            if (details.isEmpty()) {
                return new Result.Missing();
            }
            Job current = details.get().current();
            switch (current.state()) {
                case RUNNING, DONE -> {
                    return new Result.Accepted(details.get());
                }
                case UNDOING, UNDONE, FAILED -> {
                    return new Result.NotNow(current.state());
                }
                case READY -> {
                    Optional<Result> done = begin(stores, details.get(), current.starting(decision), decision.at());
                    if (done.isPresent()) {
                        return done.get();
                    }
                }
            }
        }
        return new Result.NotNow(JobState.READY);
    }

    /** Takes a job back. */
    public Result undo(BulkStores stores, JobId id, Job.Decision decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Jobs.Details> details = find(stores, id, decision.at());
            if (details.isEmpty()) {
                return new Result.Missing();
            }
            if (!details.get().brief().action().canBeUndone()) {
                return new Result.NotUndoable();
            }
            Job current = details.get().current();
            switch (current.state()) {
                case UNDOING, UNDONE -> {
                    return new Result.Accepted(details.get());
                }
                case READY, RUNNING -> {
                    return new Result.NotNow(current.state());
                }
                case DONE, FAILED -> {
                    if (!decision.at().isBefore(undoUntil(details.get()))) {
                        return new Result.TooLate();
                    }
                    Optional<Result> done = begin(stores, details.get(), current.undoing(decision), decision.at());
                    if (done.isPresent()) {
                        return done.get();
                    }
                }
            }
        }
        return new Result.NotNow(JobState.RUNNING);
    }

    private static Optional<Jobs.Details> find(BulkStores stores, JobId id, Instant now) {
        return stores.jobs().details(id).filter(each -> each.current().isKept(now));
    }

    /** Empty when somebody else moved the job on. */
    private Optional<Result> begin(BulkStores stores, Jobs.Details details, Job next, Instant now) {
        if (next.state().isWork()) {
            inFlight.begin(stores.group(), next.id().value(), WorkOnJob.step(next), now);
        }
        if (!stores.jobs().save(next)) {
            return Optional.empty();
        }
        if (next.state().isWork()) {
            queue.ask(stores.group(), next.id().value());
        }
        return Optional.of(new Result.Accepted(details.with(next)));
    }
}
