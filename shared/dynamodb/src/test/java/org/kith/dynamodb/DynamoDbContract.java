package org.kith.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.testing.TableSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** What the database itself does, and above all refuses, with requests like ours: a faulty one fails on any of them. */
abstract class DynamoDbContract {
    /** What the keys of {@link #key} and the name of one attribute take of the 400 KB that a row may have. */
    private static final int ROOM = 400 * 1024 - "pkpsksx".length();

    private static final Map<String, String> PK = Map.of("#pk", "pk");
    private static final Map<String, String> N = Map.of("#n", "n");

    private final TableSource tables = tables();
    private final DynamoDbClient client = tables.client();
    private final String table = tables.newGroupDataTable();
    private final String token = "once-" + table;

    /** Where to make empty tables. */
    abstract TableSource tables();

    @ParameterizedTest
    @CsvSource({
        "007, 7",
        "1.50, 1.5",
        "1E+2, 100",
        "-0, 0",
        "1e-10, 0.0000000001",
        "-12.0, -12",
        "12345678901234567890123456789012345678, 12345678901234567890123456789012345678"
    })
    void storesNumbersWithoutWhatMakesNoDifference(String given, String stored) {
        put(row("s", "n", AttributeValue.fromN(given)));
        assertEquals(AttributeValue.fromN(stored), get("s").get("n"));
        assertTrue(holds("#n = :v", N, Map.of(":v", AttributeValue.fromN(given))));
    }

    @Test
    void refusesWhatIsNoNumberOrTooPrecise() {
        assertRefused("converted into a number", () -> put(row("s", "n", AttributeValue.fromN("abc"))));
        assertRefused("converted into a number", () -> put(row("s", "n", AttributeValue.fromN(""))));
        assertRefused("38 digits", () -> put(row("s", "n", AttributeValue.fromN("1".repeat(39)))));
        assertRefused("Number overflow", () -> put(row("s", "n", AttributeValue.fromN("1E126"))));
        put(row("s", "n", AttributeValue.fromN("1")));
        assertRefused("38 digits", () -> update("ADD #n :v", N, Map.of(":v", AttributeValue.fromN("1E-40"))));
    }

    @Test
    void refusesRowsThatDoNotFitTheKeys() {
        assertRefused("empty string value", () -> put(key("")));
        assertRefused("required keys", () -> put(Map.of("pk", text("p"))));
        assertRefused("Type mismatch", () -> put(Map.of("pk", text("p"), "sk", AttributeValue.fromN("1"))));
        assertRefused("", () -> put(key("x".repeat(1025))));
        assertRefused("", () -> put(Map.of("pk", text("x".repeat(2049)), "sk", text("s"))));
        put(key("x".repeat(1024)));
    }

    @Test
    void refusesRowsThatDoNotFitTheIndexes() {
        assertRefused("empty string value", () -> put(row("s", "listingPk", text(""))));
        assertRefused("Type mismatch", () -> put(row("s", "dueSk", AttributeValue.fromN("1"))));
        assertRefused("", () -> put(row("s", "listingSk", text("x".repeat(1025)))));
        put(key("s"));
        assertRefused(
                "empty string value", () -> update("SET #n = :v", Map.of("#n", "listingPk"), Map.of(":v", text(""))));
    }

    @Test
    void refusesValuesWithoutAType() {
        AttributeValue none = AttributeValue.builder().build();
        assertRefused("must contain exactly one", () -> put(row("s", "x", none)));
        assertRefused("must contain exactly one", () -> put(row("s", "x", AttributeValue.fromL(List.of(none)))));
        put(row("s", "x", text("")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 2",
        "12, 2",
        "123, 3",
        "1234, 3",
        "-12, 3",
        "100, 2",
        "1200, 2",
        "1000, 2",
        "1.5, 3",
        "0.1, 2",
        "12345678, 5",
        "123456789, 6"
    })
    void countsTheBytesOfARow(String number, int bytes) {
        AttributeValue value = AttributeValue.fromN(number);
        put(row("s", "n", value, "x", text("x".repeat(ROOM - 1 - bytes))));
        assertRefused("maximum allowed size", () -> put(row("s", "n", value, "x", text("x".repeat(ROOM - bytes)))));
    }

    @Test
    void countsTheBytesOfTextsMapsAndLists() {
        put(row("s", "x", text("x".repeat(ROOM))));
        assertRefused("maximum allowed size", () -> put(row("s", "x", text("x".repeat(ROOM + 1)))));
        assertRefused("maximum allowed size", () -> put(row("s", "x", text("\u00e9".repeat(ROOM / 2 + 1)))));
        put(row("s", "x", AttributeValue.fromM(Map.of("y", text("x".repeat(ROOM - 5))))));
        assertRefused(
                "maximum allowed size",
                () -> put(row("s", "x", AttributeValue.fromM(Map.of("y", text("x".repeat(ROOM - 4)))))));
        put(row("s", "x", AttributeValue.fromL(List.of(text("x".repeat(ROOM - 4))))));
        assertRefused(
                "maximum allowed size",
                () -> put(row("s", "x", AttributeValue.fromL(List.of(text("x".repeat(ROOM - 3)))))));
    }

    @Test
    void anUpdateCannotMakeARowTooLarge() {
        put(row("s", "x", text("x".repeat(300_000))));
        assertRefused(
                "maximum allowed size",
                () -> update("SET #n = :v", Map.of("#n", "y"), Map.of(":v", text("x".repeat(200_000)))));
        assertFalse(get("s").containsKey("y"));
    }

    @Test
    void refusesValuesThatAreNestedTooDeep() {
        put(row("s", "x", nested(31)));
        assertRefused("Nesting", () -> put(row("s", "x", nested(32))));
    }

    @Test
    void refusesPlaceholdersThatAreNotThereOrNotUsed() {
        assertRefused("#pk", () -> holds("attribute_exists(#pk)", N, Map.of()));
        assertRefused("unused", () -> holds("attribute_exists(#pk)", Map.of("#pk", "pk", "#n", "n"), Map.of()));
        assertRefused(":v", () -> holds("#n = :v", N, Map.of(":w", text("x"))));
        assertRefused("unused", () -> holds("attribute_exists(#pk)", PK, Map.of(":v", text("x"))));
        assertRefused("invalid key", () -> holds("attribute_exists(#pk)", Map.of("pk", "pk"), Map.of()));
        assertRefused("invalid key", () -> holds("#n = :v", N, Map.of("v", text("x"))));
        assertRefused("must not be empty", () -> transact(checking("attribute_exists(#pk)", PK, Map.of())));
        assertRefused("unused", () -> query("#pk = :v", Map.of("#pk", "pk", "#n", "n"), Map.of(":v", text("p"))));
        assertRefused("unused", () -> update("REMOVE #n", N, Map.of(":v", text("x"))));
    }

    @Test
    void refusesExpressionsThatSayNothingOrTooMuch() {
        assertRefused("can not be empty", () -> holds("", PK, Map.of()));
        assertRefused("can not be empty", () -> update("", N, Map.of()));
        assertRefused("redundant parentheses", () -> holds("((attribute_exists(#pk)))", PK, Map.of()));
        assertRefused("overlap", () -> update("SET #n = :v REMOVE #m", Map.of("#n", "n", "#m", "n"), number()));
        assertRefused("operand type", () -> holds("#n < :v", N, Map.of(":v", AttributeValue.fromBool(true))));
        assertRefused("maximum allowed size", () -> holds("#n = :v" + " OR #n = :v".repeat(400), N, number()));
    }

    @Test
    void understandsParenthesesAndBindsAndTighterThanOr() {
        put(row("s", "n", AttributeValue.fromN("1")));
        Map<String, String> names = Map.of("#n", "n", "#m", "m");
        assertTrue(holds("(#n = :v)", N, number()));
        assertTrue(holds("#n = :v OR attribute_exists(#m) AND attribute_exists(#m)", names, number()));
        assertFalse(holds("(#n = :v OR attribute_exists(#m)) AND attribute_exists(#m)", names, number()));
        assertTrue(holds("((attribute_exists(#m) OR #n = :v) AND attribute_not_exists(#m))", names, number()));
    }

    @Test
    void anUpdateKeepsToItsKeyAndToNumbers() {
        put(row("s", "t", text("x")));
        assertRefused("part of the key", () -> update("SET #pk = :v", PK, Map.of(":v", text("x"))));
        assertRefused("part of the key", () -> update("REMOVE #pk", PK, Map.of()));
        assertRefused("incorrect data type", () -> update("ADD #t :v", Map.of("#t", "t"), number()));
        assertRefused("operand type", () -> update("ADD #n :v", N, Map.of(":v", text("x"))));
    }

    @Test
    void anUpdateMakesARowThatIsNotThere() {
        update("REMOVE #n", N, Map.of());
        assertEquals(Set.of("pk", "sk"), get("s").keySet());
    }

    @Test
    void anUpdateUnderAConditionThatFailsSaysSo() {
        assertThrows(
                ConditionalCheckFailedException.class,
                () -> client.updateItem(request -> request.tableName(table)
                        .key(key("s"))
                        .updateExpression("SET #n = :v")
                        .conditionExpression("attribute_exists(#n)")
                        .expressionAttributeNames(N)
                        .expressionAttributeValues(number())));
        assertEquals(Map.of(), get("s"));
    }

    @Test
    void aTransactionHasItsBounds() {
        assertRefused("greater than or equal to 1", this::transact);
        assertRefused("less than or equal to 100", () -> transact(puts(101, "")));
        assertRefused("multiple operations on one item", () -> transact(putting("s"), checkingThatItIsThere()));
        assertRefused("cannot exceed 4MB", () -> transact(puts(11, "x".repeat(400_000))));
        transact(puts(10, "x".repeat(400_000)));
    }

    @Test
    void aTransactionGivesItsReasonsInOrder() {
        TransactionCanceledException cancelled = assertThrows(
                TransactionCanceledException.class,
                () -> transact(putting("other"), checkingThatItIsThere(), putting("another")));
        assertEquals(
                List.of("None", "ConditionalCheckFailed", "None"),
                cancelled.cancellationReasons().stream()
                        .map(reason -> reason.code())
                        .toList());
        assertEquals(Map.of(), get("other"));
    }

    @Test
    void aTransactionWithAFaultyWriteWritesNothing() {
        put(row("s", "t", text("x")));
        TransactWriteItem faulty = TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(key("s"))
                        .updateExpression("ADD #t :v")
                        .expressionAttributeNames(Map.of("#t", "t"))
                        .expressionAttributeValues(number())
                        .build())
                .build();
        assertRefused("incorrect data type", () -> transact(putting("other"), faulty));
        assertEquals(Map.of(), get("other"));
    }

    @Test
    void aTransactionIsWrittenOnceByItsToken() {
        transact(token, putting("s"));
        update("SET #n = :v", N, number());
        transact(token, putting("s"));

        assertEquals(Set.of("pk", "sk", "n"), get("s").keySet());
        assertThrows(IdempotentParameterMismatchException.class, () -> transact(token, putting("other")));
        assertRefused("less than or equal to 36", () -> transact("x".repeat(37), putting("s")));
    }

    @Test
    void aTransactionThatWasCancelledMayComeAgainWithItsToken() {
        TransactWriteItem check = checkingThatItIsThere();
        assertThrows(TransactionCanceledException.class, () -> transact(token, check, putting("other")));
        put(key("s"));
        transact(token, check, putting("other"));
        assertEquals(key("other"), get("other"));
    }

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

    private interface Request {
        void send();
    }

    /** Refused in whichever of the two ways, for this reason; nothing that was refused was written. */
    private static void assertRefused(String reason, Request request) {
        DynamoDbException refusal = assertThrows(DynamoDbException.class, request::send);
        String reasons = refusal instanceof TransactionCanceledException cancelled
                ? cancelled.cancellationReasons().toString()
                : refusal.awsErrorDetails().errorMessage();
        assertTrue(reasons.contains(reason), reasons);
        assertFalse(reasons.contains("ConditionalCheckFailed"), reasons);
    }

    private boolean holds(String condition, Map<String, String> names, Map<String, AttributeValue> values) {
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

    private TransactWriteItem checkingThatItIsThere() {
        return checking("attribute_exists(#pk)", PK);
    }

    private TransactWriteItem checking(
            String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        TransactWriteItem without = checking(condition, names);
        return without.toBuilder()
                .conditionCheck(without.conditionCheck().toBuilder()
                        .expressionAttributeValues(values)
                        .build())
                .build();
    }

    private TransactWriteItem checking(String condition, Map<String, String> names) {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(table)
                        .key(key("s"))
                        .conditionExpression(condition)
                        .expressionAttributeNames(names)
                        .build())
                .build();
    }

    private TransactWriteItem putting(String sortKey) {
        return putting(key(sortKey));
    }

    private TransactWriteItem putting(Map<String, AttributeValue> row) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(row).build())
                .build();
    }

    private TransactWriteItem[] puts(int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(i -> putting(row("s" + i, "x", text(text))))
                .toArray(TransactWriteItem[]::new);
    }

    private void put(Map<String, AttributeValue> row) {
        transact(putting(row));
    }

    private void transact(TransactWriteItem... writes) {
        client.transactWriteItems(request -> request.transactItems(List.of(writes)));
    }

    private void transact(String withToken, TransactWriteItem... writes) {
        client.transactWriteItems(
                request -> request.transactItems(List.of(writes)).clientRequestToken(withToken));
    }

    private void update(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
        client.updateItem(request -> request.tableName(table)
                .key(key("s"))
                .updateExpression(expression)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values.isEmpty() ? null : values));
    }

    private Map<String, AttributeValue> get(String sortKey) {
        return getBy(key(sortKey));
    }

    private Map<String, AttributeValue> getBy(Map<String, AttributeValue> key) {
        return client.getItem(request -> request.tableName(table).key(key)).item();
    }

    private List<Map<String, AttributeValue>> batch(List<Map<String, AttributeValue>> keys) {
        return client.batchGetItem(request -> request.requestItems(
                        Map.of(table, KeysAndAttributes.builder().keys(keys).build())))
                .responses()
                .getOrDefault(table, List.of());
    }

    private QueryResponse query(String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        return client.query(request -> request.tableName(table)
                .keyConditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
    }

    private QueryRequest all() {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(PK)
                .expressionAttributeValues(Map.of(":pk", text("p")))
                .build();
    }

    private QueryResponse startedAt(Map<String, AttributeValue> start) {
        return client.query(all().toBuilder().exclusiveStartKey(start).build());
    }

    private static Map<String, AttributeValue> range(String low, String high) {
        return Map.of(":v", text("p"), ":low", text(low), ":high", text(high));
    }

    private static Map<String, AttributeValue> number() {
        return Map.of(":v", AttributeValue.fromN("1"));
    }

    private static AttributeValue nested(int levels) {
        AttributeValue value = text("x");
        for (int i = 0; i < levels; i++) {
            value = AttributeValue.fromL(List.of(value));
        }
        return value;
    }

    private static List<Map<String, AttributeValue>> keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> key("s" + i)).toList();
    }

    private static Map<String, AttributeValue> key(String sortKey) {
        return Map.of("pk", text("p"), "sk", text(sortKey));
    }

    private static Map<String, AttributeValue> row(String sortKey, String name, AttributeValue value) {
        Map<String, AttributeValue> row = new HashMap<>(key(sortKey));
        row.put(name, value);
        return row;
    }

    private static Map<String, AttributeValue> row(
            String sortKey, String name, AttributeValue value, String other, AttributeValue otherValue) {
        Map<String, AttributeValue> row = new HashMap<>(row(sortKey, name, value));
        row.put(other, otherValue);
        return row;
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
