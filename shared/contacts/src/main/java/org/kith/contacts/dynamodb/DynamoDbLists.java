package org.kith.contacts.dynamodb;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactList;
import org.kith.contacts.Lists;
import org.kith.contacts.Signature;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.IdSource;
import org.kith.kernel.ListId;

/** Lists in the GroupData table: one collection, one Query. */
public final class DynamoDbLists implements Lists {
    private final GroupData data;
    private final IdSource ids;

    /** Takes one group's data. */
    public DynamoDbLists(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
    }

    @Override
    public List<ContactList> all() {
        // Twice as many as there can be: two people who add the 200th at the same moment are both let in.
        return data
                .query(Query.of(data.keys().lists(), 2 * MOST)
                        .startingWith(ContactKeys.LIST)
                        .consistently())
                .items()
                .stream()
                .map(item -> item.as(ContactSchemas.LIST))
                .sorted(Comparator.comparing(ContactList::foldedName)
                        .thenComparing(list -> list.id().value()))
                .toList();
    }

    @Override
    public Optional<ContactList> find(ListId id) {
        return data.get(data.keys().lists(), ContactKeys.list(id), ContactSchemas.LIST);
    }

    @Override
    public Outcome add(String name, String description, Signature signature) {
        List<ContactList> all = all();
        ContactList list = new ContactList(new ListId(ids.next()), name, description, signature.at());
        if (all.size() >= MOST) {
            return new Outcome.TooMany();
        }
        return isTaken(list, all) ? new Outcome.NameTaken() : save(Condition.absent(), list);
    }

    @Override
    public Outcome change(ListId id, String name, String description) {
        List<ContactList> all = all();
        Optional<ContactList> before =
                all.stream().filter(each -> each.id().equals(id)).findFirst();
        if (before.isEmpty()) {
            return new Outcome.Missing();
        }
        ContactList list = new ContactList(id, name, description, before.get().since());
        return isTaken(list, all) ? new Outcome.NameTaken() : save(Condition.present(), list);
    }

    /** The last write of several counts: a name and a description, of which no half is lost. */
    private Outcome save(Condition condition, ContactList list) {
        Transaction transaction = data.transaction();
        transaction.putIf(
                condition, Row.of(data.keys().lists(), ContactKeys.list(list.id()), ContactSchemas.LIST, list));
        return switch (transaction.commit()) {
            case Commit.Done() -> new Outcome.Saved(list);
            case Commit.Refused _ -> new Outcome.Missing();
        };
    }

    private static boolean isTaken(ContactList list, List<ContactList> all) {
        return all.stream()
                .anyMatch(each ->
                        !each.id().equals(list.id()) && each.foldedName().equals(list.foldedName()));
    }
}
