package org.kith.contacts.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.FieldChange;
import org.kith.contacts.Interaction;
import org.kith.contacts.Interactions;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.TaskStep;
import org.kith.contacts.Tick;
import org.kith.contacts.What;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.RowKey;
import org.kith.dynamodb.TableAccess;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.InteractionId;
import org.kith.kernel.TaskId;

/** Interactions in the GroupData table: a row, and a change of the same id, in the collection of each who was there. */
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
    public Logged log(ContactId id, List<ContactId> others, Told told, Signature signature) {
        Set<ContactId> all = new LinkedHashSet<>();
        all.add(id);
        all.addAll(others);
        if (all.size() > 1 + Interaction.MOST_OTHERS) {
            throw new IllegalArgumentException("At most " + Interaction.MOST_OTHERS + " others, not " + all.size());
        }
        Map<ContactId, Contact> known = reads.contacts(all);
        if (!known.containsKey(id)) {
            return new Logged.Missing();
        }
        List<ContactId> unknown =
                all.stream().filter(each -> !known.containsKey(each)).toList();
        if (!unknown.isEmpty()) {
            return new Logged.NoSuchOthers(unknown);
        }
        return log(all.stream().map(known::get).toList(), told, signature);
    }

    @Override
    public Set<InteractionId> known(Collection<Entry> wanted) {
        List<RowKey> keys = wanted.stream()
                .map(each ->
                        new RowKey(data.keys().contact(each.contact()), ContactKeys.interaction(each.at(), each.id())))
                .distinct()
                .toList();
        Set<InteractionId> known = new HashSet<>();
        for (int from = 0; from < keys.size(); from += TableAccess.MOST_AT_ONCE) {
            data.getAll(keys.subList(from, Math.min(keys.size(), from + TableAccess.MOST_AT_ONCE)))
                    .values()
                    .forEach(row -> known.add(row.as(EventSchemas.INTERACTION).id()));
        }
        return known;
    }

    @Override
    public List<Interaction> since(ContactId contact, Instant earliest) {
        // Sort keys go on behind the time, so those of this very time come behind it, too.
        String from = ContactKeys.INTERACTION + ContactKeys.when(earliest);
        return data
                .query(Query.of(data.keys().contact(contact), RecordReads.MOST_ROWS)
                        .startingWith(ContactKeys.INTERACTION)
                        .continuedAfter(from)
                        .consistently())
                .items()
                .stream()
                .map(row -> row.as(EventSchemas.INTERACTION))
                .toList();
    }

    private Logged log(List<Contact> contacts, Told told, Signature signature) {
        Contact first = contacts.getFirst();
        InteractionId id = new InteractionId(ids.next());
        Optional<Task> task = told.followUp()
                .map(plan -> Task.planned(
                        new TaskId(ids.next()), first.id(), first.facts().displayName(), plan));
        List<FieldChange> fields =
                new ArrayList<>(List.of(FieldChange.appeared(FieldChange.INTERACTION, id.value(), told.text())));
        Change onOthers = Change.of(new ChangeId(ids.next()), What.INTERACTION_LOGGED, signature, fields);
        task.map(Tick::appeared).ifPresent(fields::add);
        Change change = Change.of(onOthers.id(), What.INTERACTION_LOGGED, signature, fields);
        Interaction own = interaction(id, change, told, signature, others(contacts, first), task.map(Task::id));
        Transaction transaction = data.transaction();
        TimelineWrites timeline = new TimelineWrites(data.keys(), transaction);
        timeline.log(first, own, task.map(TaskStep::added).stream().toList(), change);
        for (Contact other : contacts.subList(1, contacts.size())) {
            List<OtherContact> others = others(contacts, other);
            timeline.logToo(other, interaction(id, change, told, signature, others, Optional.empty()), onOthers);
        }
        return switch (transaction.commit()) {
            case Commit.Done() -> new Logged.Saved(own);
            // One of them was removed between reading and writing.
            case Commit.Refused _ -> new Logged.Missing();
        };
    }

    private static Interaction interaction(
            InteractionId id,
            Change change,
            Told told,
            Signature signature,
            List<OtherContact> others,
            Optional<TaskId> followUp) {
        return new Interaction(id, change.id(), told.kind(), told.text(), told.at(), signature.by(), followUp, others);
    }

    private static List<OtherContact> others(List<Contact> contacts, Contact but) {
        return contacts.stream()
                .filter(each -> !each.id().equals(but.id()))
                .map(OtherContact::of)
                .toList();
    }
}
