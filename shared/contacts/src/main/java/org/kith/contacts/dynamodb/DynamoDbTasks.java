package org.kith.contacts.dynamodb;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.FieldChange;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.Tasks;
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
    public Optional<Task> add(ContactId id, String text, LocalDate due, Task.Owner owner, Signature signature) {
        Optional<Contact> contact = reads.contact(id);
        if (contact.isEmpty()) {
            return Optional.empty();
        }
        Task task = new Task(
                new TaskId(ids.next()), id, contact.get().facts().displayName(), text, due, owner, Optional.empty());
        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction)
                .addTask(contact.get(), task, change(What.TASK_ADDED, task, signature));
        return switch (transaction.commit()) {
            case Commit.Done() -> Optional.of(task);
            // The contact was removed between reading and writing.
            case Commit.Refused _ -> Optional.empty();
        };
    }

    @Override
    public Optional<Task> tick(ContactId id, TaskId taskId, boolean done, Signature signature) {
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Optional<Contact> contact = reads.contact(id);
            Optional<Task> task = data.get(data.keys().contact(id), ContactKeys.task(taskId), EventSchemas.TASK);
            if (contact.isEmpty() || task.isEmpty()) {
                return Optional.empty();
            }
            if (task.get().done() == done) {
                return task;
            }
            Task ticked = task.get().with(done ? Optional.of(signature.at()) : Optional.empty());
            What what = done ? What.TASK_DONE : What.TASK_REOPENED;
            Transaction transaction = data.transaction();
            new ContactWrites(data.keys(), transaction)
                    .changeTask(contact.get(), task.get(), ticked, change(what, ticked, signature));
            if (transaction.commit() instanceof Commit.Done) {
                return Optional.of(ticked);
            }
        }
        throw DynamoDbContacts.busy();
    }

    @Override
    public List<Task> open(UserId owner, LocalDate until) {
        // By day from the earliest, so that what is most overdue is never the part that is cut.
        return data.query(TableShape.DUE, Query.of(data.keys().due(owner), MOST_OPEN)).items().stream()
                .map(item -> item.as(EventSchemas.TASK))
                .filter(task -> !task.due().isAfter(until))
                .toList();
    }

    private Change change(What what, Task task, Signature signature) {
        return Change.of(new ChangeId(ids.next()), what, signature, List.of(field(task)));
    }

    static FieldChange field(Task task) {
        return FieldChange.appeared(FieldChange.TASK, task.id().value(), task.text());
    }
}
