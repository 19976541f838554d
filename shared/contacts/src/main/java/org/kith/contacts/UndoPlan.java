package org.kith.contacts;

import java.util.Comparator;
import java.util.Optional;
import org.kith.contacts.documents.Document;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipText;
import org.kith.kernel.ChangeId;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.TaskId;

/**
 * What undoing a change would do. The same decision shows the button on the contact's page and is carried out when it
 * is pressed, so the two cannot differ.
 */
public sealed interface UndoPlan {
    /** Facts and lists are put back. */
    record Revise(Change change) implements UndoPlan {}

    /** An interaction is taken back, with what was to be done because of it, unless somebody touched that since. */
    record RemoveInteraction(Change change, Interaction interaction, Optional<Task> followUp) implements UndoPlan {}

    /** A task is taken back. */
    record RemoveTask(Change change, Task task) implements UndoPlan {}

    /** A task is planned as it was before. */
    record ReplanTask(Change change, Task task, TaskPlan before) implements UndoPlan {}

    /** A task is opened again, and its next turn goes; or it is ticked off again. */
    record FlipTask(Change change, Task task, Optional<Task> next) implements UndoPlan {}

    /**
     * A relationship becomes what it was, on both pages.
     *
     * @param now as it is; empty when it was taken away
     * @param then as it was; empty when it was not there
     */
    record Relate(Change change, Optional<Relationship> now, Optional<Relationship> then) implements UndoPlan {}

    /** A file is taken off the page. */
    record RemoveDocument(Change change, Document document) implements UndoPlan {}

    /** A file that was removed is attached again. */
    record RestoreDocument(Change change, Document document) implements UndoPlan {}

    /** What it changed was changed again since, or was undone already. */
    record ChangedSince() implements UndoPlan {}

    /** A change of this kind is not undone here. */
    record Permanent() implements UndoPlan {}

    /** There is no such change. */
    record NoSuchChange() implements UndoPlan {}

    /** Decides. */
    static UndoPlan of(ContactRecord record, ChangeId id) {
        return record.change(id).map(change -> of(record, change)).orElseGet(NoSuchChange::new);
    }

    /** Decides about a change of that record. */
    static UndoPlan of(ContactRecord record, Change change) {
        if (change.undoneBy().isPresent()) {
            return new ChangedSince();
        }
        // A reader left by the link in a mail: no click of ours takes their word back.
        if (change.by().through() == Through.UNSUBSCRIBE) {
            return new Permanent();
        }
        return switch (change.what()) {
            case CHANGED, LIST_JOINED, LIST_LEFT -> revise(record.contact(), change);
            case INTERACTION_LOGGED ->
                record.interactionOf(change)
                        .<UndoPlan>map(interaction ->
                                new RemoveInteraction(change, interaction, followUp(record, interaction)))
                        .orElseGet(ChangedSince::new);
            case TASK_ADDED ->
                untouchedTask(record, change)
                        .<UndoPlan>map(task -> new RemoveTask(change, task))
                        .orElseGet(ChangedSince::new);
            case TASK_CHANGED ->
                untouchedTask(record, change)
                        .<UndoPlan>map(task -> new ReplanTask(change, task, TaskTexts.before(task.plan(), change)))
                        .orElseGet(ChangedSince::new);
            case TASK_DONE, TASK_REOPENED ->
                untouchedTask(record, change)
                        .flatMap(task -> flip(record, change, task))
                        .orElseGet(ChangedSince::new);
            case RELATIONSHIP_ADDED, RELATIONSHIP_CHANGED, RELATIONSHIP_ENDED, RELATIONSHIP_REMOVED ->
                relate(record, change);
            case DOCUMENT_ATTACHED, DOCUMENT_RESTORED ->
                document(record, change, Document.State.KEPT)
                        .<UndoPlan>map(document -> new RemoveDocument(change, document))
                        .orElseGet(ChangedSince::new);
            case DOCUMENT_REMOVED ->
                document(record, change, Document.State.REMOVED)
                        .<UndoPlan>map(document -> new RestoreDocument(change, document))
                        .orElseGet(ChangedSince::new);
            case ADDED,
                    CONFIRMED,
                    INTERACTION_REMOVED,
                    TASK_REMOVED,
                    SUPPRESSED,
                    UNDONE,
                    IMPORT_UNDONE,
                    DELETED,
                    RESTORED,
                    MERGED,
                    MERGED_INTO,
                    UNMERGED,
                    EXPORTED -> new Permanent();
        };
    }

    /** True when undoing would do something. */
    default boolean possible() {
        return switch (this) {
            case Revise _,
                    RemoveInteraction _,
                    RemoveTask _,
                    ReplanTask _,
                    FlipTask _,
                    Relate _,
                    RemoveDocument _,
                    RestoreDocument _ -> true;
            case ChangedSince _, Permanent _, NoSuchChange _ -> false;
        };
    }

    /** The facts of who was merged into another are as they were then, so that unmerging gives them back. */
    private static UndoPlan revise(Contact contact, Change change) {
        if (contact.mergedInto().isPresent()) {
            return new Permanent();
        }
        return canTakeBack(contact, change) ? new Revise(change) : new ChangedSince();
    }

    private static boolean canTakeBack(Contact contact, Change change) {
        // Only asked whether it can be done: whoever does it signs it.
        Signature nobody = new Signature(change.by(), change.at());
        return Revision.of(contact, nobody, () -> change.id().value())
                .takeBack(change)
                .isPresent();
    }

    /** What was to be done because of an interaction, while it is as it was added. */
    private static Optional<Task> followUp(ContactRecord record, Interaction interaction) {
        return interaction.followUp().flatMap(record::task).filter(Task::untouched);
    }

    /** Empty when the next turn, which came with the tick, was changed since: it would be left behind. */
    private static Optional<UndoPlan> flip(ContactRecord record, Change change, Task task) {
        Optional<Task> next = task.next().flatMap(each -> record.task(each.id()));
        boolean leftBehind = task.done() && next.isPresent() && !next.get().untouched();
        return leftBehind ? Optional.empty() : Optional.of(new FlipTask(change, task, next));
    }

    /** A relationship must still be as the change left it, or still be away. */
    private static UndoPlan relate(ContactRecord record, Change change) {
        FieldChange field = change.fields().getFirst();
        RelationshipId id = new RelationshipId(field.subject().orElseThrow());
        Optional<Relationship> now = record.relationship(id);
        boolean untouched = field.after().isPresent()
                ? now.filter(each -> each.change().equals(change.id())).isPresent()
                : now.isEmpty();
        return untouched
                ? new Relate(change, now, field.before().map(text -> RelationshipText.read(text, id, change.id())))
                : new ChangedSince();
    }

    /** The change's document, while it is as that change left it: one that went for ever is not there. */
    private static Optional<Document> document(ContactRecord record, Change change, Document.State state) {
        return record.documents().stream()
                .filter(each -> each.change().equals(change.id()) && each.state() == state)
                .findFirst();
    }

    /** The change's task, if this was the last that happened to it. */
    private static Optional<Task> untouchedTask(ContactRecord record, Change change) {
        Optional<String> subject = change.subject();
        boolean last = record.changes().stream()
                .filter(each ->
                        subject.isPresent() && each.subjects(FieldChange.TASK).anyMatch(subject.get()::equals))
                .max(Comparator.comparing(Change::at)
                        .thenComparing(each -> each.id().value()))
                .equals(Optional.of(change));
        return subject.filter(_ -> last).flatMap(task -> record.task(new TaskId(task)));
    }
}
