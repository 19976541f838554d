package org.kith.functions.contacts.bulk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.Signature;
import org.kith.functions.contacts.bulk.BulkChanges.Commit;
import org.kith.functions.contacts.bulk.BulkChanges.Edit;
import org.kith.functions.contacts.bulk.JobChunk.Done;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;

/** Does one chunk of a job. */
final class ApplyJob {
    /** So often a chunk is decided anew because contacts changed meanwhile; then it is left to the next worker. */
    static final int ATTEMPTS = 6;

    private final IdSource ids;
    private final InstantSource clock;

    ApplyJob(IdSource ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** The job as it is then; empty when somebody else moved it on. */
    Optional<Job> run(BulkStores stores, Jobs.Details details, JobChunk chunk) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // What is written to a file is written before the ledger says so: killed in between, it is written again.
            Decided decided = decide(stores, details, chunk);
            Job next = details.current().chunkApplied(decided.counts(), clock.instant());
            switch (stores.changes().apply(next, chunk.applied(decided.done()), decided.edits())) {
                case Commit.Done() -> {
                    return Optional.of(next);
                }
                case Commit.Overtaken() -> {
                    return Optional.empty();
                }
                // Everybody is read again; who became so meanwhile is then left as they are.
                case Commit.Conflict() -> {}
            }
        }
        // Nothing is lost: the job stays as it is, and the schedule asks for it again.
        throw new IllegalStateException("The contacts of a chunk changed " + ATTEMPTS + " times while it was applied");
    }

    private record Decided(List<Edit> edits, List<Done> done, JobCounts counts) {}

    private Decided decide(BulkStores stores, Jobs.Details details, JobChunk chunk) {
        Signature signature = details.current().startedSignature();
        return switch (details.brief().action()) {
            case BulkAction.Delete _ -> delete(stores, chunk, signature);
            case BulkAction.OnEach _ -> edit(stores, details.brief().action(), chunk, signature);
            case BulkAction.Export(ExportPlan plan) -> {
                int written = new ExportChunk(stores, plan).write(details.current(), chunk);
                int gone = chunk.contacts().size() - written;
                yield new Decided(List.of(), List.of(), JobCounts.applied(written, 0, gone));
            }
            case WholeGroup.Archive archive -> {
                int written = new ArchiveChunk(stores, archive).write(details.current(), chunk);
                int gone = chunk.contacts().size() - written;
                yield new Decided(List.of(), List.of(), JobCounts.applied(written, 0, gone));
            }
            case WholeGroup.Restore restore -> {
                int written = new RestoreChunk(stores, restore).run(chunk);
                yield new Decided(List.of(), List.of(), JobCounts.applied(written, 0, 0));
            }
        };
    }

    private Decided edit(BulkStores stores, BulkAction action, JobChunk chunk, Signature signature) {
        Map<ContactId, Contact> found = stores.contacts().contacts().findAll(chunk.contacts());
        List<Edit> edits = chunk.contacts().stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .flatMap(contact -> action.edit(contact, signature, ids).stream())
                .toList();
        List<Done> done = edits.stream()
                .map(edit -> new Done(edit.contactId(), Optional.of(edit.changeId())))
                .toList();
        int gone = chunk.contacts().size() - found.size();
        return new Decided(edits, done, JobCounts.applied(edits.size(), found.size() - edits.size(), gone));
    }

    /**
     * One by one, each in a transaction of its own: a contact that is deleted moves with rows of its own. Who was deleted
     * before a worker was killed is still so, by this job's signature, and is counted once.
     */
    private static Decided delete(BulkStores stores, JobChunk chunk, Signature signature) {
        List<Done> done = new ArrayList<>();
        for (ContactId id : chunk.contacts()) {
            stores.contacts()
                    .gone()
                    .delete(id, signature)
                    .filter(deleted ->
                            deleted.by().equals(signature.by()) && deleted.at().equals(signature.at()))
                    .ifPresent(_ -> done.add(new Done(id, Optional.empty())));
        }
        int gone = chunk.contacts().size() - done.size();
        return new Decided(List.of(), done, JobCounts.applied(done.size(), 0, gone));
    }
}
