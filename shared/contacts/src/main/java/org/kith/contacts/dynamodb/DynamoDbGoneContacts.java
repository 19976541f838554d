package org.kith.contacts.dynamodb;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kith.contacts.By;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.Contacts;
import org.kith.contacts.FieldChange;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.What;
import org.kith.contacts.documents.KeptFiles;
import org.kith.contacts.gone.DeletedContact;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.gone.GoneContacts;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.TableShape;
import org.kith.dynamodb.Transaction;
import org.kith.dynamodb.Update;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;

/** Deleted contacts in the GroupData table, each in its own collection under {@link ContactKeys#GONE}. */
public final class DynamoDbGoneContacts implements GoneContacts {
    /** Open tasks that leave or enter the due index in one transaction, beside what else it writes. */
    private static final int TASKS_AT_ONCE = 50;

    private final GroupData data;
    private final IdSource ids;
    private final ContactReads reads;
    private final RecordReads records;
    private final DynamoDbSuppressions suppressions;
    private final Erasing erasing;

    /** Takes one group's data, and its files, which are erased with their contacts. */
    public DynamoDbGoneContacts(GroupData data, IdSource ids, KeptFiles files) {
        this.data = data;
        this.ids = ids;
        this.reads = new ContactReads(data);
        this.records = new RecordReads(data);
        this.suppressions = new DynamoDbSuppressions(data, ids);
        this.erasing = new Erasing(data, files);
    }

    @Override
    public Optional<Gone.Deleted> delete(ContactId id, Signature signature) {
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Optional<ContactRecord> record = records.record(id).map(ContactRecord::together);
            if (record.isEmpty()) {
                Optional<Gone.Deleted> before = deleted(id, signature.at());
                before.ifPresent(each -> endTasks(each.contact(), Set.of()));
                return before;
            }
            Gone.Deleted deleted =
                    new Gone.Deleted(record.get().contact(), record.get().entries(), signature.by(), signature.at());
            List<Task> tasks =
                    open(record.get().tasks()).stream().limit(TASKS_AT_ONCE).toList();
            if (delete(deleted, tasks, signature)) {
                endTasks(deleted.contact(), Set.copyOf(tasks));
                return Optional.of(deleted);
            }
        }
        throw DynamoDbContacts.busy();
    }

    /** False when a rival was faster. */
    private boolean delete(Gone.Deleted deleted, List<Task> tasks, Signature signature) {
        Contact contact = deleted.contact();
        Transaction transaction = data.transaction();
        transaction.deleteIf(
                Condition.equal(ContactSchemas.VERSION, contact.version()),
                data.keys().contact(contact.id()),
                ContactKeys.CONTACT);
        transaction.put(GoneRow.of(deleted).row(data.keys()));
        FieldChange field = FieldChange.disappeared(
                FieldChange.CONTACT, contact.id().value(), contact.facts().displayName());
        new ContactWrites(data.keys(), transaction)
                .change(contact, Change.of(new ChangeId(ids.next()), What.DELETED, signature, List.of(field)));
        for (LabelledEmail email : contact.facts().emails()) {
            transaction.delete(data.keys().address(email.address()), ContactKeys.owner(contact.id()));
        }
        tasks.forEach(task -> transaction.update(unlisted(task)));
        return transaction.commit() instanceof Commit.Done;
    }

    /**
     * Takes those open tasks of a deleted contact from everybody's day for which the deleting itself had no room, or which
     * somebody added at that very moment. Should this be cut short, deleting again does it.
     */
    private void endTasks(Contact contact, Set<Task> ended) {
        List<Task> tasks = open(reads.tasks(contact.collections())).stream()
                .filter(task -> !ended.contains(task))
                .toList();
        for (int from = 0; from < tasks.size(); from += TASKS_AT_ONCE) {
            Transaction transaction = data.transaction();
            tasks.subList(from, Math.min(tasks.size(), from + TASKS_AT_ONCE))
                    .forEach(task -> transaction.update(unlisted(task)));
            transaction.commit();
        }
    }

    private Update unlisted(Task task) {
        return Update.of(data.keys().contact(task.contact()), ContactKeys.task(task.id()), Condition.present())
                .remove(TableShape.DUE.partitionKey())
                .remove(TableShape.DUE.sortKey())
                .remove(TableShape.DUE.summary())
                .remove(TableShape.LISTING.partitionKey())
                .remove(TableShape.LISTING.sortKey())
                .remove(TableShape.LISTING.summary());
    }

    @Override
    public Optional<Contact> restore(ContactId id, Signature signature) {
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Optional<Gone.Deleted> deleted = deleted(id, signature.at());
            if (deleted.isEmpty()) {
                return Optional.empty();
            }
            Revision restored = Revision.restored(deleted.get().contact(), signature, ids);
            Revision known = suppressions.known(List.of(restored)).getFirst();
            if (restore(deleted.get(), known)) {
                return Optional.of(known.after());
            }
        }
        throw DynamoDbContacts.busy();
    }

    /** False when a rival was faster. Of more tasks than fit, the rest comes first: cut short, restoring again does it. */
    private boolean restore(Gone.Deleted deleted, Revision revision) {
        List<Task> tasks = open(reads.tasks(deleted.contact().collections()));
        for (int from = TASKS_AT_ONCE; from < tasks.size(); from += TASKS_AT_ONCE) {
            Transaction rest = data.transaction();
            listAgain(rest, tasks.subList(from, Math.min(tasks.size(), from + TASKS_AT_ONCE)));
            rest.commit();
        }
        Transaction transaction = data.transaction();
        transaction.deleteIf(GoneRow.of(deleted).unchanged(), data.keys().contact(deleted.id()), ContactKeys.GONE);
        new ContactWrites(data.keys(), transaction).save(revision);
        listAgain(transaction, tasks.stream().limit(TASKS_AT_ONCE).toList());
        return transaction.commit() instanceof Commit.Done;
    }

    private void listAgain(Transaction transaction, List<Task> tasks) {
        TimelineWrites timeline = new TimelineWrites(data.keys(), transaction);
        tasks.forEach(task -> transaction.putIf(Condition.present(), timeline.taskRow(task)));
    }

    @Override
    public Optional<Gone.Erased> erase(ContactId id, Signature signature) {
        return erasing.erase(id, signature);
    }

    @Override
    public int eraseOverdue(Instant now) {
        return erasing.eraseOverdue(now);
    }

    @Override
    public Optional<Gone> find(ContactId id, Instant now) {
        return reads.gone(id).filter(gone -> !(gone instanceof Gone.Deleted deleted && deleted.isOver(now)));
    }

    @Override
    public Map<ContactId, Gone> among(Collection<ContactId> wanted) {
        return reads.gone(wanted);
    }

    /** As {@link GoneContacts#among}, for who writes rows of contacts into a transaction of their own. */
    public static Map<ContactId, Gone> among(GroupData data, Collection<ContactId> wanted) {
        return new ContactReads(data).gone(wanted);
    }

    @Override
    public List<DeletedContact> deleted(int most, Instant now) {
        return data.query(TableShape.LISTING, Query.of(data.keys().gone(), most).fromTheEnd()).items().stream()
                .flatMap(item -> item.as(GoneRow.LISTED).deleted().stream())
                .filter(each -> now.isBefore(each.until()))
                .toList();
    }

    @Override
    public void revise(ContactId id, Signature signature, UnaryOperator<Revision> edit) {
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Optional<Gone> gone = find(id, signature.at());
            if (gone.isEmpty()) {
                // It never was, or it came back at this very moment.
                new DynamoDbContacts(data, ids).revise(id, signature, edit);
                return;
            }
            boolean done = switch (gone.get()) {
                case Gone.Deleted deleted -> revise(deleted, deleted.contact(), signature, edit);
                case Gone.Merged merged -> revise(merged, merged.contact(), signature, edit);
                case Gone.Erased _ -> true;
            };
            if (done) {
                if (gone.get() instanceof Gone.Merged merged) {
                    reviseKept(merged.into(), signature, edit);
                }
                return;
            }
        }
        throw DynamoDbContacts.busy();
    }

    /** Whoever leaves by the link in a mail to a contact that was merged into another has left as that one. */
    private void reviseKept(ContactId kept, Signature signature, UnaryOperator<Revision> edit) {
        switch (new DynamoDbContacts(data, ids).revise(kept, signature, edit)) {
            case Contacts.Revised.Saved _ -> {}
            case Contacts.Revised.Missing() -> revise(kept, signature, edit);
        }
    }

    /** False when a rival was faster. */
    private boolean revise(Gone gone, Contact contact, Signature signature, UnaryOperator<Revision> edit) {
        Revision revision = edit.apply(Revision.of(contact, signature, ids));
        if (revision.isEmpty()) {
            return true;
        }
        Contact after = revision.after();
        Transaction transaction = data.transaction();
        transaction.putIf(
                GoneRow.of(gone).unchanged(), GoneRow.of(with(gone, after)).row(data.keys()));
        ContactWrites writes = new ContactWrites(data.keys(), transaction);
        revision.change().ifPresent(change -> writes.change(after, change));
        revision.permissions().forEach(permission -> writes.permission(after.id(), permission));
        return transaction.commit() instanceof Commit.Done;
    }

    private static Gone with(Gone gone, Contact after) {
        return switch (gone) {
            case Gone.Deleted(Contact _, long entries, By by, Instant at) -> new Gone.Deleted(after, entries, by, at);
            case Gone.Merged(Contact _, Contact keptBefore, Contact keptAfter, By by, Instant at) ->
                new Gone.Merged(after, keptBefore, keptAfter, by, at);
            case Gone.Erased erased -> erased;
        };
    }

    private Optional<Gone.Deleted> deleted(ContactId id, Instant now) {
        return find(id, now).flatMap(gone -> switch (gone) {
            case Gone.Deleted deleted -> Optional.of(deleted);
            case Gone.Merged _, Gone.Erased _ -> Optional.empty();
        });
    }

    private static List<Task> open(List<Task> tasks) {
        return tasks.stream().filter(task -> !task.done()).toList();
    }
}
