package org.kith.contacts.dynamodb;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.FieldChange;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.TaskPlan;
import org.kith.contacts.TaskStep;
import org.kith.contacts.TaskTexts;
import org.kith.contacts.Tasks;
import org.kith.contacts.Tick;
import org.kith.contacts.What;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.TableShape;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.TaskId;
import org.kith.kernel.UserId;

/** Tasks in the GroupData table, open ones under the due index. */
public final class DynamoDbTasks implements Tasks {
    private static final int MOST_OPEN = 100;

    private final GroupData data;
    private final IdSource ids;
    private final ContactReads reads;

    /** Takes one group's data. */
    public DynamoDbTasks(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
        this.reads = new ContactReads(data);
    }

    @Override
    public Optional<Task> add(ContactId id, TaskPlan plan, Signature signature) {
        Optional<Contact> contact = reads.contact(id);
        if (contact.isEmpty()) {
            return Optional.empty();
        }
        Task task =
                Task.planned(new TaskId(ids.next()), id, contact.get().facts().displayName(), plan);
        Change change = change(What.TASK_ADDED, List.of(Tick.appeared(task)), signature);
        // Refused only when the contact was removed between reading and writing.
        return commit(contact.get(), List.of(TaskStep.added(task)), change) ? Optional.of(task) : Optional.empty();
    }

    @Override
    public Optional<Task> tick(ContactId id, TaskId taskId, boolean done, Signature signature) {
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Optional<Task> task = task(id, taskId);
            Optional<Contact> contact = task.flatMap(each -> reads.standing(each.contact()));
            if (contact.isEmpty() || task.isEmpty()) {
                return Optional.empty();
            }
            if (task.get().done() == done) {
                return task;
            }
            Tick tick = done
                    ? Tick.off(task.get(), signature.at(), () -> new TaskId(ids.next()))
                    : Tick.open(
                            task.get(),
                            task.get()
                                    .next()
                                    .flatMap(next -> inCollection(contact.get().id(), next.id())));
            if (commit(contact.get(), tick.steps(), change(tick.what(), tick.fields(), signature))) {
                return Optional.of(tick.after());
            }
        }
        throw DynamoDbContacts.busy();
    }

    @Override
    public Changed change(ContactId id, TaskId taskId, long version, TaskPlan plan, Signature signature) {
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Optional<Task> task = task(id, taskId);
            Optional<Contact> contact = task.flatMap(each -> reads.standing(each.contact()));
            if (contact.isEmpty() || task.isEmpty()) {
                return new Changed.Missing();
            }
            Task before = task.get();
            if (before.version() != version) {
                return new Changed.Outdated();
            }
            List<FieldChange> fields = TaskTexts.difference(taskId, before.plan(), plan);
            if (fields.isEmpty()) {
                return new Changed.Saved(before);
            }
            Task after = before.with(plan);
            Change change = change(What.TASK_CHANGED, fields, signature);
            if (commit(contact.get(), List.of(TaskStep.changed(before, after)), change)) {
                return new Changed.Saved(after);
            }
        }
        throw DynamoDbContacts.busy();
    }

    @Override
    public Map<ContactId, Task> findAll(Map<ContactId, TaskId> wanted) {
        return reads.tasks(wanted);
    }

    @Override
    public List<Task> open(UserId owner, LocalDate until) {
        // By day from the earliest, so that what is most overdue is never the part that is cut.
        return tasks(TableShape.DUE, Query.of(data.keys().due(owner), MOST_OPEN)).stream()
                .filter(task -> !task.due().isAfter(until))
                .toList();
    }

    @Override
    public List<Task> open(int most) {
        return tasks(TableShape.LISTING, Query.of(data.keys().openTasks(), most));
    }

    private List<Task> tasks(TableShape.Index index, Query query) {
        return data.query(index, query).items().stream()
                .map(item -> item.as(EventSchemas.TASK))
                .toList();
    }

    /** One of a contact, or of one that was merged into it: only then are there more requests than one. */
    private Optional<Task> task(ContactId contact, TaskId task) {
        return inCollection(contact, task)
                .or(() -> reads.contact(contact).map(Contact::absorbed).stream()
                        .flatMap(List::stream)
                        .flatMap(absorbed -> inCollection(absorbed, task).stream())
                        .findFirst());
    }

    private Optional<Task> inCollection(ContactId contact, TaskId task) {
        return data.get(data.keys().contact(contact), ContactKeys.task(task), EventSchemas.TASK);
    }

    /** False when a rival was faster, or the contact is gone. */
    private boolean commit(Contact contact, List<TaskStep> steps, Change change) {
        Transaction transaction = data.transaction();
        new TimelineWrites(data.keys(), transaction).tasks(contact, steps, change);
        return transaction.commit() instanceof Commit.Done;
    }

    private Change change(What what, List<FieldChange> fields, Signature signature) {
        return Change.of(new ChangeId(ids.next()), what, signature, fields);
    }
}
