package org.kith.contacts.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.Suppression;
import org.kith.contacts.Suppressions;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.RowKey;
import org.kith.dynamodb.TableBusyException;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.IdSource;

/**
 * Suppressions, the truth of which is a row in the address's own collection; contacts carry copies, written in the same
 * transaction as long as they fit. Of more than a hundred contacts that share one address (an office's), a hundred show
 * it; sending asks the address, so none of them is mailed.
 */
public final class DynamoDbSuppressions implements Suppressions {
    private static final int ATTEMPTS = 6;
    private static final int MOST_AT_ONCE = 100;
    /** Contact, change and, once, the suppression itself: 2 × 40 + 1 writes. */
    private static final int CONTACTS_AT_ONCE = 40;

    private final GroupData data;
    private final IdSource ids;
    private final ContactReads reads;

    /** Takes one group's data. */
    public DynamoDbSuppressions(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
        this.reads = new ContactReads(data);
    }

    @Override
    public Map<EmailAddress, Suppression> among(Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        Map<RowKey, Item> rows = data.getAll(addresses.stream().map(this::key).toList());
        Map<EmailAddress, Suppression> found = new HashMap<>();
        for (EmailAddress address : addresses) {
            Optional.ofNullable(rows.get(key(address)))
                    .ifPresent(row -> found.put(address, SuppressedAddress.read(row, address)));
        }
        return found;
    }

    /**
     * The same revisions, each with what is suppressed among the addresses that it gains: to be asked for before {@link
     * ContactWrites#save}. One BatchGetItem for each hundred addresses.
     */
    public List<Revision> known(List<Revision> revisions) {
        List<EmailAddress> gained = revisions.stream()
                .flatMap(revision -> revision.gained().stream())
                .distinct()
                .toList();
        Map<EmailAddress, Suppression> found = new HashMap<>();
        for (int from = 0; from < gained.size(); from += MOST_AT_ONCE) {
            found.putAll(among(gained.subList(from, Math.min(gained.size(), from + MOST_AT_ONCE))));
        }
        return found.isEmpty()
                ? revisions
                : revisions.stream().map(revision -> known(revision, found)).toList();
    }

    private static Revision known(Revision revision, Map<EmailAddress, Suppression> found) {
        Revision known = revision;
        for (EmailAddress address : revision.gained()) {
            Optional<Suppression> suppression = Optional.ofNullable(found.get(address));
            if (suppression.isPresent()) {
                known = known.suppress(suppression.get());
            }
        }
        return known;
    }

    @Override
    public void suppress(Suppression suppression, Signature signature) {
        // Ends when a round finds nothing left to write; a rival's write between reading and writing costs a round.
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isDone(suppression, signature)) {
                return;
            }
        }
        throw new TableBusyException("A suppression met a rival " + ATTEMPTS + " times");
    }

    /** True when the address, and each contact that has it, says so. */
    private boolean isDone(Suppression suppression, Signature signature) {
        Optional<Suppression> known =
                Optional.ofNullable(among(List.of(suppression.address())).get(suppression.address()));
        Suppression shown = known.orElse(suppression);
        List<Revision> revisions = new ArrayList<>();
        for (Contact contact : reads.contacts(reads.owners(shown.address())).values()) {
            Revision revision = Revision.of(contact, signature, ids).suppress(shown);
            if (!revision.isEmpty()) {
                revisions.add(revision);
            }
        }
        if (known.isPresent() && revisions.isEmpty()) {
            return true;
        }
        Transaction transaction = data.transaction();
        ContactWrites writes = new ContactWrites(data.keys(), transaction);
        if (known.isEmpty()) {
            writes.suppress(suppression);
        }
        revisions.stream().limit(CONTACTS_AT_ONCE).forEach(writes::save);
        return switch (transaction.commit()) {
            case Commit.Done() -> revisions.size() <= CONTACTS_AT_ONCE;
            case Commit.Refused _ -> false;
        };
    }

    private RowKey key(EmailAddress address) {
        return new RowKey(data.keys().address(address), ContactKeys.SUPPRESSION);
    }
}
