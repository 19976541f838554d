package org.kith.testing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * One DynamoDB Local, in memory, for all tests of this JVM, in a process of its own that ends with the JVM. Each test
 * class asks for tables of its own.
 */
public final class DynamoDbLocal {
    private static final String MODULE = "dynamodb";
    private static final AtomicInteger TABLES = new AtomicInteger();

    private final DynamoDbClient client;
    private final URI endpoint;

    private DynamoDbLocal(URI endpoint) {
        this.endpoint = endpoint;
        this.client = newClient();
    }

    /** Started when first asked for. */
    public static DynamoDbLocal shared() {
        return Holder.SHARED;
    }

    /** A client for it. */
    public DynamoDbClient client() {
        return client;
    }

    /** A client of one's own, the caller's to close, which tells the interceptors of every request. */
    public DynamoDbClient newClient(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration.executionInterceptors(List.of(interceptors)))
                .build();
    }

    /** The settings with which a function reaches it. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", endpoint.toString(),
                "AWS_REGION", "eu-west-2",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test");
    }

    /** A new, empty GroupData table; its name. A test holds its shape against {@code infrastructure/data.yaml}. */
    public String newGroupDataTable() {
        String name = "GroupData-" + TABLES.incrementAndGet();
        client.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(Stream.of("pk", "sk", "listingPk", "listingSk", "duePk", "dueSk")
                        .map(DynamoDbLocal::text)
                        .toList())
                .keySchema(keys("pk", "sk"))
                .globalSecondaryIndexes(
                        index("listing", "listingPk", "listingSk", "summary"),
                        index("due", "duePk", "dueSk", "dueSummary")));
        return name;
    }

    /** A new, empty Directory table; its name. */
    public String newDirectoryTable() {
        String name = "Directory-" + TABLES.incrementAndGet();
        client.createTable(request -> request.tableName(name)
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

    /** The lazy holder: the process starts once, with the first test that needs it. */
    private static final class Holder {
        static final DynamoDbLocal SHARED =
                new DynamoDbLocal(LocalProcess.start(MODULE, "org.kith.local.dynamodb.DynamoDbLocalProcess"));
    }
}
