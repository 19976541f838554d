package org.kith.functions.spreadsheets;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kith.contacts.By;
import org.kith.contacts.Signature;
import org.kith.kernel.ImportId;
import org.kith.kernel.ListId;

/**
 * One spreadsheet on its way in, and the ledger of its change set. Immutable; each step answers the next version, which
 * is saved only if nobody else saved one in between.
 *
 * @param version counts the steps; 1 at first
 * @param bytes of the file, as announced
 * @param problem what is wrong with the file, for the person who chose it
 * @param attempt which plan the staged chunks belong to; counts from 1, 0 before the first plan
 * @param checkedTo the number of the last row that is checked; 1, the header, at first
 * @param chunks how many are staged
 * @param contactChunks how many of those are of contacts; those of relationships, which come after them, are the others
 * @param chunksDone how many are brought in; while undoing, taken back
 * @param list the list that everybody joins, known once the import is applied
 * @param applied who said so, and when: every change of the import is signed with it
 * @param undone who took it back, and when
 * @param busyUntil somebody works on it until then, unless they are killed
 * @param tries how often somebody took it up since it last moved on
 */
public record Import(
        ImportId id,
        long version,
        ImportState state,
        String fileName,
        long bytes,
        Instant startedAt,
        Starter startedBy,
        Optional<String> problem,
        int attempt,
        int checkedTo,
        int chunks,
        int contactChunks,
        int chunksDone,
        Counts counts,
        Optional<ListId> list,
        Optional<Decision> applied,
        Optional<Decision> undone,
        Optional<Instant> busyUntil,
        int tries) {
    /** That somebody decided to bring it in, or to take it back. */
    public record Decision(Starter by, Instant at) {
        Signature signature() {
            return new Signature(By.importing(by.id(), by.name()), at);
        }
    }

    /** How long an import and its file are kept, and so how long it can be undone. */
    public static final Duration KEPT = Duration.ofDays(90);

    /**
     * How long a worker may be silent before another takes over. Each save renews it. Between two saves are 500 rows, a
     * chunk, or the beginning of a slice; one request of these may take a minute when a server hangs (three tries of
     * twenty seconds), so this is two. Two workers at once would do no harm, because the slower finds itself overtaken,
     * but the same work; and whoever waits for an import whose worker was killed waits this long.
     */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final int HEADER_ROW = 1;

    /** An import whose file is awaited. */
    static Import started(ImportId id, String fileName, long bytes, Instant now, Starter by) {
        return new Import(
                id,
                1,
                ImportState.WAITING_FOR_FILE,
                fileName,
                bytes,
                now,
                by,
                Optional.empty(),
                0,
                HEADER_ROW,
                0,
                0,
                0,
                Counts.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    Import read() {
        return progress(attempt, ImportState.MATCHING, checkedTo, chunks, contactChunks, chunksDone, counts, busyUntil);
    }

    Import failed(String sentence) {
        return new Import(
                id,
                version + 1,
                ImportState.FAILED,
                fileName,
                bytes,
                startedAt,
                startedBy,
                Optional.of(sentence),
                attempt,
                checkedTo,
                chunks,
                contactChunks,
                chunksDone,
                counts,
                list,
                applied,
                undone,
                Optional.empty(),
                0);
    }

    /** Everything is checked afresh. What an earlier plan staged stays unread until it expires. */
    Import planned() {
        return progress(attempt + 1, ImportState.CHECKING, HEADER_ROW, 0, 0, 0, Counts.NONE, Optional.empty());
    }

    /** So many rows more are checked. Relationships are staged after all of them, and afresh when that was cut short. */
    Import checked(int toRow, int moreChunks, Counts newCounts, boolean last, Instant now) {
        return progress(
                attempt,
                last ? ImportState.READY : ImportState.CHECKING,
                toRow,
                contactChunks + moreChunks,
                contactChunks + moreChunks,
                0,
                newCounts,
                last ? Optional.empty() : Optional.of(now.plus(LEASE)));
    }

    /** So many chunks of relationships are staged after those of contacts. */
    Import related(int relationshipChunks, Counts newCounts, boolean last, Instant now) {
        return progress(
                attempt,
                last ? ImportState.READY : ImportState.CHECKING,
                checkedTo,
                contactChunks + relationshipChunks,
                contactChunks,
                0,
                newCounts,
                last ? Optional.empty() : Optional.of(now.plus(LEASE)));
    }

    Import applying(Optional<ListId> joined, Decision decision) {
        return new Import(
                id,
                version + 1,
                chunks == 0 ? ImportState.APPLIED : ImportState.APPLYING,
                fileName,
                bytes,
                startedAt,
                startedBy,
                problem,
                attempt,
                checkedTo,
                chunks,
                contactChunks,
                0,
                counts.notDone(),
                joined,
                Optional.of(decision),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** One more chunk is in. */
    Import chunkApplied(Counts change, Instant now) {
        return nextChunk(ImportState.APPLYING, ImportState.APPLIED, change, now);
    }

    /** Takes back what came in: all of it, what there is of an import that got stuck, or what a stuck undo left. */
    Import undoing(Decision decision) {
        boolean goesOn = state == ImportState.FAILED && undone.isPresent();
        int cameIn = state == ImportState.FAILED && undone.isEmpty() ? chunksDone : chunks;
        return new Import(
                id,
                version + 1,
                cameIn == 0 ? ImportState.UNDONE : ImportState.UNDOING,
                fileName,
                bytes,
                startedAt,
                startedBy,
                Optional.empty(),
                attempt,
                checkedTo,
                cameIn,
                Math.min(contactChunks, cameIn),
                goesOn ? chunksDone : 0,
                goesOn ? counts : counts.notDone(),
                list,
                applied,
                goesOn ? undone : Optional.of(decision),
                Optional.empty(),
                0);
    }

    /**
     * The chunks that are to be taken back next, in this order: relationships go before the contacts between whom they are.
     *
     * @param from the number of the first
     * @param most how many there are
     */
    record Next(int from, int most) {}

    Next nextToUndo() {
        int relationshipChunks = chunks - contactChunks;
        return chunksDone < relationshipChunks
                ? new Next(contactChunks + chunksDone, relationshipChunks - chunksDone)
                : new Next(chunksDone - relationshipChunks, chunks - chunksDone);
    }

    /** One more chunk is taken back. */
    Import chunkUndone(Counts change, Instant now) {
        return nextChunk(ImportState.UNDOING, ImportState.UNDONE, change, now);
    }

    /** Taken by a worker. */
    Import busy(Instant now) {
        return held(Optional.of(now.plus(LEASE)), tries + 1);
    }

    /** Still in the worker's hands. */
    Import renewed(Instant now) {
        return held(Optional.of(now.plus(LEASE)), tries);
    }

    /** Left by a worker who has no more time. */
    Import idle() {
        return held(Optional.empty(), tries);
    }

    /** True when some or all of it came in and can be taken back. */
    public boolean hasComeIn() {
        return applied.isPresent() && (state == ImportState.APPLIED || state == ImportState.FAILED);
    }

    boolean isBusy(Instant now) {
        return busyUntil.map(now::isBefore).orElse(false);
    }

    /** True while it is kept. */
    public boolean isKept(Instant now) {
        return now.isBefore(startedAt.plus(KEPT));
    }

    /** What bringing in is signed with, however often a step is tried. */
    Signature appliedSignature() {
        return applied.orElseThrow().signature();
    }

    /** What taking back is signed with, however often a step is tried. */
    Signature undoneSignature() {
        return undone.orElseThrow().signature();
    }

    private Import nextChunk(ImportState during, ImportState after, Counts change, Instant now) {
        boolean last = chunksDone + 1 == chunks;
        return progress(
                attempt,
                last ? after : during,
                checkedTo,
                chunks,
                contactChunks,
                chunksDone + 1,
                counts.plus(change),
                last ? Optional.empty() : Optional.of(now.plus(LEASE)));
    }

    private Import progress(
            int newAttempt,
            ImportState newState,
            int newCheckedTo,
            int newChunks,
            int newContactChunks,
            int newChunksDone,
            Counts newCounts,
            Optional<Instant> newBusyUntil) {
        return new Import(
                id,
                version + 1,
                newState,
                fileName,
                bytes,
                startedAt,
                startedBy,
                problem,
                newAttempt,
                newCheckedTo,
                newChunks,
                newContactChunks,
                newChunksDone,
                newCounts,
                list,
                applied,
                undone,
                newBusyUntil,
                0);
    }

    private Import held(Optional<Instant> newBusyUntil, int newTries) {
        return new Import(
                id,
                version + 1,
                state,
                fileName,
                bytes,
                startedAt,
                startedBy,
                problem,
                attempt,
                checkedTo,
                chunks,
                contactChunks,
                chunksDone,
                counts,
                list,
                applied,
                undone,
                newBusyUntil,
                newTries);
    }
}
