package org.kith.contacts.dynamodb;

import static org.kith.contacts.dynamodb.ContactSchemas.BY;
import static org.kith.contacts.dynamodb.ContactSchemas.by;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.contacts.By;
import org.kith.contacts.Signature;
import org.kith.contacts.duplicates.Distinctions;
import org.kith.contacts.duplicates.Pair;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.RowSchema;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ContactId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Pairs of which somebody said no, in the GroupData table: one collection for each thing to be said, a row for each. */
public final class DynamoDbDistinctions implements Distinctions {
    private final GroupData data;
    private final PartitionKey collection;

    private DynamoDbDistinctions(GroupData data, PartitionKey collection) {
        this.data = data;
        this.collection = collection;
    }

    /** Those that are not the same. */
    public static DynamoDbDistinctions different(GroupData data) {
        return new DynamoDbDistinctions(data, data.keys().distinctions());
    }

    /** Those that do not live together. */
    public static DynamoDbDistinctions apart(GroupData data) {
        return new DynamoDbDistinctions(data, data.keys().apart());
    }

    private record Distinction(Pair pair, By by, Instant at) {}

    private static final TableSchema<Distinction> DISTINCTION = RowSchema.of(Distinction.class)
            .text("lower", row -> row.pair().lower().value())
            .text("higher", row -> row.pair().higher().value())
            .row("by", By.class, BY, row -> Optional.of(row.by()))
            .instant("at", Distinction::at)
            .build(read -> new Distinction(
                    new Pair(new ContactId(read.text("lower")), new ContactId(read.text("higher"))),
                    by(read),
                    read.instant("at")));

    @Override
    public Set<Pair> all() {
        return MergedIds.read(data).pairs(stored());
    }

    private List<Pair> stored() {
        return data.query(Query.of(collection, MOST_READ).consistently()).items().stream()
                .map(item -> item.as(DISTINCTION).pair())
                .toList();
    }

    @Override
    public Outcome tellApart(Set<Pair> pairs, Signature signature) {
        Transaction transaction = whileAllExist(pairs);
        pairs.forEach(pair -> transaction.put(Row.of(
                collection,
                ContactKeys.distinction(pair),
                DISTINCTION,
                new Distinction(pair, signature.by(), signature.at()))));
        return commit(transaction);
    }

    @Override
    public Outcome takeBack(Set<Pair> pairs) {
        Transaction transaction = whileAllExist(pairs);
        pairs.forEach(pair -> transaction.delete(collection, ContactKeys.distinction(pair)));
        return commit(transaction);
    }

    @Override
    public void forget(ContactId contact) {
        List<Pair> pairs = stored().stream().filter(pair -> pair.has(contact)).toList();
        // A failure in between leaves pairs of a contact that is gone, which nothing asks about; erasing again goes on.
        for (int from = 0; from < pairs.size(); from += Transaction.MAX_WRITES) {
            delete(pairs.subList(from, Math.min(from + Transaction.MAX_WRITES, pairs.size())));
        }
    }

    private Transaction whileAllExist(Set<Pair> pairs) {
        Transaction transaction = data.transaction();
        pairs.stream()
                .flatMap(pair -> Stream.of(pair.lower(), pair.higher()))
                .distinct()
                .forEach(id ->
                        transaction.require(Condition.present(), data.keys().contact(id), ContactKeys.CONTACT));
        return transaction;
    }

    private static Outcome commit(Transaction transaction) {
        return switch (transaction.commit()) {
            case Commit.Done() -> new Outcome.Done();
            case Commit.Refused _ -> new Outcome.Missing();
        };
    }

    private void delete(List<Pair> pairs) {
        Transaction transaction = data.transaction();
        pairs.forEach(pair -> transaction.delete(collection, ContactKeys.distinction(pair)));
        transaction.commit().orThrow();
    }
}
