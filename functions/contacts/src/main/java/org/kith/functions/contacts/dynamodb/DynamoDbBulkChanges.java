package org.kith.functions.contacts.dynamodb;

import java.util.List;
import java.util.Set;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.Revision;
import org.kith.contacts.Task;
import org.kith.contacts.TaskStep;
import org.kith.contacts.dynamodb.ContactWrites;
import org.kith.contacts.dynamodb.TimelineWrites;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Transaction;
import org.kith.functions.contacts.bulk.BulkChanges;
import org.kith.functions.contacts.bulk.Job;
import org.kith.functions.contacts.bulk.JobChunk;

/** Chunks of one group's jobs, and its contacts, in the GroupData table. */
public final class DynamoDbBulkChanges implements BulkChanges {
    private final GroupData data;
    private final JobRows rows;

    /** Takes the group's data. */
    public DynamoDbBulkChanges(GroupData data) {
        this.data = data;
        this.rows = new JobRows(data.keys());
    }

    @Override
    public Commit apply(Job next, JobChunk chunk, List<Edit> edits) {
        Transaction transaction = data.transaction();
        rows.move(transaction, next);
        rows.applied(transaction, next, chunk);
        int ledger = transaction.size();
        ContactWrites writes = ContactWrites.ofMany(data.keys(), transaction);
        TimelineWrites timeline = new TimelineWrites(data.keys(), transaction);
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Revise(Revision revision) -> writes.save(revision);
                case Edit.AddTask(Contact contact, Task task, Change change) ->
                    timeline.tasks(contact, List.of(TaskStep.added(task)), change);
            }
        }
        return commit(transaction, ledger);
    }

    @Override
    public Commit undo(Job next, JobChunk chunk, Kept kept, List<Reversal> reversals) {
        Transaction transaction = data.transaction();
        rows.move(transaction, next);
        rows.undone(transaction, next, chunk);
        if (kept.count() > 0) {
            rows.kept(transaction, next, kept);
        }
        int ledger = transaction.size();
        ContactWrites writes = ContactWrites.ofMany(data.keys(), transaction);
        TimelineWrites timeline = new TimelineWrites(data.keys(), transaction);
        for (Reversal reversal : reversals) {
            switch (reversal) {
                case Reversal.Revise(Revision revision, Change undone) -> {
                    writes.save(revision);
                    revision.change()
                            .ifPresent(by -> writes.undone(revision.after().id(), undone, by));
                }
                case Reversal.RemoveTask(Contact contact, Task task, Change by, Change undone) ->
                    timeline.tasks(contact, List.of(TaskStep.removed(task)), by).undone(contact.id(), undone, by);
            }
        }
        return commit(transaction, ledger);
    }

    private static Commit commit(Transaction transaction, int ledger) {
        return switch (transaction.commit()) {
            case org.kith.dynamodb.Commit.Done() -> new Commit.Done();
            case org.kith.dynamodb.Commit.Refused(Set<Integer> operations) ->
                operations.stream().anyMatch(operation -> operation < ledger)
                        ? new Commit.Overtaken()
                        : new Commit.Conflict();
        };
    }
}
