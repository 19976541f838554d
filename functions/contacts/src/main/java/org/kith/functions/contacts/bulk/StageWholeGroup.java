package org.kith.functions.contacts.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kith.functions.contacts.archives.ArchiveFiles.Uploaded;
import org.kith.functions.contacts.archives.Manifest;
import org.kith.functions.contacts.archives.ReadArchive;
import org.kith.functions.contacts.archives.UnreadableArchiveException;
import org.kith.functions.contacts.bulk.BulkChanges.Kept;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.JobId;

/** Writes down that an archive is to be made, or put back. Nothing happens to anybody yet. */
public final class StageWholeGroup {
    private final IdSource ids;

    /** Takes where ids come from. */
    public StageWholeGroup(IdSource ids) {
        this.ids = ids;
    }

    /** What the documents of an archive may have together: the rest of four gigabytes is for rows. */
    private static final long MOST_OF_DOCUMENTS = 3_500_000_000L;

    /** What came of staging. */
    public sealed interface Result {
        /** It waits for somebody to start it. */
        record Staged(Jobs.Details details) implements Result {}

        /** There are more documents than fit into an archive. */
        record TooLarge(long documentBytes) implements Result {}

        /** Something is in the group already, which this archive did not bring. */
        record NotEmpty() implements Result {}

        /** Nothing was sent. */
        record NotArrived() implements Result {}

        /** What was sent cannot be put back. */
        record Unreadable(String sentence) implements Result {}
    }

    /** That everything be written into an archive. */
    public Result archive(BulkStores stores, String group, Job.Decision by) {
        long documentBytes = stores.archives().rows().documentBytes();
        if (documentBytes > MOST_OF_DOCUMENTS) {
            return new Result.TooLarge(documentBytes);
        }
        // Who is erased by itself while the file may be there is not in it.
        Instant gone = by.at().plus(Job.KEPT_READY).plus(ExportPlan.KEPT);
        List<ContactId> contacts = stores.archives().rows().contacts(gone);
        BulkAction action = new WholeGroup.Archive(group);
        List<JobChunk> chunks = JobChunk.cut(contacts, action.mostInChunk());
        // A group without anybody has lists and fields.
        return new Result.Staged(stage(stores, action, contacts.size(), chunks.isEmpty() ? empty(1) : chunks, by));
    }

    /** That the archive that was sent be put back. */
    public Result restore(BulkStores stores, Job.Decision by) {
        Optional<Uploaded> uploaded = stores.archives().files().uploaded();
        if (uploaded.isEmpty()) {
            return new Result.NotArrived();
        }
        Manifest manifest;
        try (ReadArchive archive =
                ReadArchive.open(uploaded.get().bytes(), stores.archives().seal())) {
            manifest = archive.manifest();
        } catch (UnreadableArchiveException e) {
            return new Result.Unreadable(e.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException("An archive cannot be read", e);
        }
        WholeGroup.Restore action =
                new WholeGroup.Restore(uploaded.get().tag(), manifest.group(), manifest.madeAt(), manifest.madeBy());
        if (!mayRestore(stores, Optional.of(action))) {
            return new Result.NotEmpty();
        }
        List<JobChunk> chunks = empty(RestoreChunk.chunks(manifest.steps().size()));
        return new Result.Staged(stage(stores, action, manifest.contacts(), chunks, by));
    }

    /**
     * True when the group is empty, or what is there came from putting the same archive back, which got stuck while it
     * was written: the rest follows, and what is there stays. False while one is being put back.
     *
     * @param action empty when it is not known yet which archive that is
     */
    public static boolean mayRestore(BulkStores stores, Optional<WholeGroup.Restore> action) {
        Optional<Jobs.Details> last = stores.jobs().newest().stream()
                .filter(details -> details.brief().action() instanceof WholeGroup.Restore)
                .findFirst();
        if (last.filter(details -> details.current().state().isWork()).isPresent()) {
            return false;
        }
        return stores.archives().rows().isEmpty()
                || last.filter(details -> details.current().state() == JobState.FAILED)
                        .filter(details -> RestoreChunk.writes(details.current()))
                        .map(details -> details.brief().action())
                        .filter(stuck -> stuck instanceof WholeGroup.Restore restore
                                && action.map(restore::isSame).orElse(true))
                        .isPresent();
    }

    private Jobs.Details stage(
            BulkStores stores, BulkAction action, int total, List<JobChunk> chunks, Job.Decision by) {
        Job job = Job.staged(new JobId(ids.next()), total, chunks.size(), by);
        Jobs.Brief brief = new Jobs.Brief(action, Optional.empty(), List.of(), Map.of(), 0);
        stores.jobs().stage(job, brief, chunks);
        return new Jobs.Details(job, brief, Kept.NOBODY, Optional.empty());
    }

    /** Of no contacts: what they are about is worked out by their numbers. */
    private static List<JobChunk> empty(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new JobChunk(number, JobChunk.State.PENDING, List.of(), List.of()))
                .toList();
    }
}
