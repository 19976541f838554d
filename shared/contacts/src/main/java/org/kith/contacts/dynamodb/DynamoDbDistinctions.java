package org.kith.contacts.dynamodb;

import static org.kith.contacts.dynamodb.ContactSchemas.BY;
import static org.kith.contacts.dynamodb.ContactSchemas.by;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.By;
import org.kith.contacts.Signature;
import org.kith.contacts.duplicates.Distinctions;
import org.kith.contacts.duplicates.Pair;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.RowSchema;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ContactId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Pairs that are not the same, in the GroupData table: one collection, a row for each. */
public final class DynamoDbDistinctions implements Distinctions {
    private final GroupData data;

    /** Takes one group's data. */
    public DynamoDbDistinctions(GroupData data) {
        this.data = data;
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
        return data.query(Query.of(data.keys().distinctions(), MOST_READ).consistently()).items().stream()
                .map(item -> item.as(DISTINCTION).pair())
                .toList();
    }

    @Override
    public Outcome tellApart(Pair pair, Signature signature) {
        return commit(whileBothExist(pair)
                .put(Row.of(
                        data.keys().distinctions(),
                        ContactKeys.distinction(pair),
                        DISTINCTION,
                        new Distinction(pair, signature.by(), signature.at()))));
    }

    @Override
    public Outcome takeBack(Pair pair) {
        return commit(whileBothExist(pair).delete(data.keys().distinctions(), ContactKeys.distinction(pair)));
    }

    @Override
    public void forget(ContactId contact) {
        List<Pair> pairs = stored().stream().filter(pair -> pair.has(contact)).toList();
        // A failure in between leaves pairs of a contact that is gone, which nothing asks about; erasing again goes on.
        for (int from = 0; from < pairs.size(); from += Transaction.MAX_WRITES) {
            delete(pairs.subList(from, Math.min(from + Transaction.MAX_WRITES, pairs.size())));
        }
    }

    private Transaction whileBothExist(Pair pair) {
        return data.transaction()
                .require(Condition.present(), data.keys().contact(pair.lower()), ContactKeys.CONTACT)
                .require(Condition.present(), data.keys().contact(pair.higher()), ContactKeys.CONTACT);
    }

    private static Outcome commit(Transaction transaction) {
        return switch (transaction.commit()) {
            case Commit.Done() -> new Outcome.Done();
            case Commit.Refused _ -> new Outcome.Missing();
        };
    }

    private void delete(List<Pair> pairs) {
        Transaction transaction = data.transaction();
        pairs.forEach(pair -> transaction.delete(data.keys().distinctions(), ContactKeys.distinction(pair)));
        transaction.commit().orThrow();
    }
}
