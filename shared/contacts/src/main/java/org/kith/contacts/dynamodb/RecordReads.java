package org.kith.contacts.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.ContactRecord.Absorbed;
import org.kith.contacts.Interaction;
import org.kith.contacts.Look;
import org.kith.contacts.MailReceived;
import org.kith.contacts.Permission;
import org.kith.contacts.Removable;
import org.kith.contacts.Task;
import org.kith.contacts.documents.Document;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.relationships.Relationship;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Page;
import org.kith.dynamodb.Query;
import org.kith.kernel.ContactId;

/** Reads all that is known of a contact, always strongly consistent. */
final class RecordReads {
    /** About a megabyte, one request. A contact with more has its oldest entries left out. */
    static final int MOST_ROWS = 2_000;

    /** More than a person has in a lifetime; a document of that many entries is as large as a function may answer. */
    private static final int MOST_OF_ALL = 20_000;

    private final GroupData data;
    private final ContactReads reads;

    RecordReads(GroupData data) {
        this.data = data;
        this.reads = new ContactReads(data);
    }

    /**
     * A contact's collection, one Query, and one more for each contact that it absorbed. It is read from its end, because
     * changes come first in it and the oldest of them can be done without best; then the contact's own row, the very
     * first, is fetched by itself.
     */
    Optional<ContactRecord> record(ContactId id) {
        Page page = newest(id);
        Optional<Contact> contact = page.more()
                ? reads.contact(id)
                : row(page, ContactKeys.CONTACT).map(item -> item.as(ContactSchemas.CONTACT));
        return contact.map(each -> record(each, page, absorbed(each, this::newest)));
    }

    /** What is in the collection of a contact that is there, or of one that was merged into one that is there. */
    Optional<ContactRecord> ofCollection(ContactId id) {
        return reads.standing(id).map(contact -> record(contact, newest(id), List.of()));
    }

    /** As {@link #record}, however many rows there are; a contact with more than {@link #MOST_OF_ALL} is not complete. */
    Optional<ContactRecord> whole(ContactId id) {
        Page all = all(id);
        return row(all, ContactKeys.CONTACT)
                .map(item -> item.as(ContactSchemas.CONTACT))
                .map(contact -> record(contact, all, absorbed(contact, this::all)));
    }

    /**
     * A contact's collection from its start, one Query: the contact's own row is the first, so that everything that is
     * written while the others are read counts that row on. A contact with more rows is not complete.
     */
    Optional<Removable> removable(ContactId id) {
        Page page = data.query(Query.of(data.keys().contact(id), MOST_ROWS).consistently());
        return row(page, ContactKeys.CONTACT)
                .map(AsRead::of)
                .map(read -> new Removable(record(read.contact(), page, List.of()), read.touched()));
    }

    private Page newest(ContactId id) {
        Page page = data.query(
                Query.of(data.keys().contact(id), MOST_ROWS).fromTheEnd().consistently());
        return page.more() ? withDocuments(id, page) : page;
    }

    /** They come before changes in a collection, and none of them can be done without. */
    private Page withDocuments(ContactId id, Page page) {
        Stream<Item> others =
                page.items().stream().filter(item -> !item.sortKey().startsWith(ContactKeys.DOCUMENT));
        return new Page(Stream.concat(others, reads.documentRows(id).stream()).toList(), true);
    }

    private Page all(ContactId id) {
        Query start = Query.of(data.keys().contact(id), MOST_ROWS).consistently();
        Page page = data.query(start);
        List<Item> items = new ArrayList<>(page.items());
        while (page.more() && items.size() < MOST_OF_ALL) {
            page = data.query(start.continuedAfter(items.getLast().sortKey()));
            items.addAll(page.items());
        }
        return new Page(items, page.more());
    }

    private static Optional<Item> row(Page page, String sortKey) {
        return page.items().stream()
                .filter(item -> item.sortKey().equals(sortKey))
                .findFirst();
    }

    private List<Absorbed> absorbed(Contact contact, Function<ContactId, Page> read) {
        List<Absorbed> all = new ArrayList<>();
        for (ContactId id : contact.absorbed()) {
            Page page = read.apply(id);
            merged(id, page)
                    .ifPresent(merged -> all.add(new Absorbed(merged, record(merged.contact(), page, List.of()))));
        }
        return all;
    }

    /** Fetched by itself where a page of many does not reach back to it. */
    private Optional<Gone.Merged> merged(ContactId id, Page page) {
        return row(page, ContactKeys.GONE)
                .map(item -> item.as(GoneRow.SCHEMA).gone())
                .map(gone -> gone instanceof Gone.Merged merged ? Optional.of(merged) : Optional.<Gone.Merged>empty())
                .orElseGet(() -> reads.merged(id));
    }

    private static ContactRecord record(Contact contact, Page page, List<Absorbed> absorbed) {
        List<Interaction> interactions = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        List<Relationship> relationships = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        List<Permission> permissions = new ArrayList<>();
        List<MailReceived> mail = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<Look> looks = new ArrayList<>();
        for (Item item : page.items()) {
            switch (item.sortKey().substring(0, 2)) {
                case ContactKeys.INTERACTION -> interactions.add(item.as(EventSchemas.INTERACTION));
                case ContactKeys.TASK -> tasks.add(item.as(EventSchemas.TASK));
                case ContactKeys.DOCUMENT -> documents.add(item.as(DocumentSchemas.DOCUMENT));
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
                contact,
                interactions,
                tasks,
                relationships,
                documents,
                permissions,
                mail,
                changes,
                looks,
                !page.more(),
                absorbed);
    }
}
