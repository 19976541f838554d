package org.kith.contacts.dynamodb;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.StoredRow;
import org.kith.dynamodb.TableBusyException;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ContactId;

/**
 * Puts rows of an archive back: those that are not there yet. A contact does not come back by it where it was deleted or
 * merged meanwhile, and of one that was erased nothing does, however often the same rows are put back.
 */
public final class RestoredRows {
    /** A row, and at most one check of its contact. */
    private static final int ROWS_AT_ONCE = Transaction.MAX_WRITES / 2;

    /** Characters of JSON: half of what a transaction may hold (4 MB, an AWS limit), as most are one byte. */
    private static final int MOST_TEXT = 2 << 20;

    private static final int ATTEMPTS = 10;
    private static final String CONTACT_COLLECTION = "C#";

    private final GroupData data;

    /** Takes one group's data. */
    public RestoredRows(GroupData data) {
        this.data = data;
    }

    /** Writes rows, each as {@link StoredRow#json} has it; up to {@value #ROWS_AT_ONCE} in a transaction. */
    public void addNew(Stream<String> rows) {
        List<StoredRow> some = new ArrayList<>();
        int text = 0;
        Iterator<String> each = rows.iterator();
        while (each.hasNext()) {
            String json = each.next();
            if (some.size() == ROWS_AT_ONCE || text + json.length() > MOST_TEXT) {
                write(some);
                some.clear();
                text = 0;
            }
            some.add(StoredRow.read(json));
            text += json.length();
        }
        write(some);
    }

    /** What is refused is left out of the next round, so that each has less to write. */
    private void write(List<StoredRow> rows) {
        List<StoredRow> left = new ArrayList<>(rows);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Transaction transaction = data.transaction();
            // Of each write of the transaction, what is given up when it is refused.
            List<List<StoredRow>> givenUp = new ArrayList<>();
            for (StoredRow row : left) {
                transaction.putNew(data.row(row));
                givenUp.add(List.of(row));
            }
            byContact(left).forEach((contact, own) -> givenUp.add(check(transaction, contact, own)));
            switch (transaction.commit()) {
                case Commit.Done() -> {
                    return;
                }
                case Commit.Refused(Set<Integer> refused) ->
                    refused.forEach(write -> left.removeAll(givenUp.get(write)));
            }
        }
        throw new TableBusyException("Rows of an archive met rivals " + ATTEMPTS + " times");
    }

    /** One check for each contact, as a row can be in a transaction once; answers which rows it is about. */
    private List<StoredRow> check(Transaction transaction, String contact, List<StoredRow> own) {
        PartitionKey collection = data.keys().contact(new ContactId(contact));
        List<StoredRow> gone = own.stream()
                .filter(row -> row.sortKey().equals(ContactKeys.GONE))
                .toList();
        if (!gone.isEmpty()) {
            // It was restored, or parted from the other, meanwhile.
            transaction.require(Condition.absent(), collection, ContactKeys.CONTACT);
            return gone;
        }
        List<StoredRow> there = own.stream().filter(RestoredRows::saysItIsThere).toList();
        if (!there.isEmpty()) {
            transaction.require(Condition.absent(), collection, ContactKeys.GONE);
            return there;
        }
        transaction.require(GoneRow.notErased(), collection, ContactKeys.GONE);
        return own;
    }

    /** The contact's own row, and that an address leads to it. */
    private static boolean saysItIsThere(StoredRow row) {
        return row.sortKey().equals(ContactKeys.CONTACT) || !row.collection().startsWith(CONTACT_COLLECTION);
    }

    private static Map<String, List<StoredRow>> byContact(List<StoredRow> rows) {
        Map<String, List<StoredRow>> byContact = new LinkedHashMap<>();
        for (StoredRow row : rows) {
            contact(row).ifPresent(id -> {
                byContact.putIfAbsent(id, new ArrayList<>());
                requireNonNull(byContact.get(id)).add(row);
            });
        }
        return byContact;
    }

    /** Whose row it is; empty when it is nobody's. */
    private static Optional<String> contact(StoredRow row) {
        return Stream.of(row.collection(), row.sortKey())
                .filter(key -> key.startsWith(CONTACT_COLLECTION))
                .map(key -> key.substring(CONTACT_COLLECTION.length()))
                .findFirst();
    }
}
