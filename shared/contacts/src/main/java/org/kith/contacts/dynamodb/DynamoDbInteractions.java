package org.kith.contacts.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.FieldChange;
import org.kith.contacts.Interaction;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.Interactions;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.TaskPlan;
import org.kith.contacts.TaskStep;
import org.kith.contacts.Tick;
import org.kith.contacts.What;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.InteractionId;
import org.kith.kernel.TaskId;

/** Interactions in the GroupData table. */
public final class DynamoDbInteractions implements Interactions {
    private final GroupData data;
    private final IdSource ids;
    private final ContactReads reads;

    /** Takes one group's data. */
    public DynamoDbInteractions(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
        this.reads = new ContactReads(data);
    }

    @Override
    public Optional<Interaction> log(
            ContactId id,
            InteractionKind kind,
            String text,
            Instant at,
            Optional<TaskPlan> followUp,
            Signature signature) {
        Optional<Contact> contact = reads.contact(id);
        if (contact.isEmpty()) {
            return Optional.empty();
        }
        InteractionId interactionId = new InteractionId(ids.next());
        Optional<Task> task = followUp.map(plan ->
                Task.planned(new TaskId(ids.next()), id, contact.get().facts().displayName(), plan));
        List<FieldChange> fields =
                new ArrayList<>(List.of(FieldChange.appeared(FieldChange.INTERACTION, interactionId.value(), text)));
        task.map(Tick::appeared).ifPresent(fields::add);
        Change change = Change.of(new ChangeId(ids.next()), What.INTERACTION_LOGGED, signature, fields);
        Interaction interaction =
                new Interaction(interactionId, change.id(), kind, text, at, signature.by(), task.map(Task::id));
        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction)
                .log(
                        contact.get(),
                        interaction,
                        task.map(TaskStep::added).stream().toList(),
                        change);
        return switch (transaction.commit()) {
            case Commit.Done() -> Optional.of(interaction);
            // The contact was removed between reading and writing.
            case Commit.Refused _ -> Optional.empty();
        };
    }
}
