package org.kith.functions.contacts.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kith.contacts.By;
import org.kith.contacts.Signature;
import org.kith.kernel.JobId;
import org.kith.kernel.UserId;

/**
 * One thing done to many contacts, and the ledger of it. Immutable; each step answers the next version, which is saved
 * only if nobody else saved one in between.
 *
 * @param version counts the steps; 1 at first
 * @param total how many contacts it is about
 * @param chunks how many chunks those are
 * @param chunksDone how many are gone through in the present step
 * @param problem how it got stuck, in a sentence
 * @param staged who chose the contacts, and when
 * @param started who said that it be done, and when: every change of it is signed with that
 * @param undone who took it back, and when
 * @param busyUntil somebody works on it until then, unless they are killed
 * @param tries how often somebody took it up since it last moved on
 */
public record Job(
        JobId id,
        long version,
        JobState state,
        int total,
        int chunks,
        int chunksDone,
        JobCounts counts,
        Optional<String> problem,
        Decision staged,
        Optional<Decision> started,
        Optional<Decision> undone,
        Optional<Instant> busyUntil,
        int tries) {
    /** That a user decided something, by the name they had then. */
    public record Decision(UserId user, String name, Instant at) {
        Signature signature(JobId job) {
            return new Signature(By.many(user, name), at, Optional.of(job));
        }
    }

    /** How long a job is kept, and so how long it can be undone; deleted contacts are not kept for so long. */
    public static final Duration KEPT = Duration.ofDays(90);

    /** How long a job that nobody starts is kept. */
    public static final Duration KEPT_READY = Duration.ofDays(1);

    /**
     * How long a worker may be silent before another takes over. Each chunk renews it; one request of a chunk may take a
     * minute when a server hangs (three tries of twenty seconds), so this is two.
     */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** The same of the last chunk of an export, which makes the whole file: longer than a worker lives. */
    static final Duration LEASE_OF_FILE = Duration.ofMinutes(6);

    /** A job that nobody has started. */
    static Job staged(JobId id, int total, int chunks, Decision by) {
        return new Job(
                id,
                1,
                JobState.READY,
                total,
                chunks,
                0,
                JobCounts.NONE,
                Optional.empty(),
                by,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    Job starting(Decision decision) {
        return next(
                chunks == 0 ? JobState.DONE : JobState.RUNNING,
                chunks,
                0,
                JobCounts.NONE,
                Optional.empty(),
                Optional.of(decision),
                undone);
    }

    /** Takes back what was done: all of it, what there is of a job that got stuck, or what a stuck undo left. */
    Job undoing(Decision decision) {
        boolean goesOn = state == JobState.FAILED && undone.isPresent();
        // What got stuck may have deleted some of the contacts of a chunk that is not written off yet.
        boolean stuck = state == JobState.FAILED && undone.isEmpty();
        int toUndo = stuck ? Math.min(chunks, chunksDone + 1) : chunks;
        return next(
                toUndo == 0 ? JobState.UNDONE : JobState.UNDOING,
                toUndo,
                goesOn ? chunksDone : 0,
                goesOn ? counts : counts.notDone(),
                Optional.empty(),
                started,
                goesOn ? undone : Optional.of(decision));
    }

    /** One more chunk is done. */
    Job chunkApplied(JobCounts change, Instant now) {
        return nextChunk(JobState.DONE, change, now);
    }

    /** One more chunk is taken back. */
    Job chunkUndone(JobCounts change, Instant now) {
        return nextChunk(JobState.UNDONE, change, now);
    }

    Job failed(String sentence) {
        return next(JobState.FAILED, chunks, chunksDone, counts, Optional.of(sentence), started, undone);
    }

    /** Taken by a worker. */
    Job busy(Instant now, Duration lease) {
        return held(version + 1, Optional.of(now.plus(lease)), tries + 1);
    }

    /** Left by a worker who has no more time. */
    Job idle() {
        return held(version + 1, Optional.empty(), tries);
    }

    boolean isBusy(Instant now) {
        return busyUntil.map(now::isBefore).orElse(false);
    }

    /** True while it is kept. */
    public boolean isKept(Instant now) {
        return now.isBefore(keptUntil());
    }

    /** When it is forgotten. */
    public Instant keptUntil() {
        return staged.at().plus(state == JobState.READY ? KEPT_READY : KEPT);
    }

    /** What doing is signed with, however often a step is tried. */
    Signature startedSignature() {
        return started.orElseThrow().signature(id);
    }

    /** What taking back is signed with, however often a step is tried. */
    Signature undoneSignature() {
        return undone.orElseThrow().signature(id);
    }

    private Job nextChunk(JobState after, JobCounts change, Instant now) {
        boolean last = chunksDone + 1 == chunks;
        Job moved = next(last ? after : state, chunks, chunksDone + 1, counts.plus(change), problem, started, undone);
        return last ? moved : moved.held(moved.version, Optional.of(now.plus(LEASE)), 0);
    }

    private Job next(
            JobState newState,
            int newChunks,
            int newChunksDone,
            JobCounts newCounts,
            Optional<String> newProblem,
            Optional<Decision> newStarted,
            Optional<Decision> newUndone) {
        return new Job(
                id,
                version + 1,
                newState,
                total,
                newChunks,
                newChunksDone,
                newCounts,
                newProblem,
                staged,
                newStarted,
                newUndone,
                Optional.empty(),
                0);
    }

    private Job held(long newVersion, Optional<Instant> newBusyUntil, int newTries) {
        return new Job(
                id,
                newVersion,
                state,
                total,
                chunks,
                chunksDone,
                counts,
                problem,
                staged,
                started,
                undone,
                newBusyUntil,
                newTries);
    }
}
