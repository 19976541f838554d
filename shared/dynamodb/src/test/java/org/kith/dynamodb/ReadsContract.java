package org.kith.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** What the database reads, up to where, and what it refuses to read. */
abstract class ReadsContract extends RawRequests {
    @Test
    void aReadNamesItsRowsByTheirKeysAlone() {
        assertRefused("number of conditions on the keys", () -> getBy(row("s", "x", text("y"))));
        assertRefused("number of conditions on the keys", () -> getBy(Map.of("pk", text("p"))));
        assertRefused("empty string value", () -> getBy(key("")));
        assertRefused("Type mismatch", () -> getBy(Map.of("pk", text("p"), "sk", AttributeValue.fromN("1"))));
        assertThrows(
                ResourceNotFoundException.class,
                () -> client.getItem(request -> request.tableName("Nowhere").key(key("s"))));
    }

    @Test
    void aBatchHasItsBounds() {
        assertRefused("is required", () -> batch(List.of()));
        assertRefused("duplicates", () -> batch(List.of(key("s"), key("s"))));
        assertRefused("Too many items", () -> batch(keys(101)));
        assertEquals(List.of(), batch(keys(100)));
    }

    @Test
    void aBatchLeavesUnreadWhatIsMoreThanOneAnswerHolds() {
        List<Map<String, AttributeValue>> keys = keys(43);
        IntStream.range(0, 43).forEach(i -> put(row("s" + i, "x", text("x".repeat(400_000)))));

        BatchGetItemResponse response = client.batchGetItem(request -> request.requestItems(
                Map.of(table, KeysAndAttributes.builder().keys(keys).build())));

        List<Map<String, AttributeValue>> unread = response.unprocessedKeys().values().stream()
                .flatMap(each -> each.keys().stream())
                .toList();
        int read = response.responses().values().stream().mapToInt(List::size).sum();
        assertFalse(unread.isEmpty());
        assertEquals(43, read + unread.size());
        assertTrue(keys.containsAll(unread));
    }

    @Test
    void aQueryKeepsToItsKeys() {
        Map<String, String> names = Map.of("#pk", "pk", "#sk", "sk");
        String between = "#pk = :v AND #sk BETWEEN :low AND :high";
        assertRefused("empty string value", () -> query("#pk = :v", PK, Map.of(":v", text(""))));
        assertRefused("type", () -> query("#pk = :v", PK, number()));
        assertRefused(
                "missed key schema element", () -> query("#pk = :v", Map.of("#pk", "n"), Map.of(":v", text("p"))));
        assertRefused(
                "empty string value",
                () -> query("#pk = :v AND begins_with(#sk, :low)", names, Map.of(":v", text("p"), ":low", text(""))));
        assertRefused("upper bound", () -> query(between, names, range("b", "a")));
        assertRefused("upper bound", () -> query(between, names, range("\ud83d\ude00", "\uffff")));
        assertRefused("limit of", () -> query(between, names, range("a", "x".repeat(1025))));
        assertRefused("Limit", () -> client.query(all().toBuilder().limit(0).build()));
    }

    @Test
    void aQueryOnAnIndexIsNeverConsistent() {
        QueryRequest request = all().toBuilder()
                .indexName("listing")
                .expressionAttributeNames(Map.of("#pk", "listingPk"))
                .build();
        assertEquals(List.of(), client.query(request).items());
        assertRefused(
                "onsistent read",
                () -> client.query(request.toBuilder().consistentRead(true).build()));
        assertRefused(
                "does not have the specified index",
                () -> client.query(request.toBuilder().indexName("nowhere").build()));
    }

    @Test
    void aQueryStopsAtItsLimitOrAtAMegabyteAndSaysWhereToReadOn() {
        IntStream.range(0, 6).forEach(i -> put(row("s" + i, "x", text("x".repeat(300_000)))));

        QueryResponse full = client.query(all());
        assertEquals(4, full.items().size());
        assertEquals(key("s3"), full.lastEvaluatedKey());
        QueryResponse rest = client.query(
                all().toBuilder().exclusiveStartKey(full.lastEvaluatedKey()).build());
        assertEquals(2, rest.items().size());
        assertFalse(rest.hasLastEvaluatedKey());
        assertEquals(key("s1"), client.query(all().toBuilder().limit(2).build()).lastEvaluatedKey());
        assertTrue(client.query(
                        all().toBuilder().exclusiveStartKey(key("s3")).limit(2).build())
                .hasLastEvaluatedKey());
    }

    @Test
    void aQueryStartsOnlyWithinWhatItReads() {
        put(key("b"));
        assertEquals(1, startedAt(key("a")).items().size(), "at a row that is not there");
        assertRefused("", () -> startedAt(Map.of("pk", text("other"), "sk", text("a"))));
        assertRefused("", () -> startedAt(Map.of("pk", text("p"))));
    }
}
