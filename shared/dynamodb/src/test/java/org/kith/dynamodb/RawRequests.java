package org.kith.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kith.testing.TableSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Requests of the kind that our code sends, as the SDK takes them, about one partition; a faulty one can be said here,
 * which {@code org.kith.dynamodb} would not write.
 */
abstract class RawRequests {
    static final Map<String, String> PK = Map.of("#pk", "pk");
    static final Map<String, String> N = Map.of("#n", "n");

    final TableSource tables = tables();
    final DynamoDbClient client = tables.client();
    final String table = tables.newGroupDataTable();

    /** Where to make empty tables. */
    abstract TableSource tables();

    interface Request {
        void send();
    }

    /** Refused in whichever of the two ways, for this reason; nothing that was refused was written. */
    static void assertRefused(String reason, Request request) {
        DynamoDbException refusal = assertThrows(DynamoDbException.class, request::send);
        String reasons = refusal instanceof TransactionCanceledException cancelled
                ? cancelled.cancellationReasons().toString()
                : refusal.awsErrorDetails().errorMessage();
        assertTrue(reasons.contains(reason), reasons);
        assertFalse(reasons.contains("ConditionalCheckFailed"), reasons);
    }

    boolean holds(String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        try {
            transact(values.isEmpty() ? checking(condition, names) : checking(condition, names, values));
            return true;
        } catch (TransactionCanceledException cancelled) {
            assertEquals(
                    "ConditionalCheckFailed",
                    cancelled.cancellationReasons().getFirst().code());
            return false;
        }
    }

    TransactWriteItem checkingThatItIsThere() {
        return checking("attribute_exists(#pk)", PK);
    }

    TransactWriteItem checking(String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        TransactWriteItem without = checking(condition, names);
        return without.toBuilder()
                .conditionCheck(without.conditionCheck().toBuilder()
                        .expressionAttributeValues(values)
                        .build())
                .build();
    }

    TransactWriteItem checking(String condition, Map<String, String> names) {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(table)
                        .key(key("s"))
                        .conditionExpression(condition)
                        .expressionAttributeNames(names)
                        .build())
                .build();
    }

    TransactWriteItem putting(String sortKey) {
        return putting(key(sortKey));
    }

    TransactWriteItem putting(Map<String, AttributeValue> row) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(row).build())
                .build();
    }

    TransactWriteItem[] puts(int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(i -> putting(row("s" + i, "x", text(text))))
                .toArray(TransactWriteItem[]::new);
    }

    void put(Map<String, AttributeValue> row) {
        transact(putting(row));
    }

    void transact(TransactWriteItem... writes) {
        client.transactWriteItems(request -> request.transactItems(List.of(writes)));
    }

    void transact(String withToken, TransactWriteItem... writes) {
        client.transactWriteItems(
                request -> request.transactItems(List.of(writes)).clientRequestToken(withToken));
    }

    void update(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
        client.updateItem(request -> request.tableName(table)
                .key(key("s"))
                .updateExpression(expression)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values.isEmpty() ? null : values));
    }

    Map<String, AttributeValue> get(String sortKey) {
        return getBy(key(sortKey));
    }

    Map<String, AttributeValue> getBy(Map<String, AttributeValue> key) {
        return client.getItem(request -> request.tableName(table).key(key)).item();
    }

    List<Map<String, AttributeValue>> batch(List<Map<String, AttributeValue>> keys) {
        return client.batchGetItem(request -> request.requestItems(
                        Map.of(table, KeysAndAttributes.builder().keys(keys).build())))
                .responses()
                .getOrDefault(table, List.of());
    }

    QueryResponse query(String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        return client.query(request -> request.tableName(table)
                .keyConditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
    }

    QueryRequest all() {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(PK)
                .expressionAttributeValues(Map.of(":pk", text("p")))
                .build();
    }

    QueryResponse startedAt(Map<String, AttributeValue> start) {
        return client.query(all().toBuilder().exclusiveStartKey(start).build());
    }

    static Map<String, AttributeValue> range(String low, String high) {
        return Map.of(":v", text("p"), ":low", text(low), ":high", text(high));
    }

    static Map<String, AttributeValue> number() {
        return Map.of(":v", AttributeValue.fromN("1"));
    }

    static List<Map<String, AttributeValue>> keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> key("s" + i)).toList();
    }

    static Map<String, AttributeValue> key(String sortKey) {
        return Map.of("pk", text("p"), "sk", text(sortKey));
    }

    static Map<String, AttributeValue> row(String sortKey, String name, AttributeValue value) {
        Map<String, AttributeValue> row = new HashMap<>(key(sortKey));
        row.put(name, value);
        return row;
    }

    static Map<String, AttributeValue> row(
            String sortKey, String name, AttributeValue value, String other, AttributeValue otherValue) {
        Map<String, AttributeValue> row = new HashMap<>(row(sortKey, name, value));
        row.put(other, otherValue);
        return row;
    }

    static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
