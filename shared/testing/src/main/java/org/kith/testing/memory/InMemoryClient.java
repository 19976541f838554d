package org.kith.testing.memory;

import static org.kith.testing.memory.Refusal.invalid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kith.testing.RequestCount;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** The requests that {@code org.kith.dynamodb} sends, one at a time; by the interface's own default, no others. */
final class InMemoryClient implements DynamoDbClient {
    private static final int MAX_BATCH_GET = 100;
    private static final int MAX_BATCH_GET_BYTES = 16 * 1024 * 1024;
    private static final int MAX_TRANSACTION = 100;
    private static final int MAX_TRANSACTION_BYTES = 4 * 1024 * 1024;
    private static final int MAX_TOKEN = 36;

    private final Map<String, InMemoryTable> tables;
    private final Map<String, TransactWriteItemsRequest> written;
    private final RequestCount requests;

    InMemoryClient() {
        this(new HashMap<>(), new HashMap<>(), new RequestCount());
    }

    private InMemoryClient(
            Map<String, InMemoryTable> tables, Map<String, TransactWriteItemsRequest> written, RequestCount requests) {
        this.tables = tables;
        this.written = written;
        this.requests = requests;
    }

    /** Another client for the same tables. */
    InMemoryClient countedBy(RequestCount count) {
        return new InMemoryClient(tables, written, count);
    }

    @Override
    public CreateTableResponse createTable(CreateTableRequest request) {
        return answer(() -> {
            tables.put(request.tableName(), new InMemoryTable(TableShape.of(request)));
            return CreateTableResponse.builder().build();
        });
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return answer(() -> {
            Parameters given = Parameters.of(request, "TableName", "Key", "ConsistentRead");
            InMemoryTable table = table(given.text("TableName"));
            Map<String, AttributeValue> row = table.row(table.shape().key(given.row("Key")));
            return GetItemResponse.builder().item(row.isEmpty() ? null : row).build();
        });
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return answer(() -> {
            Parameters.of(request, "RequestItems");
            if (request.requestItems().size() != 1) {
                throw new UnsupportedOperationException("BatchGetItem of one table only");
            }
            Map.Entry<String, KeysAndAttributes> only =
                    request.requestItems().entrySet().iterator().next();
            Parameters.of(only.getValue(), "Keys", "ConsistentRead");
            return read(only.getKey(), table(only.getKey()), only.getValue().keys());
        });
    }

    private BatchGetItemResponse read(String name, InMemoryTable table, List<Map<String, AttributeValue>> keys) {
        if (keys.isEmpty()) {
            throw invalid("The list of keys in RequestItems for BatchGetItem is required");
        }
        if (keys.size() > MAX_BATCH_GET) {
            throw invalid("Too many items requested for the BatchGetItem call");
        }
        Set<RowKey> seen = new HashSet<>();
        List<Map<String, AttributeValue>> found = new ArrayList<>();
        List<Map<String, AttributeValue>> unread = new ArrayList<>();
        int bytes = 0;
        // From the last to the first: the database promises no order.
        for (Map<String, AttributeValue> each : keys.reversed()) {
            RowKey key = table.shape().key(each);
            if (!seen.add(key)) {
                throw invalid("Provided list of item keys contains duplicates");
            }
            Map<String, AttributeValue> row = table.row(key);
            bytes += Values.size(row);
            if (bytes > MAX_BATCH_GET_BYTES) {
                unread.add(each);
            } else if (!row.isEmpty()) {
                found.add(row);
            }
        }
        return BatchGetItemResponse.builder()
                .responses(Map.of(name, found))
                .unprocessedKeys(
                        unread.isEmpty()
                                ? Map.of()
                                : Map.of(
                                        name,
                                        KeysAndAttributes.builder().keys(unread).build()))
                .build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return answer(() -> {
            Parameters given = Parameters.of(
                    request,
                    "TableName",
                    "IndexName",
                    "KeyConditionExpression",
                    "ExpressionAttributeNames",
                    "ExpressionAttributeValues",
                    "ExclusiveStartKey",
                    "ScanIndexForward",
                    "ConsistentRead",
                    "Limit");
            SortedRows rows = table(given.text("TableName")).rows(given.optionalText("IndexName"));
            if (given.has("IndexName") && given.isOn("ConsistentRead")) {
                throw invalid("Consistent reads are not supported on global secondary indexes");
            }
            int limit = given.has("Limit") ? request.limit() : Integer.MAX_VALUE;
            if (limit < 1) {
                throw invalid("Limit must be greater than or equal to 1");
            }
            Placeholders placeholders = Placeholders.of(given);
            KeyCondition condition =
                    KeyCondition.parse(given.text("KeyConditionExpression"), placeholders, rows.keys());
            placeholders.checkAllUsed();
            SortedRows.Page page = rows.page(
                    condition,
                    given.has("ExclusiveStartKey") ? Optional.of(request.exclusiveStartKey()) : Optional.empty(),
                    !given.has("ScanIndexForward") || given.isOn("ScanIndexForward"),
                    limit);
            return QueryResponse.builder()
                    .items(page.rows())
                    .count(page.rows().size())
                    .lastEvaluatedKey(page.last().orElse(null))
                    .build();
        });
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return answer(() -> {
            Write write = Write.of(request, this::table);
            if (!write.isAllowed()) {
                throw Refusal.conditionFailed();
            }
            Map<String, AttributeValue> row = write.changed();
            write.store(row);
            return UpdateItemResponse.builder().build();
        });
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return answer(() -> {
            Parameters given = Parameters.of(request, "TransactItems", "ClientRequestToken");
            List<Write> writes = request.transactItems().stream()
                    .map(each -> Write.of(each, this::table))
                    .toList();
            checkBounds(writes);
            Optional<String> token = given.optionalText("ClientRequestToken");
            if (token.filter(text -> text.length() > MAX_TOKEN).isPresent()) {
                throw invalid("Value at 'clientRequestToken' failed to satisfy constraint: Member must have length less"
                        + " than or equal to 36");
            }
            Optional<TransactWriteItemsRequest> before = token.map(written::get);
            if (before.isEmpty()) {
                Write.all(writes);
                token.ifPresent(text -> written.put(text, request));
            } else if (!before.get().equals(request)) {
                throw Refusal.otherRequestWithSameToken();
            }
            return TransactWriteItemsResponse.builder().build();
        });
    }

    private static void checkBounds(List<Write> writes) {
        if (writes.isEmpty()) {
            throw invalid("Value at 'transactItems' failed to satisfy constraint: Member must have length greater than"
                    + " or equal to 1");
        }
        if (writes.size() > MAX_TRANSACTION) {
            throw invalid("Member must have length less than or equal to 100");
        }
        if (writes.stream().map(Write::target).distinct().count() < writes.size()) {
            throw invalid("Transaction request cannot include multiple operations on one item");
        }
        int bytes = writes.stream().mapToInt(Write::bytes).sum();
        if (bytes > MAX_TRANSACTION_BYTES) {
            throw invalid("Transaction payload size cannot exceed 4MB. Payload Size: " + bytes);
        }
    }

    private InMemoryTable table(String name) {
        return Optional.ofNullable(tables.get(name)).orElseThrow(Refusal::noSuchTable);
    }

    private <T> T answer(Supplier<T> work) {
        requests.count();
        synchronized (tables) {
            return work.get();
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
