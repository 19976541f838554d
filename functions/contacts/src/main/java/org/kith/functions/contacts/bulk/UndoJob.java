package org.kith.functions.contacts.bulk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.Tick;
import org.kith.contacts.What;
import org.kith.contacts.gone.Gone;
import org.kith.functions.contacts.bulk.BulkChanges.Commit;
import org.kith.functions.contacts.bulk.BulkChanges.Kept;
import org.kith.functions.contacts.bulk.BulkChanges.Reversal;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.TaskId;

/**
 * Takes one chunk of a job back. Where somebody changed since what the job did, it stays, and the contact is named. Who is
 * gone, or whose change was undone by hand, is passed over.
 */
final class UndoJob {
    private final IdSource ids;
    private final InstantSource clock;

    UndoJob(IdSource ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** The job as it is then; empty when somebody else moved it on. */
    Optional<Jobs.Details> run(BulkStores stores, Jobs.Details details, JobChunk chunk) {
        Job current = details.current();
        for (int attempt = 0; attempt < ApplyJob.ATTEMPTS; attempt++) {
            Decided decided = decide(stores.contacts(), details, chunk);
            JobCounts counts = JobCounts.undone(
                    chunk.contacts().size(), decided.back(), decided.kept().size());
            Job next = current.chunkUndone(counts, clock.instant());
            Kept kept = details.kept().with(decided.kept());
            switch (stores.changes().undo(next, chunk, kept, decided.reversals())) {
                case Commit.Done() -> {
                    return Optional.of(new Jobs.Details(next, details.brief(), kept, details.fileForgotten()));
                }
                case Commit.Overtaken() -> {
                    return Optional.empty();
                }
                // Everything is read again; what was changed meanwhile is then kept.
                case Commit.Conflict() -> {}
            }
        }
        throw new IllegalStateException(
                "The contacts of a chunk changed " + ApplyJob.ATTEMPTS + " times while it was undone");
    }

    /** How many come back, those among them that need to be written, and who stays as they are. */
    private record Decided(int back, List<Reversal> reversals, List<ContactId> kept) {}

    private Decided decide(GroupStores group, Jobs.Details details, JobChunk chunk) {
        Job job = details.current();
        return switch (details.brief().action()) {
            case BulkAction.Delete _ -> restore(group, chunk, job.startedSignature(), job.undoneSignature());
            case BulkAction.OnEach _ -> reverse(group, job, chunk);
            case BulkAction.Export _, WholeGroup _ -> throw new IllegalStateException("This is not taken back");
        };
    }

    private Decided reverse(GroupStores group, Job job, JobChunk chunk) {
        Map<ContactId, ChangeId> wanted = new LinkedHashMap<>();
        chunk.done().forEach(done -> done.change().ifPresent(change -> wanted.put(done.contact(), change)));
        Map<ContactId, Contact> contacts = group.contacts().findAll(wanted.keySet());
        Map<ContactId, Change> changes =
                group.contacts().changes(job.startedSignature().at(), wanted);
        Map<ContactId, Task> tasks = group.tasks().findAll(tasksOf(changes));
        List<Reversal> reversals = new ArrayList<>();
        List<ContactId> kept = new ArrayList<>();
        for (ContactId id : wanted.keySet()) {
            Optional<Contact> contact = Optional.ofNullable(contacts.get(id));
            Optional<Change> change = Optional.ofNullable(changes.get(id))
                    .filter(each -> each.undoneBy().isEmpty());
            if (contact.isEmpty() || change.isEmpty()) {
                continue;
            }
            Optional<Reversal> reversal = change.get().what() == What.TASK_ADDED
                    ? Optional.ofNullable(tasks.get(id))
                            .filter(Task::untouched)
                            .map(task -> removed(contact.get(), task, change.get(), job.undoneSignature()))
                    : revised(contact.get(), change.get(), job.undoneSignature());
            reversal.ifPresentOrElse(reversals::add, () -> kept.add(id));
        }
        return new Decided(reversals.size(), reversals, kept);
    }

    private static Map<ContactId, TaskId> tasksOf(Map<ContactId, Change> changes) {
        Map<ContactId, TaskId> tasks = new HashMap<>();
        changes.forEach((contact, change) -> {
            if (change.what() == What.TASK_ADDED) {
                change.subject().map(TaskId::new).ifPresent(task -> tasks.put(contact, task));
            }
        });
        return tasks;
    }

    private Reversal removed(Contact contact, Task task, Change undone, Signature signature) {
        Change by = Change.of(new ChangeId(ids.next()), What.TASK_REMOVED, signature, List.of(Tick.disappeared(task)));
        return new Reversal.RemoveTask(contact, task, by, undone);
    }

    private Optional<Reversal> revised(Contact contact, Change change, Signature signature) {
        return Revision.of(contact, signature, ids)
                .takeBack(change)
                .map(back -> change.what() == What.CHANGED ? back.called(What.UNDONE) : back)
                .map(back -> new Reversal.Revise(back, change));
    }

    /**
     * One by one. Whom somebody put back since, or a worker before it was killed, is back; whom somebody deleted again stays
     * deleted.
     */
    private static Decided restore(GroupStores group, JobChunk chunk, Signature deleted, Signature restored) {
        int back = 0;
        List<ContactId> kept = new ArrayList<>();
        for (ContactId id : chunk.contacts()) {
            Optional<Gone> gone = group.gone().find(id, restored.at());
            if (gone.isPresent() && gone.get() instanceof Gone.Deleted by) {
                if (!by.by().equals(deleted.by()) || !by.at().equals(deleted.at())) {
                    kept.add(id);
                } else if (group.gone().restore(id, restored).isPresent()) {
                    back++;
                }
            } else if (gone.isEmpty() && group.contacts().find(id).isPresent()) {
                back++;
            }
        }
        return new Decided(back, List.of(), kept);
    }
}
