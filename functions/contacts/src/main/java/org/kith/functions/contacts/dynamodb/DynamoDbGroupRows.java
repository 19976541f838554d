package org.kith.functions.contacts.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.contacts.dynamodb.StoredContacts;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Page;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.StoredRow;
import org.kith.dynamodb.TableBusyException;
import org.kith.dynamodb.TableShape;
import org.kith.dynamodb.Transaction;
import org.kith.functions.contacts.archives.GroupRows;
import org.kith.kernel.ContactId;
import org.kith.kernel.MailingId;

/** One group's rows in the GroupData table; those of contacts are {@link StoredContacts}. */
public final class DynamoDbGroupRows implements GroupRows {
    private static final int MOST_MAILINGS = 10_000;

    /** Half of what a transaction may hold (an AWS limit): rows are larger as JSON than as they are kept, or as large. */
    private static final int MOST_TEXT = 2 << 20;

    private static final int ATTEMPTS = 10;

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
    public List<ContactId> contacts(Instant now) {
        return contacts.all(now);
    }

    @Override
    public OfContact ofContact(ContactId contact) {
        List<StoredRow> rows = contacts.of(contact);
        return new OfContact(
                rows.stream().map(StoredRow::json).toList(),
                rows.stream()
                        .flatMap(row -> StoredContacts.document(row).stream())
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
        List<StoredRow> some = new ArrayList<>();
        int text = 0;
        Iterator<String> each = rows.iterator();
        while (each.hasNext()) {
            String json = each.next();
            // Two writes for each at most.
            if (2 * (some.size() + 1) > Transaction.MAX_WRITES || text + json.length() > MOST_TEXT) {
                write(some);
                some.clear();
                text = 0;
            }
            some.add(StoredRow.read(json));
            text += json.length();
        }
        write(some);
    }

    /** Those that are there already are left out, and the others written; each round there are fewer. */
    private void write(List<StoredRow> rows) {
        List<StoredRow> left = new ArrayList<>(rows);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Transaction transaction = data.transaction();
            List<StoredRow> writes = new ArrayList<>();
            for (StoredRow row : left) {
                contacts.addNew(transaction, row);
                while (writes.size() < transaction.size()) {
                    writes.add(row);
                }
            }
            switch (transaction.commit()) {
                case Commit.Done() -> {
                    return;
                }
                case Commit.Refused(Set<Integer> refused) -> {
                    Set<StoredRow> there = new HashSet<>();
                    refused.forEach(each -> there.add(writes.get(each)));
                    left.removeAll(there);
                }
            }
        }
        throw new TableBusyException("Rows of an archive met rivals " + ATTEMPTS + " times");
    }
}
