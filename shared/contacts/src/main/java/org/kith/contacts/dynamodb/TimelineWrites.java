package org.kith.contacts.dynamodb;

import java.util.List;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.Interaction;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.TaskStep;
import org.kith.contacts.Touch;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupKeys;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ContactId;

/**
 * Adds what was done with a contact, and what is to be done, to a transaction of the caller's: interactions and tasks,
 * each with its change record. Answers with the writes of the contact itself, for whoever adds more.
 */
public final class TimelineWrites {
    private final GroupKeys keys;
    private final Transaction transaction;
    private final ContactWrites contacts;

    /** Takes the keys of the transaction's group. */
    public TimelineWrites(GroupKeys keys, Transaction transaction) {
        this.keys = keys;
        this.transaction = transaction;
        this.contacts = new ContactWrites(keys, transaction);
    }

    /** Writes an interaction down, with what is to be done because of it. */
    ContactWrites log(Contact contact, Interaction interaction, List<TaskStep> tasks, Change change) {
        interaction(contact, interaction);
        steps(contact, tasks);
        return contacts.touch(contact).change(contact, change, ContactKeys.word(interaction.kind()));
    }

    /** On the page of somebody else who was there. */
    ContactWrites logToo(Contact contact, Interaction interaction, Change change) {
        interaction(contact, interaction);
        return contacts.touch(contact).history(contact, change);
    }

    /**
     * Writes down what many rows of a sheet say, in the history only: hundreds of calls of last year are no news. Refused
     * when it is there. Two writes; the caller saves or touches the contact.
     */
    public void bring(Contact contact, Interaction interaction, Signature signature) {
        interaction(contact, interaction);
        contacts.history(contact, interaction.logged(signature));
    }

    /** Takes away what {@link #bring} wrote, and that it was written. Two writes; the caller saves or touches the contact. */
    public void unbring(Contact contact, Interaction interaction, Signature signature) {
        PartitionKey partition = keys.contact(contact.id());
        transaction.deleteIf(Condition.present(), partition, ContactKeys.interaction(interaction));
        transaction.delete(partition, ContactKeys.change(interaction.logged(signature)));
    }

    private void interaction(Contact contact, Interaction interaction) {
        transaction.putNew(row(keys, contact.id(), interaction));
    }

    /** An interaction as stored, listed by time among the touches of the group. */
    static Row row(GroupKeys keys, ContactId contact, Interaction interaction) {
        return Row.of(
                        keys.contact(contact),
                        ContactKeys.interaction(interaction),
                        EventSchemas.INTERACTION,
                        interaction)
                .listedUnder(
                        keys.touchShard(contact),
                        ContactKeys.touch(contact, interaction),
                        SummarySchemas.TOUCH,
                        new Touch(contact, interaction.kind(), interaction.at(), interaction.by()));
    }

    /** Takes an interaction away, if it is still there, with the tasks that go with it. */
    ContactWrites unlog(Contact contact, Interaction interaction, List<TaskStep> tasks, Change change) {
        transaction.deleteIf(Condition.present(), keys.contact(contact.id()), ContactKeys.interaction(interaction));
        steps(contact, tasks);
        return contacts.touch(contact).change(contact, change);
    }

    /** Off the page of somebody else who was there. */
    ContactWrites unlogToo(Contact contact, Interaction interaction, List<TaskStep> tasks, Change change) {
        transaction.deleteIf(Condition.present(), keys.contact(contact.id()), ContactKeys.interaction(interaction));
        steps(contact, tasks);
        return contacts.touch(contact).history(contact, change);
    }

    /**
     * Adds, changes and takes away tasks; each that is stored must still have the version it had. Two writes for the
     * contact and the change, and one for each task.
     */
    public ContactWrites tasks(Contact contact, List<TaskStep> tasks, Change change) {
        steps(contact, tasks);
        return contacts.touch(contact).change(contact, change);
    }

    private void steps(Contact contact, List<TaskStep> steps) {
        for (TaskStep step : steps) {
            Condition unchanged = step.before().map(TimelineWrites::unchanged).orElseGet(Condition::absent);
            step.after()
                    .ifPresentOrElse(
                            task -> transaction.putIf(unchanged, taskRow(task)),
                            () -> step.before()
                                    .ifPresent(task -> transaction.deleteIf(
                                            unchanged, keys.contact(contact.id()), ContactKeys.task(task.id()))));
        }
    }

    /** A task as stored: an open one is listed by day, for its owner and for everybody. */
    Row taskRow(Task task) {
        Row row = Row.of(keys.contact(task.contact()), ContactKeys.task(task.id()), EventSchemas.TASK, task);
        return task.done()
                ? row
                : row.dueUnder(keys.due(task.owner().id()), ContactKeys.due(task), EventSchemas.TASK, task)
                        .listedUnder(keys.openTasks(), ContactKeys.due(task), EventSchemas.TASK, task);
    }

    private static Condition unchanged(Task task) {
        // Tasks had no version at first; they are read as version 0.
        return task.version() == 0
                ? Condition.present().and(Condition.lacks(ContactSchemas.VERSION))
                : Condition.equal(ContactSchemas.VERSION, task.version());
    }
}
