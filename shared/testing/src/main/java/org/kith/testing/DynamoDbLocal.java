package org.kith.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
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
    private static final Path PROCESS = Path.of("infrastructure", "local", "dynamodb", "target");
    private static final AtomicInteger TABLES = new AtomicInteger();

    private final DynamoDbClient client;
    private final URI endpoint;

    private DynamoDbLocal(URI endpoint) {
        this.endpoint = endpoint;
        this.client = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** Started when first asked for. */
    public static DynamoDbLocal shared() {
        return Holder.SHARED;
    }

    /** A client for it. */
    public DynamoDbClient client() {
        return client;
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
        static final DynamoDbLocal SHARED = start();

        private static DynamoDbLocal start() {
            Path target = root().resolve(PROCESS);
            Path libraries = target.resolve("lib");
            ProcessBuilder process = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xmx512m",
                    "-Djava.library.path=" + libraries,
                    "-cp",
                    target.resolve("classes") + File.pathSeparator + libraries.resolve("*"),
                    "org.kith.local.dynamodb.DynamoDbLocalProcess");
            process.redirectError(ProcessBuilder.Redirect.DISCARD);
            try {
                // Its standard input is a pipe of ours: when this JVM ends, however it ends, so does the process.
                Process started = process.start();
                BufferedReader output =
                        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
                String line = output.readLine();
                while (line != null && !line.startsWith("port=")) {
                    line = output.readLine();
                }
                if (line == null) {
                    throw new IllegalStateException("DynamoDB Local did not start; is " + libraries + " built?");
                }
                return new DynamoDbLocal(URI.create("http://localhost:" + line.substring("port=".length())));
            } catch (IOException e) {
                throw new IllegalStateException("DynamoDB Local cannot be started from " + target, e);
            }
        }

        /** The checkout: tests run in their module's folder. */
        private static Path root() {
            Path folder = Path.of("").toAbsolutePath();
            while (!Files.isDirectory(folder.resolve(PROCESS))) {
                folder = folder.getParent();
                if (folder == null) {
                    throw new IllegalStateException("No folder above this one holds " + PROCESS);
                }
            }
            return folder;
        }
    }
}
