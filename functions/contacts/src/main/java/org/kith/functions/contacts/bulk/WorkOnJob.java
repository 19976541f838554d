package org.kith.functions.contacts.bulk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.kith.functions.contacts.archives.ArchiveFiles;
import org.kith.functions.contacts.archives.UnreadableArchiveException;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.JobId;
import org.kith.work.Deadline;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkInFlight.Entry;
import org.kith.work.Worker.Left;

/**
 * Does a slice of the work on a job. One worker at a time holds it, for as long as it shows signs of life; two at once
 * would do no harm, but the same work.
 */
public final class WorkOnJob {
    private static final String APPLY = "apply";
    private static final String UNDO = "undo";

    /** Chunks that are read at once: about 100 KB. */
    private static final int CHUNKS_AT_ONCE = 50;

    /**
     * Who begins a step notes it first and saves it right after, in a request that has 30 seconds. An entry that is
     * older belongs to a step that was saved, or never will be.
     */
    private static final Duration ANNOUNCED = Duration.ofMinutes(1);

    private static final String HALF_WRITTEN =
            "The archive that was handed in is gone, or another took its place, before all of it "
                    + "was put back. What is here stays: hand the same archive in again, and the rest follows.";

    private final BulkStores.Source source;
    private final WorkInFlight inFlight;
    private final InstantSource clock;
    private final int mostTries;
    private final ApplyJob applyJob;
    private final UndoJob undoJob;

    /**
     * Takes what the work needs.
     *
     * @param mostTries so often a job is taken up without moving on; then it is given up, because another time would be in
     *     vain, too
     */
    public WorkOnJob(
            BulkStores.Source source, WorkInFlight inFlight, IdSource ids, InstantSource clock, int mostTries) {
        this.source = source;
        this.inFlight = inFlight;
        this.clock = clock;
        this.mostTries = mostTries;
        this.applyJob = new ApplyJob(ids, clock);
        this.undoJob = new UndoJob(ids, clock);
    }

    /** Works until it is done or the deadline is near. Safe to call at any time, any number of times. */
    public Left run(GroupId group, JobId id, Deadline deadline) {
        BulkStores stores = source.of(group);
        Instant now = clock.instant();
        Optional<Jobs.Details> details = stores.jobs().details(id);
        if (details.isEmpty()) {
            return Left.NOTHING;
        }
        Job found = details.get().current();
        if (!found.state().isWork()) {
            lastStep(found)
                    .flatMap(step -> inFlight.find(id.value(), step))
                    .filter(entry -> entry.since().isBefore(now.minus(ANNOUNCED)))
                    .ifPresent(entry -> over(stores, details.get(), Optional.of(entry)));
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
            Job failed = found.failed(sentence(details.get()));
            if (stores.jobs().save(failed)) {
                over(stores, details.get().with(failed), entry);
            }
            return Left.NOTHING;
        }
        Job taken = found.busy(now, makesFile(details.get().with(found)) ? Job.LEASE_OF_FILE : Job.LEASE);
        return stores.jobs().save(taken) ? work(stores, details.get().with(taken), entry, deadline) : Left.NOTHING;
    }

    private Left work(BulkStores stores, Jobs.Details taken, Optional<Entry> entry, Deadline deadline) {
        Optional<Job> after = goOn(stores, taken, deadline);
        if (after.isEmpty()) {
            return Left.NOTHING;
        }
        if (after.get().state() != taken.current().state()) {
            over(stores, taken.with(after.get()), entry);
            return Left.NOTHING;
        }
        // Refused only when somebody else has it by now, and they will ask.
        return stores.jobs().save(after.get().idle()) ? Left.MORE : Left.NOTHING;
    }

    /** Tidied up before it is said to be over: killed in between, whoever finds the entry tidies up. */
    private void over(BulkStores stores, Jobs.Details details, Optional<Entry> entry) {
        switch (details.brief().action()) {
            case MakesFile file -> ExportLeftovers.remove(stores, file, details.current());
            // Of one that got stuck as well: whoever goes on sends it again.
            case WholeGroup.Restore restore -> {
                ArchiveFiles files = stores.archives().files();
                files.uploaded().filter(restore::isOf).ifPresent(_ -> files.removeUploaded());
            }
            case BulkAction.OnEach _, BulkAction.Delete _ -> {}
        }
        entry.ifPresent(inFlight::end);
    }

    /** Chunk by chunk, until all are gone through or the deadline is near; empty when somebody else moved it on. */
    private Optional<Job> goOn(BulkStores stores, Jobs.Details taken, Deadline deadline) {
        Jobs.Details details = taken;
        JobState state = taken.current().state();
        while (details.current().state() == state) {
            Job job = details.current();
            List<JobChunk> window = stores.jobs().chunks(job.id(), job.chunksDone(), CHUNKS_AT_ONCE);
            if (window.isEmpty()) {
                throw new IllegalStateException("Chunk " + job.chunksDone() + " of a job is missing");
            }
            for (JobChunk chunk : window) {
                Optional<Jobs.Details> next = step(stores, details, chunk);
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                details = next.get();
                if (details.current().state() != state || deadline.isNear() || makesFile(details)) {
                    return Optional.of(details.current());
                }
            }
        }
        return Optional.of(details.current());
    }

    private Optional<Jobs.Details> step(BulkStores stores, Jobs.Details details, JobChunk chunk) {
        return switch (details.current().state()) {
            case RUNNING -> apply(stores, details, chunk).map(details::with);
            case UNDOING -> undoJob.run(stores, details, chunk);
            case READY, DONE, UNDONE, FAILED -> throw noWork(details.current());
        };
    }

    private Optional<Job> apply(BulkStores stores, Jobs.Details details, JobChunk chunk) {
        try {
            return applyJob.run(stores, details, chunk);
        } catch (UnreadableArchiveException e) {
            // Another time it would be the same.
            String sentence = RestoreChunk.writes(details.current()) ? HALF_WRITTEN : e.sentence();
            return Optional.of(details.current().failed(sentence)).filter(stores.jobs()::save);
        }
    }

    /** True when the next chunk is the last of an export or an archive: the file is made by a worker who has all its time before it. */
    private static boolean makesFile(Jobs.Details details) {
        Job job = details.current();
        return details.brief().action() instanceof MakesFile
                && job.state() == JobState.RUNNING
                && job.chunksDone() == job.chunks() - 1;
    }

    private static String sentence(Jobs.Details details) {
        Job stuck = details.current();
        switch (details.brief().action()) {
            case BulkAction.Export _ -> {
                return "Kith tried again and again, and got stuck. There is no file. Choose them again and try once"
                        + " more.";
            }
            case WholeGroup.Archive _ -> {
                return "Kith tried again and again, and got stuck. There is no archive. Please make it once more.";
            }
            case WholeGroup.Restore _ -> {
                return "Kith tried again and again, and got stuck. What is here stays: hand the same archive in again,"
                        + " and the rest follows.";
            }
            case BulkAction.OnEach _, BulkAction.Delete _ -> {}
        }
        int done = stuck.counts().done();
        return switch (stuck.state()) {
            case RUNNING ->
                "Kith tried again and again, and got stuck after %,d contacts. What was done can be undone."
                        .formatted(done);
            case UNDOING ->
                "Kith got stuck when %,d contacts were taken back. Undo it again to take back the rest."
                        .formatted(done);
            case READY, DONE, UNDONE, FAILED -> throw noWork(stuck);
        };
    }

    /** What work on a job in this state is called. */
    static String step(Job job) {
        return switch (job.state()) {
            case RUNNING -> APPLY;
            case UNDOING -> UNDO;
            case READY, DONE, UNDONE, FAILED -> throw noWork(job);
        };
    }

    /** The step that is over; ended here in case a worker was killed between finishing it and saying so. */
    private static Optional<String> lastStep(Job job) {
        return switch (job.state()) {
            case DONE -> Optional.of(APPLY);
            case UNDONE -> Optional.of(UNDO);
            case FAILED -> Optional.of(job.undone().isPresent() ? UNDO : APPLY);
            case READY, RUNNING, UNDOING -> Optional.empty();
        };
    }

    private static IllegalStateException noWork(Job job) {
        return new IllegalStateException("No work in state " + job.state());
    }
}
