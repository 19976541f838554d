package org.kith.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Which writes the database refuses, and what becomes of the others. */
abstract class WritesContract extends RawRequests {
    private final String token = "once-" + table;

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
        assertRefused(
                "unused",
                () -> transact(TransactWriteItem.builder()
                        .put(Put.builder()
                                .tableName(table)
                                .item(key("s"))
                                .conditionExpression("attribute_exists(#pk)")
                                .expressionAttributeNames(Map.of("#pk", "pk", "#n", "n"))
                                .build())
                        .build()));
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
    void comparesOnlyWhatIsOfOneType() {
        put(row("s", "n", AttributeValue.fromN("1"), "t", text("1")));
        Map<String, String> t = Map.of("#t", "t");
        assertFalse(holds("#t = :v", t, number()));
        assertFalse(holds("#t < :v", t, number()));
        assertFalse(holds("#t >= :v", t, number()));
        assertFalse(holds("#n < :v", N, Map.of(":v", text("2"))));
        assertFalse(holds("#n >= :v", N, Map.of(":v", text("0"))));
        assertTrue(holds("#t < :v", t, Map.of(":v", text("2"))));
        assertTrue(holds("#t >= :v", t, Map.of(":v", text("0"))));
    }

    @Test
    void ordersTextsByTheirBytes() {
        put(row("s", "t", text("\uffff")));
        assertTrue(holds("#t < :v", Map.of("#t", "t"), Map.of(":v", text("\ud83d\ude00"))));
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
}
