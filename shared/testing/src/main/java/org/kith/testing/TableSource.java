package org.kith.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Where a test gets empty tables of its own: {@link DynamoDbLocal}, or {@link
 * org.kith.testing.memory.InMemoryDynamoDb}, which needs no process and is held to the same contracts.
 */
public abstract class TableSource {
    private static final AtomicInteger TABLES = new AtomicInteger();

    /** A client for the tables. */
    public abstract DynamoDbClient client();

    /** A client of one's own, the caller's to close, whose requests are counted. */
    public abstract DynamoDbClient newClient(RequestCount requests);

    /** A new, empty GroupData table; its name. A test holds its shape against {@code infrastructure/data.yaml}. */
    public final String newGroupDataTable() {
        String name = "GroupData-" + TABLES.incrementAndGet();
        client().createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(Stream.of("pk", "sk", "listingPk", "listingSk", "duePk", "dueSk")
                        .map(TableSource::text)
                        .toList())
                .keySchema(keys("pk", "sk"))
                .globalSecondaryIndexes(
                        index("listing", "listingPk", "listingSk", "summary"),
                        index("due", "duePk", "dueSk", "dueSummary")));
        return name;
    }

    /** A new, empty Directory table; its name. */
    public final String newDirectoryTable() {
        String name = "Directory-" + TABLES.incrementAndGet();
        client().createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"), text("sk"))
                .keySchema(keys("pk", "sk")));
        return name;
    }

    private static GlobalSecondaryIndex index(String name, String partitionKey, String sortKey, String summary) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys(partitionKey, sortKey))
                .projection(projection ->
                        projection.projectionType(ProjectionType.INCLUDE).nonKeyAttributes(summary))
                .build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static List<KeySchemaElement> keys(String partitionKey, String sortKey) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(partitionKey)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(sortKey)
                        .keyType(KeyType.RANGE)
                        .build());
    }
}
