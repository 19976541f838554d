package org.kith.contacts.dynamodb;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.Task;
import org.kith.contacts.documents.Document;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.relationships.Relationship;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.RowKey;
import org.kith.dynamodb.TableAccess;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.TaskId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Reads contacts, always strongly consistent: what somebody has just saved is there. */
final class ContactReads {
    private static final int MOST_OWNERS = 100;

    private final GroupData data;

    ContactReads(GroupData data) {
        this.data = data;
    }

    Optional<Contact> contact(ContactId id) {
        return data.get(data.keys().contact(id), ContactKeys.CONTACT, ContactSchemas.CONTACT);
    }

    Map<ContactId, Contact> contacts(Collection<ContactId> ids) {
        Map<ContactId, Contact> found = new HashMap<>();
        List<RowKey> keys = ids.stream().map(this::key).toList();
        for (int from = 0; from < keys.size(); from += TableAccess.MOST_AT_ONCE) {
            data.getAll(keys.subList(from, Math.min(keys.size(), from + TableAccess.MOST_AT_ONCE)))
                    .values()
                    .forEach(item -> {
                        Contact contact = item.as(ContactSchemas.CONTACT);
                        found.put(contact.id(), contact);
                    });
        }
        return found;
    }

    /** As {@link #contacts}, of a hundred at most, with what a write needs that is to be refused when they changed. */
    Map<ContactId, AsRead> asRead(Collection<ContactId> ids) {
        Map<ContactId, AsRead> found = new HashMap<>();
        data.getAll(ids.stream().map(this::key).toList()).values().forEach(item -> {
            AsRead row = AsRead.of(item);
            found.put(row.contact().id(), row);
        });
        return found;
    }

    /**
     * A contact whose collection is written to: one that is there, or, as it was then, one that was merged into one that
     * is there. One request more where it is not there itself, and one for each merging.
     */
    Optional<Contact> standing(ContactId id) {
        return contact(id)
                .or(() -> merged(id)
                        .filter(merged -> found(merged.into()).isPresent())
                        .map(Gone.Merged::contact));
    }

    /** The contact that an id leads to: its own, or the one that it was merged into. */
    Optional<Contact> found(ContactId id) {
        ContactId next = id;
        for (int step = 0; step <= Contact.MOST_ABSORBED; step++) {
            Optional<Contact> contact = contact(next);
            Optional<Gone.Merged> merged = contact.isPresent() ? Optional.empty() : merged(next);
            if (merged.isEmpty()) {
                return contact;
            }
            next = merged.get().into();
        }
        return Optional.empty();
    }

    /** As {@link #found} of many, by the id that was asked for; one request for those that are there themselves. */
    Map<ContactId, Contact> allFound(Collection<ContactId> ids) {
        Map<ContactId, Contact> all = contacts(ids);
        ids.stream()
                .filter(id -> !all.containsKey(id))
                .toList()
                .forEach(id -> found(id).ifPresent(contact -> all.put(id, contact)));
        return all;
    }

    /** That a contact was merged into another. */
    Optional<Gone.Merged> merged(ContactId id) {
        return gone(id).flatMap(gone -> switch (gone) {
            case Gone.Merged merged -> Optional.of(merged);
            case Gone.Deleted _, Gone.Erased _ -> Optional.empty();
        });
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

    /** The tasks in these contacts' collections, whether the contacts are there or not. */
    List<Task> tasks(Collection<ContactId> ids) {
        return ids.stream().flatMap(id -> tasks(id).stream()).toList();
    }

    private List<Task> tasks(ContactId id) {
        return data
                .query(Query.of(data.keys().contact(id), RecordReads.MOST_ROWS)
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

    /** What a contact is to others, with what those were whom it absorbed. */
    List<Relationship> relationships(Contact contact) {
        return contact.collections().stream()
                .flatMap(id -> relationships(id).stream())
                .toList();
    }

    /** What is in one collection; the bound is met unless many were added at one moment. */
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

    /** What is attached to a contact, or was, or is to be, whether the contact is there or not. */
    List<Document> documents(ContactId id) {
        return documentRows(id).stream()
                .map(item -> item.as(DocumentSchemas.DOCUMENT))
                .toList();
    }

    List<Item> documentRows(ContactId id) {
        return data.query(Query.of(data.keys().contact(id), 2 * Document.MOST)
                        .startingWith(ContactKeys.DOCUMENT)
                        .consistently())
                .items();
    }
}
