package org.kith.functions.contacts.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.contacts.dynamodb.RestoredRows;
import org.kith.contacts.dynamodb.StoredContacts;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Page;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.StoredRow;
import org.kith.dynamodb.TableShape;
import org.kith.functions.contacts.archives.GroupRows;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.MailingId;

/** One group's rows in the GroupData table; those of contacts are {@link StoredContacts}, and {@link RestoredRows} puts any back. */
public final class DynamoDbGroupRows implements GroupRows {
    private static final int MOST_MAILINGS = 10_000;

    /** As the mailings' own rows have it; what is in between is under way. */
    private static final Set<String> AT_REST = Set.of("draft", "sent");

    private static final String MAILING = "MAILING";
    private static final String STATE = "state";
    /** Of tests, forgotten within the hour. */
    private static final String TESTS = "TESTS#";

    private final GroupData data;
    private final StoredContacts contacts;

    /** Takes one group's data. */
    public DynamoDbGroupRows(GroupData data) {
        this.data = data;
        this.contacts = new StoredContacts(data);
    }

    @Override
    public List<ContactId> contacts(Instant then) {
        return contacts.all(then);
    }

    @Override
    public OfContact ofContact(ContactId contact) {
        List<StoredRow> rows = contacts.of(contact);
        return new OfContact(
                rows.stream().map(StoredRow::json).toList(),
                rows.stream()
                        .flatMap(row -> StoredContacts.document(row).stream())
                        .map(document -> new File(contact, document))
                        .toList());
    }

    @Override
    public List<MailingId> mailings() {
        Page page = data.query(TableShape.LISTING, Query.of(data.keys().mailingListing(), MOST_MAILINGS));
        if (page.more()) {
            throw new IllegalStateException("A group has more than " + MOST_MAILINGS + " mailings");
        }
        // Listed by time and id.
        return page.items().stream()
                .map(Item::sortKey)
                .map(key -> new MailingId(key.substring(key.lastIndexOf('#') + 1)))
                .toList();
    }

    @Override
    public List<String> ofMailing(MailingId mailing) {
        List<StoredRow> rows = data.stored(data.keys().mailing(mailing));
        boolean atRest = rows.stream()
                .filter(row -> row.sortKey().equals(MAILING))
                .flatMap(row -> row.text(STATE).stream())
                .anyMatch(AT_REST::contains);
        return atRest
                ? rows.stream()
                        .filter(row -> !row.sortKey().startsWith(TESTS))
                        .map(StoredRow::json)
                        .toList()
                : List.of();
    }

    @Override
    public Stream<String> others() {
        Stream<StoredRow> own = Stream.of(data.keys().savedViews(), data.keys().rememberedSheets())
                .flatMap(each -> data.stored(each).stream());
        return Stream.of(contacts.others(), own, contacts.suppressions())
                .flatMap(rows -> rows)
                .map(StoredRow::json);
    }

    @Override
    public boolean wants(ContactId contact, DocumentId document) {
        return contacts.wants(contact, document);
    }

    @Override
    public long documentBytes() {
        return contacts.documentBytes();
    }

    @Override
    public boolean isEmpty() {
        return contacts.isEmpty()
                && data.query(TableShape.LISTING, Query.of(data.keys().mailingListing(), 1))
                        .items()
                        .isEmpty()
                && data.query(Query.of(data.keys().savedViews(), 1)).items().isEmpty();
    }

    @Override
    public void addNew(Stream<String> rows) {
        new RestoredRows(data).addNew(rows);
    }
}
