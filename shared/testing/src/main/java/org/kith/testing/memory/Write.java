package org.kith.testing.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One write that was read from a request and found in order.
 *
 * @param change makes the row that shall be there of the one that is; either is empty if there is none
 * @param bytes what it counts towards the size of a transaction
 */
record Write(
        Target target, ConditionExpression condition, UnaryOperator<Map<String, AttributeValue>> change, int bytes) {

    /** The row to be written. */
    record Target(InMemoryTable table, RowKey key) {}

    static Write of(UpdateItemRequest request, Function<String, InMemoryTable> tables) {
        return update(request, tables);
    }

    static Write of(TransactWriteItem item, Function<String, InMemoryTable> tables) {
        Parameters given = Parameters.of(item, "Put", "Update", "Delete", "ConditionCheck");
        if (given.has("Put")) {
            return put(item.put(), tables);
        }
        if (given.has("Update")) {
            return update(item.update(), tables);
        }
        return given.has("Delete")
                ? keyed(item.delete(), tables, row -> Map.of())
                : keyed(item.conditionCheck(), tables, UnaryOperator.identity());
    }

    private static Write put(SdkPojo put, Function<String, InMemoryTable> tables) {
        Parameters given = Parameters.of(
                put,
                "TableName",
                "Item",
                "ConditionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues");
        InMemoryTable table = tables.apply(given.text("TableName"));
        Map<String, AttributeValue> row = Values.stored(given.row("Item"));
        table.shape().check(row);
        Placeholders placeholders = Placeholders.of(given);
        ConditionExpression condition = ConditionExpression.parse(given, placeholders);
        placeholders.checkAllUsed();
        Target target = new Target(table, table.shape().keyOf(row));
        return new Write(target, condition, before -> row, Values.size(row));
    }

    private static Write update(SdkPojo update, Function<String, InMemoryTable> tables) {
        Parameters given = Parameters.of(
                update,
                "TableName",
                "Key",
                "UpdateExpression",
                "ConditionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues");
        InMemoryTable table = tables.apply(given.text("TableName"));
        Placeholders placeholders = Placeholders.of(given);
        UpdateExpression expression = UpdateExpression.parse(
                given.text("UpdateExpression"), placeholders, table.shape().keys());
        ConditionExpression condition = ConditionExpression.parse(given, placeholders);
        placeholders.checkAllUsed();
        Map<String, AttributeValue> key = given.row("Key");
        UnaryOperator<Map<String, AttributeValue>> change = before -> {
            Map<String, AttributeValue> row = expression.applied(before.isEmpty() ? key : before);
            table.shape().check(row);
            return row;
        };
        int bytes = Values.size(key) + Values.size(given.row("ExpressionAttributeValues"));
        return new Write(new Target(table, table.shape().key(key)), condition, change, bytes);
    }

    private static Write keyed(
            SdkPojo request,
            Function<String, InMemoryTable> tables,
            UnaryOperator<Map<String, AttributeValue>> change) {
        Parameters given = Parameters.of(
                request,
                "TableName",
                "Key",
                "ConditionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues");
        InMemoryTable table = tables.apply(given.text("TableName"));
        Placeholders placeholders = Placeholders.of(given);
        ConditionExpression condition = ConditionExpression.parse(given, placeholders);
        placeholders.checkAllUsed();
        Map<String, AttributeValue> key = given.row("Key");
        return new Write(new Target(table, table.shape().key(key)), condition, change, Values.size(key));
    }

    /** Writes all of them, or throws and writes none. */
    static void all(List<Write> writes) {
        List<CancellationReason> reasons = new ArrayList<>();
        Map<Write, Map<String, AttributeValue>> rows = new HashMap<>();
        for (Write write : writes) {
            if (!write.isAllowed()) {
                reasons.add(Refusal.CONDITION_REASON);
                continue;
            }
            try {
                rows.put(write, write.changed());
                reasons.add(Refusal.NO_REASON);
            } catch (DynamoDbException invalid) {
                reasons.add(Refusal.invalidReason(invalid));
            }
        }
        if (rows.size() < writes.size()) {
            throw Refusal.cancelled(reasons);
        }
        rows.forEach(Write::store);
    }

    boolean isAllowed() {
        return condition.holds(row());
    }

    /** The row that shall be there. */
    Map<String, AttributeValue> changed() {
        return change.apply(row());
    }

    void store(Map<String, AttributeValue> row) {
        target.table().replace(target.key(), row);
    }

    private Map<String, AttributeValue> row() {
        return target.table().row(target.key());
    }
}
