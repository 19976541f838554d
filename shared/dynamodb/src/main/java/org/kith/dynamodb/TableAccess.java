package org.kith.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads and writes one table, limited to partition keys that start with a prefix. A key from elsewhere is a programming
 * error and throws before any request is made.
 */
public abstract sealed class TableAccess permits GroupData, Directory {
    /** So many rows {@link #getAll} answers; an AWS limit: the keys of one BatchGetItem. */
    public static final int MOST_AT_ONCE = 100;

    private static final int BATCH_GET_ATTEMPTS = 6;

    /** Sorts behind every other character. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final DynamoDbClient client;
    private final String table;
    private final String prefix;
    private final Optional<OnceMark> mark;

    TableAccess(DynamoDbClient client, String table, String prefix, Optional<OnceMark> mark) {
        this.client = client;
        this.table = table;
        this.prefix = prefix;
        this.mark = mark;
    }

    /** Reads one row, strongly consistent: one read unit for each 4 KB. */
    public <T> Optional<T> get(PartitionKey partition, String sortKey, TableSchema<T> schema) {
        Map<String, AttributeValue> item = client.getItem(request ->
                        request.tableName(table).key(key(partition, sortKey)).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(schema.mapToItem(item));
    }

    /**
     * Reads up to 100 rows by their keys in one request, strongly consistent; what does not exist is left out. Keys
     * that the table was too busy to read are asked for again, six times at most.
     */
    public Map<RowKey, Item> getAll(List<RowKey> keys) {
        if (keys.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("At most 100 rows at once, not " + keys.size());
        }
        Map<RowKey, Item> found = new HashMap<>();
        List<Map<String, AttributeValue>> wanted = new ArrayList<>();
        keys.stream().distinct().forEach(each -> wanted.add(key(each.partition(), each.sortKey())));
        Backoff backoff = new Backoff(BATCH_GET_ATTEMPTS);
        while (!wanted.isEmpty()) {
            BatchGetItemResponse response = client.batchGetItem(request -> request.requestItems(Map.of(
                    table,
                    KeysAndAttributes.builder()
                            .keys(wanted)
                            .consistentRead(true)
                            .build())));
            for (Map<String, AttributeValue> item : response.responses().getOrDefault(table, List.of())) {
                PartitionKey partition = new PartitionKey(text(item, TableShape.PARTITION_KEY));
                String sortKey = text(item, TableShape.SORT_KEY);
                found.put(new RowKey(partition, sortKey), new Item(sortKey, item));
            }
            KeysAndAttributes rest = response.unprocessedKeys().get(table);
            wanted.clear();
            if (rest != null) {
                wanted.addAll(rest.keys());
                backoff.pause("BatchGetItem left keys unread");
            }
        }
        return found;
    }

    /** Reads an item collection. One request for each megabyte or part of it. */
    public Page query(Query query) {
        return read(query, Optional.empty());
    }

    /** Reads summaries from an index; they may lag behind the table by a moment. */
    public Page query(TableShape.Index index, Query query) {
        return read(query, Optional.of(index));
    }

    /** Changes attributes of one row, if the update's condition holds. */
    public Commit update(Update update) {
        try {
            client.updateItem(request -> request.tableName(table)
                    .key(key(update.partition(), update.sortKey()))
                    .conditionExpression(update.conditionExpression())
                    .updateExpression(update.updateExpression())
                    .expressionAttributeNames(update.names())
                    .expressionAttributeValues(update.values().isEmpty() ? null : update.values()));
            return new Commit.Done();
        } catch (ConditionalCheckFailedException refused) {
            return new Commit.Refused(Set.of(0));
        }
    }

    /** Starts a transaction of at most 100 writes. */
    public Transaction transaction() {
        return new Transaction(client, table, this, mark);
    }

    private Page read(Query query, Optional<TableShape.Index> index) {
        String partitionName = index.map(TableShape.Index::partitionKey).orElse(TableShape.PARTITION_KEY);
        String sortName = index.map(TableShape.Index::sortKey).orElse(TableShape.SORT_KEY);
        List<Item> items = new ArrayList<>();
        Map<String, AttributeValue> continueAt = Map.of();
        // Bounded by the limit: each further page was filled by DynamoDB up to a megabyte or is the last.
        do {
            QueryRequest request =
                    request(query, index, partitionName, sortName, continueAt, query.limit() - items.size());
            QueryResponse response = client.query(request);
            for (Map<String, AttributeValue> item : response.items()) {
                Map<String, AttributeValue> row = index.map(
                                each -> item.getOrDefault(each.summary(), AttributeValue.fromM(Map.of()))
                                        .m())
                        .orElse(item);
                items.add(new Item(text(item, sortName), row));
            }
            continueAt = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : Map.of();
        } while (!continueAt.isEmpty() && items.size() < query.limit());
        return new Page(items, !continueAt.isEmpty());
    }

    private QueryRequest request(
            Query query,
            Optional<TableShape.Index> index,
            String partitionName,
            String sortName,
            Map<String, AttributeValue> continueAt,
            int limit) {
        String condition = "#pk = :pk";
        Map<String, String> names = new HashMap<>(Map.of("#pk", partitionName));
        Map<String, AttributeValue> values =
                new HashMap<>(Map.of(":pk", AttributeValue.fromS(checked(query.partition()))));
        if (query.after().isPresent()) {
            // DynamoDB allows one condition on the sort key: behind a key and within the prefix is a range.
            condition += " AND #sk BETWEEN :low AND :high";
            names.put("#sk", sortName);
            String low = query.after().get() + "\u0000";
            String end = query.prefix() + LAST;
            String high = isBehind(low, end) ? low : end;
            values.put(":low", AttributeValue.fromS(low));
            values.put(":high", AttributeValue.fromS(high));
        } else if (!query.prefix().isEmpty()) {
            condition += " AND begins_with(#sk, :start)";
            names.put("#sk", sortName);
            values.put(":start", AttributeValue.fromS(query.prefix()));
        }
        return QueryRequest.builder()
                .tableName(table)
                .indexName(index.map(TableShape.Index::name).orElse(null))
                .keyConditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .exclusiveStartKey(continueAt.isEmpty() ? null : continueAt)
                .scanIndexForward(!query.newestFirst())
                .consistentRead(query.consistent() && index.isEmpty())
                .limit(limit)
                .build();
    }

    Map<String, AttributeValue> key(PartitionKey partition, String sortKey) {
        return Map.of(
                TableShape.PARTITION_KEY, AttributeValue.fromS(checked(partition)),
                TableShape.SORT_KEY, AttributeValue.fromS(sortKey));
    }

    String checked(PartitionKey partition) {
        if (!partition.value().startsWith(prefix)) {
            throw new IllegalStateException("The key " + partition + " does not belong to " + prefix);
        }
        return partition.value();
    }

    /**
     * What to store for a row. The partitions of indexes are looked at as closely as its own: IAM sees the table's keys in
     * a write, and those alone.
     */
    Map<String, AttributeValue> checked(Row row) {
        for (String name : TableShape.PARTITION_KEYS) {
            Optional.ofNullable(row.attributes().get(name)).ifPresent(key -> checked(new PartitionKey(key.s())));
        }
        return row.attributes();
    }

    /** In the order of DynamoDB, which is that of the bytes of UTF-8; that of Java's own texts is another. */
    private static boolean isBehind(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)) > 0;
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(AttributeValue::s)
                .orElseThrow(() -> new IllegalStateException("An item lacks " + name));
    }
}
