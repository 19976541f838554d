package org.kith.contacts.dynamodb;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.Interaction;
import org.kith.contacts.Look;
import org.kith.contacts.MailReceived;
import org.kith.contacts.Permission;
import org.kith.contacts.Task;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.relationships.Relationship;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Page;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.RowKey;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.TaskId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Reads contacts, always strongly consistent: what somebody has just saved is there. */
final class ContactReads {
    /** About a megabyte, one request. A contact with more has its oldest entries left out. */
    private static final int MOST_ROWS = 2_000;

    /** More than a person has in a lifetime; a document of that many entries is as large as a function may answer. */
    private static final int MOST_OF_ALL = 20_000;

    private static final int MOST_OWNERS = 100;

    private final GroupData data;

    ContactReads(GroupData data) {
        this.data = data;
    }

    Optional<Contact> contact(ContactId id) {
        return data.get(data.keys().contact(id), ContactKeys.CONTACT, ContactSchemas.CONTACT);
    }

    Map<ContactId, Contact> contacts(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ContactId, Contact> found = new HashMap<>();
        data.getAll(ids.stream().map(this::key).toList()).values().forEach(item -> {
            Contact contact = item.as(ContactSchemas.CONTACT);
            found.put(contact.id(), contact);
        });
        return found;
    }

    /** What stands where the contact stood; empty when it is there, or never was. */
    Optional<Gone> gone(ContactId id) {
        return data.get(data.keys().contact(id), ContactKeys.GONE, GoneRow.SCHEMA)
                .map(GoneRow::gone);
    }

    Map<ContactId, Gone> gone(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ContactId, Gone> found = new HashMap<>();
        data.getAll(ids.stream()
                        .map(id -> new RowKey(data.keys().contact(id), ContactKeys.GONE))
                        .toList())
                .values()
                .forEach(item -> {
                    Gone gone = item.as(GoneRow.SCHEMA).gone();
                    found.put(gone.id(), gone);
                });
        return found;
    }

    /** The tasks in a contact's collection, whether the contact is there or not. */
    List<Task> tasks(ContactId id) {
        return data
                .query(Query.of(data.keys().contact(id), MOST_ROWS)
                        .startingWith(ContactKeys.TASK)
                        .consistently())
                .items()
                .stream()
                .map(item -> item.as(EventSchemas.TASK))
                .toList();
    }

    Map<ContactId, Task> tasks(Map<ContactId, TaskId> wanted) {
        return oneOfEach(wanted, ContactKeys::task, EventSchemas.TASK);
    }

    Map<ContactId, Change> changes(Instant at, Map<ContactId, ChangeId> wanted) {
        return oneOfEach(wanted, id -> ContactKeys.change(at, id), EventSchemas.CHANGE);
    }

    /** A row in the collection of each of these contacts. */
    private <I, T> Map<ContactId, T> oneOfEach(
            Map<ContactId, I> wanted, Function<I, String> sortKey, TableSchema<T> schema) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<RowKey, ContactId> keys = new HashMap<>();
        wanted.forEach((contact, id) -> keys.put(new RowKey(data.keys().contact(contact), sortKey.apply(id)), contact));
        Map<ContactId, T> found = new HashMap<>();
        data.getAll(List.copyOf(keys.keySet()))
                .forEach((key, item) -> found.put(requireNonNull(keys.get(key)), item.as(schema)));
        return found;
    }

    RowKey key(ContactId id) {
        return new RowKey(data.keys().contact(id), ContactKeys.CONTACT);
    }

    List<ContactId> owners(EmailAddress address) {
        return data
                .query(Query.of(data.keys().address(address), MOST_OWNERS)
                        .startingWith(ContactKeys.OWNER)
                        .consistently())
                .items()
                .stream()
                .map(item -> new ContactId(item.as(ContactSchemas.OWNER).contact()))
                .toList();
    }

    /** What a contact is to others; the bound is met unless many were added at one moment. */
    List<Relationship> relationships(ContactId id) {
        return data
                .query(Query.of(data.keys().contact(id), 2 * Relationship.MOST)
                        .startingWith(ContactKeys.RELATIONSHIP)
                        .consistently())
                .items()
                .stream()
                .map(item -> item.as(RelationshipSchemas.RELATIONSHIP))
                .toList();
    }

    /**
     * A contact's collection, one Query. It is read from its end, because changes come first in it and the oldest of
     * them can be done without best; then the contact's own row, the very first, is fetched by itself.
     */
    Optional<ContactRecord> record(ContactId id) {
        Page page = data.query(
                Query.of(data.keys().contact(id), MOST_ROWS).fromTheEnd().consistently());
        Optional<Contact> contact = page.more()
                ? contact(id)
                : page.items().stream()
                        .filter(item -> item.sortKey().equals(ContactKeys.CONTACT))
                        .findFirst()
                        .map(item -> item.as(ContactSchemas.CONTACT));
        return contact.map(each -> record(each, page));
    }

    /** As {@link #record}, however many rows there are; a contact with more than {@link #MOST_OF_ALL} is not complete. */
    Optional<ContactRecord> whole(ContactId id) {
        Query start = Query.of(data.keys().contact(id), MOST_ROWS).consistently();
        Page page = data.query(start);
        List<Item> items = new ArrayList<>(page.items());
        while (page.more() && items.size() < MOST_OF_ALL) {
            page = data.query(start.continuedAfter(items.getLast().sortKey()));
            items.addAll(page.items());
        }
        Page all = new Page(items, page.more());
        return items.stream()
                .filter(item -> item.sortKey().equals(ContactKeys.CONTACT))
                .findFirst()
                .map(item -> record(item.as(ContactSchemas.CONTACT), all));
    }

    private static ContactRecord record(Contact contact, Page page) {
        List<Interaction> interactions = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        List<Relationship> relationships = new ArrayList<>();
        List<Permission> permissions = new ArrayList<>();
        List<MailReceived> mail = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<Look> looks = new ArrayList<>();
        for (Item item : page.items()) {
            switch (item.sortKey().substring(0, 2)) {
                case ContactKeys.INTERACTION -> interactions.add(item.as(EventSchemas.INTERACTION));
                case ContactKeys.TASK -> tasks.add(item.as(EventSchemas.TASK));
                case ContactKeys.RELATIONSHIP -> relationships.add(item.as(RelationshipSchemas.RELATIONSHIP));
                case ContactKeys.PERMISSION -> permissions.add(item.as(ContactSchemas.PERMISSION));
                case ContactKeys.MAIL -> mail.add(item.as(EventSchemas.MAIL));
                case ContactKeys.LOOK -> looks.add(item.as(EventSchemas.LOOK));
                case ContactKeys.CHANGE -> changes.add(item.as(EventSchemas.CHANGE));
                // Open set: the contact's own row, and what later versions of Kith may put beside it.
                default -> {}
            }
        }
        return new ContactRecord(
                contact, interactions, tasks, relationships, permissions, mail, changes, looks, !page.more());
    }
}
