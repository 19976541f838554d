package org.kith.dynamodb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Writes that happen together or not at all: at most 100 rows, 4 MB (AWS limits); a row may appear once. Each write
 * costs two write units for each KB. Rivals and a busy table are tried again, eight times at most; a request repeated
 * by the SDK within ten minutes is written once, by its token.
 */
public final class Transaction {
    /** An AWS limit. */
    public static final int MAX_WRITES = 100;

    private static final int ATTEMPTS = 8;
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final String NO_REASON = "None";

    private final DynamoDbClient client;
    private final String table;
    private final TableAccess access;
    private final Optional<OnceMark> mark;
    private final List<TransactWriteItem> writes = new ArrayList<>();

    Transaction(DynamoDbClient client, String table, TableAccess access, Optional<OnceMark> mark) {
        this.client = client;
        this.table = table;
        this.access = access;
        this.mark = mark;
    }

    /** How many writes were added so far. */
    public int size() {
        return writes.size();
    }

    /** Writes a row, whether it was there or not. */
    public Transaction put(Row row) {
        return add(TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(access.checked(row)))
                .build());
    }

    /** Writes a row if the condition holds for the one that is there. */
    public Transaction putIf(Condition condition, Row row) {
        return add(TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(access.checked(row))
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values().isEmpty() ? null : condition.values()))
                .build());
    }

    /** Writes a row that must not be there yet. */
    public Transaction putNew(Row row) {
        return putIf(Condition.absent(), row);
    }

    /** Changes attributes of a row. */
    public Transaction update(Update update) {
        return add(TransactWriteItem.builder()
                .update(each -> each.tableName(table)
                        .key(access.key(update.partition(), update.sortKey()))
                        .conditionExpression(update.conditionExpression())
                        .updateExpression(update.updateExpression())
                        .expressionAttributeNames(update.names())
                        .expressionAttributeValues(update.values().isEmpty() ? null : update.values()))
                .build());
    }

    /** Removes a row if it is there. */
    public Transaction delete(PartitionKey partition, String sortKey) {
        return add(TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(access.key(partition, sortKey)))
                .build());
    }

    /** Removes a row if the condition holds for it. */
    public Transaction deleteIf(Condition condition, PartitionKey partition, String sortKey) {
        return add(TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table)
                        .key(access.key(partition, sortKey))
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values().isEmpty() ? null : condition.values()))
                .build());
    }

    /** Writes nothing here, but refuses the transaction unless the condition holds for this row. */
    public Transaction require(Condition condition, PartitionKey partition, String sortKey) {
        return add(TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table)
                        .key(access.key(partition, sortKey))
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values().isEmpty() ? null : condition.values()))
                .build());
    }

    /** Writes everything, or nothing. A mark that is there already is a {@link DoneBeforeException}. */
    public Commit commit() {
        if (writes.isEmpty()) {
            return new Commit.Done();
        }
        // Behind the others, so that their numbers stay.
        int markAt = writes.size();
        mark.ifPresent(each -> putIf(each.unlessThere(), each.row()));
        String token = UUID.randomUUID().toString();
        Backoff backoff = new Backoff(ATTEMPTS);
        // Ends by an answer, or by the backoff giving up.
        while (true) {
            try {
                client.transactWriteItems(
                        request -> request.transactItems(writes).clientRequestToken(token));
                return new Commit.Done();
            } catch (TransactionCanceledException cancelled) {
                Set<Integer> refused = refused(cancelled.cancellationReasons());
                if (refused.contains(markAt)) {
                    throw new DoneBeforeException();
                }
                if (!refused.isEmpty()) {
                    return new Commit.Refused(refused);
                }
                if (!worthAnotherTry(cancelled.cancellationReasons())) {
                    throw cancelled;
                }
                backoff.pause("A transaction met a rival or a busy table", cancelled);
            } catch (TransactionInProgressException sameTokenStillRuns) {
                backoff.pause("A transaction is still running", sameTokenStillRuns);
            }
        }
    }

    private static Set<Integer> refused(List<CancellationReason> reasons) {
        Set<Integer> refused = new HashSet<>();
        for (int i = 0; i < reasons.size(); i++) {
            if (CONDITION_FAILED.equals(reasons.get(i).code())) {
                refused.add(i);
            }
        }
        return refused;
    }

    private static boolean worthAnotherTry(List<CancellationReason> reasons) {
        return reasons.stream()
                .map(CancellationReason::code)
                .filter(code -> !NO_REASON.equals(code))
                .allMatch(code -> switch (code) {
                    case "TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError" -> true;
                    // Open set: codes are AWS's, and any other (an item too large) will not get better.
                    default -> false;
                });
    }

    private Transaction add(TransactWriteItem write) {
        if (writes.size() == MAX_WRITES) {
            throw new IllegalStateException("A transaction holds at most 100 writes");
        }
        writes.add(write);
        return this;
    }
}
