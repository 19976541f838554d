package org.kith.contacts.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.Contacts.Undone;
import org.kith.contacts.FieldChange;
import org.kith.contacts.Interaction;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.TaskPlan;
import org.kith.contacts.TaskStep;
import org.kith.contacts.TaskTexts;
import org.kith.contacts.Tick;
import org.kith.contacts.UndoPlan;
import org.kith.contacts.What;
import org.kith.contacts.documents.Document;
import org.kith.contacts.relationships.Relationship;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.TaskId;

/** Carries out an {@link UndoPlan}: what is taken back, the change that says so, and a note on the one undone. */
final class Undoing {
    private final GroupData data;
    private final IdSource ids;
    private final DynamoDbSuppressions suppressions;
    private final ContactReads reads;
    private final RecordReads records;

    Undoing(GroupData data, IdSource ids, DynamoDbSuppressions suppressions) {
        this.data = data;
        this.ids = ids;
        this.suppressions = suppressions;
        this.reads = new ContactReads(data);
        this.records = new RecordReads(data);
    }

    /** A change of a contact, or of one that was merged into it: only then are there more requests than usual. */
    Undone undo(ContactId id, ChangeId change, Signature signature) {
        Undone own = undoIn(id, change, signature);
        if (!(own instanceof Undone.Missing)) {
            return own;
        }
        return reads.contact(id).map(Contact::absorbed).stream()
                .flatMap(List::stream)
                .map(absorbed -> undoIn(absorbed, change, signature))
                .filter(undone -> !(undone instanceof Undone.Missing))
                .findFirst()
                .orElse(own);
    }

    private Undone undoIn(ContactId id, ChangeId change, Signature signature) {
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Optional<ContactRecord> record = records.ofCollection(id);
            if (record.isEmpty()) {
                return new Undone.Missing();
            }
            Optional<Undone> undone = attempt(record.get().contact(), UndoPlan.of(record.get(), change), signature);
            if (undone.isPresent()) {
                return undone.get();
            }
        }
        throw DynamoDbContacts.busy();
    }

    /** Empty when a rival was faster. */
    private Optional<Undone> attempt(Contact contact, UndoPlan plan, Signature signature) {
        Transaction transaction = data.transaction();
        ContactWrites writes = new ContactWrites(data.keys(), transaction);
        TimelineWrites timeline = new TimelineWrites(data.keys(), transaction);
        Optional<NewName> name = Optional.empty();
        switch (plan) {
            case UndoPlan.Revise(Change change) -> {
                Optional<Revision> revision =
                        Revision.of(contact, signature, ids).takeBack(change);
                if (revision.isEmpty()) {
                    return Optional.of(new Undone.ChangedSince());
                }
                Revision named = change.what() == What.CHANGED ? revision.get().called(What.UNDONE) : revision.get();
                Revision known = suppressions.known(List.of(named)).getFirst();
                writes.save(known);
                known.change().ifPresent(by -> writes.undone(contact.id(), change, by));
                name = Optional.of(NewName.of(data, known).addTo(transaction));
            }
            case UndoPlan.RemoveInteraction(Change change, Interaction interaction, Optional<Task> followUp) -> {
                List<FieldChange> fields = new ArrayList<>(List.of(FieldChange.disappeared(
                        FieldChange.INTERACTION, interaction.id().value(), interaction.text())));
                followUp.map(Tick::disappeared).ifPresent(fields::add);
                Change by = change(What.INTERACTION_REMOVED, signature, fields);
                timeline.unlog(
                                contact,
                                interaction,
                                followUp.map(TaskStep::removed).stream().toList(),
                                by)
                        .undone(contact.id(), change, by);
                new SharedInteraction(data, interaction).unlog(timeline, change, by);
            }
            case UndoPlan.RemoveTask(Change change, Task task) -> {
                Change by = change(What.TASK_REMOVED, signature, List.of(Tick.disappeared(task)));
                timeline.tasks(contact, List.of(TaskStep.removed(task)), by).undone(contact.id(), change, by);
            }
            case UndoPlan.ReplanTask(Change change, Task task, TaskPlan before) -> {
                List<FieldChange> fields = TaskTexts.difference(task.id(), task.plan(), before);
                Change by = change(What.TASK_CHANGED, signature, fields);
                timeline.tasks(contact, List.of(TaskStep.changed(task, task.with(before))), by)
                        .undone(contact.id(), change, by);
            }
            case UndoPlan.FlipTask(Change change, Task task, Optional<Task> next) -> {
                Tick tick = task.done()
                        ? Tick.open(task, next)
                        : Tick.off(task, signature.at(), () -> new TaskId(ids.next()));
                Change by = change(tick.what(), signature, tick.fields());
                timeline.tasks(contact, tick.steps(), by).undone(contact.id(), change, by);
            }
            case UndoPlan.Relate(Change change, Optional<Relationship> now, Optional<Relationship> then) -> {
                Optional<Change> by = new RelationshipUndo(data, ids).write(transaction, contact, now, then, signature);
                if (by.isEmpty()) {
                    return Optional.of(new Undone.ChangedSince());
                }
                writes.undone(contact.id(), change, by.get());
                ContactId other = now.or(() -> then).orElseThrow().other().id();
                if (isInHistoryOf(other, change)) {
                    writes.undone(other, change, by.get());
                }
            }
            case UndoPlan.RemoveDocument(Change change, Document document) -> {
                Change by = new DocumentChange(data, ids).remove(transaction, contact, document, signature);
                writes.undone(contact.id(), change, by);
            }
            case UndoPlan.RestoreDocument(Change change, Document document) -> {
                Change by = new DocumentChange(data, ids).restore(transaction, contact, document, signature);
                writes.undone(contact.id(), change, by);
            }
            case UndoPlan.ChangedSince() -> {
                return Optional.of(new Undone.ChangedSince());
            }
            case UndoPlan.Permanent() -> {
                return Optional.of(new Undone.Permanent());
            }
            case UndoPlan.NoSuchChange() -> {
                return Optional.of(new Undone.Missing());
            }
        }
        return switch (transaction.commit()) {
            case Commit.Done() -> {
                name.ifPresent(NewName::carryOn);
                yield Optional.of(new Undone.Done());
            }
            case Commit.Refused _ -> Optional.empty();
        };
    }

    /** One act on several pages has one change id and one time in the history of each. */
    private boolean isInHistoryOf(ContactId contact, Change change) {
        return data.get(data.keys().contact(contact), ContactKeys.change(change), EventSchemas.CHANGE)
                .filter(each -> each.undoneBy().isEmpty())
                .isPresent();
    }

    private Change change(What what, Signature signature, List<FieldChange> fields) {
        return Change.of(new ChangeId(ids.next()), what, signature, fields);
    }
}
