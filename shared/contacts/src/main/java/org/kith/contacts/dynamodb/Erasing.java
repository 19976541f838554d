package org.kith.contacts.dynamodb;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.By;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.Signature;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.contacts.Through;
import org.kith.contacts.documents.KeptFiles;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.relationships.Relationship;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.TableBusyException;
import org.kith.dynamodb.TableShape;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;

/**
 * Removes a deleted contact for ever. The first transaction takes the contact away and suppresses its addresses: nothing
 * brings it back from then on. Its other rows follow, a hundred at once. Whatever stops it, the row that says "being
 * erased" stays listed, and whoever erases next goes on.
 */
final class Erasing {
    /** More rows than any contact has; erasing again goes on behind them. */
    private static final int MOST_ROUNDS = 500;
    /** Contacts at once that nobody asked for by name: somebody waits for the page that does it on the way. */
    private static final int MOST_OVERDUE = 5;

    private static final By TIME = new By(Optional.empty(), "Kith, 30 days after it was deleted", Through.APP);

    private final GroupData data;
    private final ContactReads reads;
    private final DynamoDbSuppressions suppressions;
    private final List<DynamoDbDistinctions> distinctions;

    private final KeptFiles files;

    Erasing(GroupData data, KeptFiles files) {
        this.data = data;
        this.files = files;
        this.reads = new ContactReads(data);
        this.distinctions = List.of(DynamoDbDistinctions.different(data), DynamoDbDistinctions.apart(data));
        // Only asked, never told: it makes no ids.
        this.suppressions = new DynamoDbSuppressions(data, () -> {
            throw new IllegalStateException("Erasing writes no change records");
        });
    }

    Optional<Gone.Erased> erase(ContactId id, Signature signature) {
        for (int attempt = 0; attempt < DynamoDbContacts.ATTEMPTS; attempt++) {
            Optional<Gone> gone = reads.gone(id);
            if (gone.isEmpty()) {
                return Optional.empty();
            }
            switch (gone.get()) {
                case Gone.Erased erased -> {
                    return Optional.of(erased.finished() ? erased : removeRows(erased));
                }
                // It goes with the contact that it was merged into.
                case Gone.Merged _ -> {
                    return Optional.empty();
                }
                // Refused: restored meanwhile, or erased by somebody else. Look again.
                case Gone.Deleted deleted -> {
                    begin(deleted, signature);
                    finishAbsorbed(deleted.contact().absorbed());
                }
            }
        }
        throw DynamoDbContacts.busy();
    }

    int eraseOverdue(Instant now) {
        List<GoneRow.Listed> due =
                data.query(TableShape.LISTING, Query.of(data.keys().gone(), MOST_OVERDUE)).items().stream()
                        .map(item -> item.as(GoneRow.LISTED))
                        .filter(each -> isDue(each, now))
                        .toList();
        return (int) due.stream().filter(each -> isErased(each.id(), now)).count();
    }

    /** False when rivals were faster: they are erasing it too, or the next round does. */
    private boolean isErased(ContactId id, Instant now) {
        try {
            return erase(id, new Signature(TIME, now)).isPresent();
        } catch (TableBusyException rivals) {
            return false;
        }
    }

    private static boolean isDue(GoneRow.Listed listed, Instant now) {
        return switch (listed.state()) {
            // Never listed here.
            case MERGED -> false;
            case DELETED -> !now.isBefore(listed.at().plus(Gone.RESTORABLE));
            case ERASING -> true;
            case ERASED -> false;
        };
    }

    private void begin(Gone.Deleted deleted, Signature signature) {
        List<Gone.Merged> absorbed = deleted.contact().absorbed().stream()
                .flatMap(id -> reads.merged(id).stream())
                .toList();
        Collection<EmailAddress> addresses = Stream.concat(
                        Stream.of(deleted.contact()), absorbed.stream().map(Gone.Merged::contact))
                .flatMap(contact -> contact.facts().emails().stream())
                .map(LabelledEmail::address)
                // What another contact has, too, is theirs: they may still want the newsletter.
                .filter(address -> reads.owners(address).isEmpty())
                // Each once, however it is spelt: it is one row.
                .collect(Collectors.toMap(EmailAddress::normalised, address -> address, (one, _) -> one))
                .values();
        Set<EmailAddress> known = suppressions.among(addresses).keySet();
        Transaction transaction = data.transaction();
        erased(transaction, deleted, signature);
        absorbed.forEach(each -> erased(transaction, each, signature));
        ContactWrites writes = new ContactWrites(data.keys(), transaction);
        addresses.stream()
                .filter(address -> !known.contains(address))
                // Ten contacts of ten addresses each, all of them different, and one more would not fit.
                .limit(Transaction.MAX_WRITES - transaction.size())
                .map(address -> new Suppression(address, SuppressionReason.ERASED, Optional.empty(), signature.at()))
                .forEach(writes::suppress);
        known.stream()
                .limit(Transaction.MAX_WRITES - transaction.size())
                .map(data.keys()::address)
                .map(SuppressedAddress::nameless)
                .forEach(transaction::update);
        transaction.commit();
    }

    private void erased(Transaction transaction, Gone gone, Signature signature) {
        transaction.putIf(
                GoneRow.of(gone).unchanged(),
                GoneRow.of(new Gone.Erased(gone.id(), signature.by(), signature.at(), false))
                        .row(data.keys()));
    }

    /** Each is listed by itself as half erased: should this break off, whoever goes on finds it. */
    private void finishAbsorbed(List<ContactId> absorbed) {
        reads.gone(absorbed).values().forEach(gone -> {
            if (gone instanceof Gone.Erased erased && !erased.finished()) {
                removeRows(erased);
            }
        });
    }

    /** What others' pages say the contact is to them. */
    private void removeTwins(ContactId id) {
        List<Relationship> relationships = reads.relationships(id);
        for (int from = 0; from < relationships.size(); from += Transaction.MAX_WRITES) {
            Transaction transaction = data.transaction();
            relationships.stream()
                    .skip(from)
                    .limit(Transaction.MAX_WRITES)
                    .forEach(each -> transaction.delete(
                            data.keys().contact(each.other().id()), ContactKeys.relationship(each.id())));
            transaction.commit().orThrow();
        }
    }

    private Gone.Erased removeRows(Gone.Erased erased) {
        PartitionKey partition = data.keys().contact(erased.id());
        removeTwins(erased.id());
        ErasedTraces traces = new ErasedTraces(data, erased.id());
        new LooseDocuments(data, files).removeAll(erased.id());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Item> rows =
                    data.query(Query.of(partition, Transaction.MAX_WRITES + 1).consistently()).items().stream()
                            .filter(item -> !item.sortKey().equals(ContactKeys.GONE))
                            .limit(Transaction.MAX_WRITES)
                            .toList();
            if (rows.isEmpty()) {
                distinctions.forEach(each -> each.forget(erased.id()));
                Gone.Erased finished = new Gone.Erased(erased.id(), erased.by(), erased.at(), true);
                Transaction transaction = data.transaction();
                transaction.putIf(
                        GoneRow.of(erased).unchanged(), GoneRow.of(finished).row(data.keys()));
                // Refused: somebody else finished it.
                transaction.commit();
                return finished;
            }
            traces.remove(rows);
            Transaction transaction = data.transaction();
            rows.forEach(item -> transaction.delete(partition, item.sortKey()));
            transaction.commit().orThrow();
        }
        return erased;
    }
}
