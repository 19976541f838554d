package org.kith.contacts.dynamodb;

import static org.kith.contacts.dynamodb.ContactKeys.constant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.documents.Document;
import org.kith.contacts.gone.DeletedContact;
import org.kith.contacts.gone.Gone;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Page;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.StoredRow;
import org.kith.dynamodb.TableShape;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.EmailAddress;

/**
 * Every row of a group's contacts as it is kept, to be put into an archive and back from it. What only makes sense where it
 * was written is left out: requests with a key, imports, jobs.
 */
public final class StoredContacts {
    private final GroupData data;

    /** Takes one group's data. */
    public StoredContacts(GroupData data) {
        this.data = data;
    }

    /**
     * Whose rows are kept: of those who are there, those who were deleted and can be restored, and those who were merged
     * into others, in the order of ids. Who is erased, or counts as erased by then, is not among them.
     */
    public List<ContactId> all(Instant then) {
        Stream<ContactId> there = new Listing(data).everyone().stream().map(ContactSummary::id);
        Stream<ContactId> gone = listed(data.keys().gone())
                .flatMap(item -> item.as(GoneRow.LISTED).deleted().stream())
                .filter(deleted -> then.isBefore(deleted.until()))
                .map(DeletedContact::id);
        Stream<ContactId> merged =
                listed(data.keys().merged()).map(item -> item.as(GoneRow.INTO).id());
        return Stream.of(there, gone, merged)
                .flatMap(ids -> ids)
                .distinct()
                .sorted(Comparator.comparing(ContactId::value))
                .toList();
    }

    /** A contact's collection, and that its addresses lead to it; nothing of who is being erased. */
    public List<StoredRow> of(ContactId contact) {
        List<StoredRow> rows = data.stored(data.keys().contact(contact));
        if (rows.stream().anyMatch(StoredContacts::isErased)) {
            return List.of();
        }
        Stream<Row> owners = rows.stream()
                .filter(row -> row.sortKey().equals(ContactKeys.CONTACT))
                .map(row -> row.as(ContactSchemas.CONTACT))
                .flatMap(each -> each.facts().emails().stream().map(email -> owner(each.id(), email.address())));
        return Stream.concat(rows.stream(), owners.map(data::stored)).toList();
    }

    private Row owner(ContactId contact, EmailAddress address) {
        return Row.of(
                data.keys().address(address),
                ContactKeys.owner(contact),
                ContactSchemas.OWNER,
                new ContactSchemas.OwnerRow(contact.value()));
    }

    /** Addresses that must not be mailed, whether somebody has them or not. One request for each. */
    public Stream<StoredRow> suppressions() {
        return listed(data.keys().suppressed())
                .flatMap(item -> data.stored(data.keys().addressHash(item.sortKey())).stream())
                .filter(row -> row.sortKey().equals(ContactKeys.SUPPRESSION));
    }

    /** What belongs to no contact: lists, own fields, kinds of relationship, segments, pairs that are not the same. */
    public Stream<StoredRow> others() {
        return collections().stream().flatMap(each -> data.stored(each).stream());
    }

    /** How many bytes the documents have together, removed ones among them. */
    public long documentBytes() {
        return data.get(data.keys().files(), ContactKeys.TOTAL, DocumentSchemas.TOTAL)
                .orElse(0L);
    }

    /** True when there is nothing of all this, nor ever was anybody. */
    public boolean isEmpty() {
        return Stream.concat(
                                data.keys().listingShards().stream(),
                                Stream.of(
                                        data.keys().gone(),
                                        data.keys().merged(),
                                        data.keys().suppressed()))
                        .allMatch(partition -> data.query(TableShape.LISTING, Query.of(partition, 1))
                                .items()
                                .isEmpty())
                && collections().stream()
                        .allMatch(each -> data.query(Query.of(each, 1)).items().isEmpty());
    }

    /** The document whose row this is, if it is one that has bytes. */
    public static Optional<DocumentId> document(StoredRow row) {
        boolean isDocument = row.sortKey().startsWith(ContactKeys.DOCUMENT);
        return isDocument
                ? row.text(DocumentSchemas.STATE)
                        .filter(state -> hasBytes(constant(Document.State.class, state)))
                        .map(_ -> new DocumentId(row.sortKey().substring(ContactKeys.DOCUMENT.length())))
                : Optional.empty();
    }

    /** True where a contact has this document now, or had it removed and can have it back. */
    public boolean wants(ContactId contact, DocumentId document) {
        return data.get(data.keys().contact(contact), ContactKeys.document(document), DocumentSchemas.DOCUMENT)
                .filter(each -> hasBytes(each.state()))
                .isPresent();
    }

    private static boolean isErased(StoredRow row) {
        return row.sortKey().equals(ContactKeys.GONE) && row.as(GoneRow.SCHEMA).gone() instanceof Gone.Erased;
    }

    private static boolean hasBytes(Document.State state) {
        return switch (state) {
            case KEPT, REMOVED -> true;
            case AWAITED, GOING -> false;
        };
    }

    private List<PartitionKey> collections() {
        return List.of(
                data.keys().lists(),
                data.keys().fields(),
                data.keys().relationshipKinds(),
                data.keys().segments(),
                data.keys().distinctions(),
                data.keys().apart(),
                data.keys().files());
    }

    private Stream<Item> listed(PartitionKey partition) {
        Page page = data.query(TableShape.LISTING, Query.of(partition, Shards.MOST));
        if (page.more()) {
            throw new IllegalStateException("A group has more than " + Shards.MOST + " of something in one partition");
        }
        return page.items().stream();
    }
}
