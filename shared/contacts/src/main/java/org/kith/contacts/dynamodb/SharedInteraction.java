package org.kith.contacts.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.FieldChange;
import org.kith.contacts.Interaction;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Task;
import org.kith.contacts.TaskStep;
import org.kith.contacts.Tick;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.RowKey;

/** An interaction with several, as the others have it. Who is no longer there, or has it no longer, is left alone. */
final class SharedInteraction {
    private final GroupData data;
    private final Interaction interaction;

    SharedInteraction(GroupData data, Interaction interaction) {
        this.data = data;
        this.interaction = interaction;
    }

    /**
     * Takes it off the others' pages, too, with what was to be done because of it: four writes each. One request more to
     * see who has it, and one for the task.
     */
    void unlog(TimelineWrites timeline, Change change, Change by) {
        if (interaction.others().isEmpty()) {
            return;
        }
        Map<RowKey, Item> rows = data.getAll(interaction.others().stream()
                .flatMap(other -> Stream.of(contact(other), told(other), change(other, change)))
                .toList());
        for (OtherContact other : interaction.others()) {
            boolean knowsIt = rows.containsKey(change(other, change));
            Optional<Contact> contact = Optional.ofNullable(rows.get(contact(other)))
                    .map(row -> row.as(ContactSchemas.CONTACT))
                    .or(() -> new ContactReads(data).standing(other.id()));
            Optional<Interaction> told =
                    Optional.ofNullable(rows.get(told(other))).map(row -> row.as(EventSchemas.INTERACTION));
            if (knowsIt && contact.isPresent() && told.isPresent()) {
                unlog(timeline, contact.get(), told.get(), change, by);
            }
        }
    }

    private void unlog(TimelineWrites timeline, Contact contact, Interaction told, Change change, Change by) {
        Optional<Task> followUp = told.followUp()
                .flatMap(id -> data.get(data.keys().contact(contact.id()), ContactKeys.task(id), EventSchemas.TASK))
                .filter(Task::untouched);
        List<TaskStep> steps = followUp.map(TaskStep::removed).stream().toList();
        timeline.unlogToo(contact, told, steps, with(by, followUp)).undone(contact.id(), change, by);
    }

    /** The same change, which on the page where it was written down took a task with it. */
    private static Change with(Change by, Optional<Task> followUp) {
        List<FieldChange> fields = new ArrayList<>(by.fields().subList(0, 1));
        followUp.map(Tick::disappeared).ifPresent(fields::add);
        return new Change(by.id(), by.what(), by.at(), by.by(), fields, by.undoneBy(), by.job());
    }

    private RowKey contact(OtherContact other) {
        return new RowKey(data.keys().contact(other.id()), ContactKeys.CONTACT);
    }

    private RowKey told(OtherContact other) {
        return new RowKey(data.keys().contact(other.id()), ContactKeys.interaction(interaction));
    }

    private RowKey change(OtherContact other, Change change) {
        return new RowKey(data.keys().contact(other.id()), ContactKeys.change(change));
    }
}
