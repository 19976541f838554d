package org.kith.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole edition, with the tests' small template. */
class LaptopEditionIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private Options options() {
        return Options.of(Repository.root())
                .withTemplate(Repository.fixture("small.yaml"))
                .withWebApp(folder.resolve("dist"))
                .withData(folder.resolve("data"))
                .withPort(0)
                .withSettings(Map.of("KITH_SEND_DELAY_SECONDS", "1"));
    }

    private static JsonNode get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JSON.readTree(
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }

    private static DynamoDbClient dynamoDb(LaptopEdition edition) {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create(edition.environment().getOrDefault("AWS_ENDPOINT_URL_DYNAMODB", "")))
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("laptop", "laptop")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Test
    void runsFunctionsWithWhatTheTemplateAndTheOptionsTellThem() throws Exception {
        try (LaptopEdition edition = LaptopEdition.start(options())) {
            JsonNode environment =
                    get(edition.origin().resolve("/api/things/1")).get("environment");

            assertEquals("Things", environment.get("TABLE").asString());
            assertEquals(
                    edition.origin().toString(), environment.get("KITH_ORIGIN").asString());
            assertEquals("1", environment.get("KITH_SEND_DELAY_SECONDS").asString());
            assertEquals(
                    environment.get("AWS_ENDPOINT_URL_SQS").asString() + "/000000000000/Work",
                    environment.get("WORK").asString());
            assertTrue(Files.readString(folder.resolve("data/endpoints.json"))
                    .contains(edition.origin().toString()));
        }
    }

    @Test
    void sendsTheTemplatesHeadersAndItsOwnWithTheOutbox() throws Exception {
        try (LaptopEdition edition = LaptopEdition.start(options());
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/", "/api/things/1", "/api/missing", "/outbox")) {
                HttpResponse<Void> response = client.send(
                        HttpRequest.newBuilder(edition.origin().resolve(path)).build(),
                        HttpResponse.BodyHandlers.discarding());
                boolean own = path.equals("/outbox");

                assertEquals(
                        own ? List.of() : List.of("DENY"), response.headers().allValues("x-frame-options"), path);
                assertEquals(
                        !own,
                        response.headers().allValues("content-security-policy").equals(List.of("default-src 'self'")),
                        path);
            }
        }
    }

    @Test
    void keepsRowsAndSecretsFromOneStartToTheNext() throws Exception {
        Map<String, AttributeValue> row = Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));
        String key;
        try (LaptopEdition edition = LaptopEdition.start(options());
                DynamoDbClient dynamoDb = dynamoDb(edition)) {
            dynamoDb.putItem(put -> put.tableName("Things").item(row));
            key = get(edition.origin().resolve("/api/things/1"))
                    .get("environment")
                    .get("KEY")
                    .asString();
        }
        try (LaptopEdition edition = LaptopEdition.start(options());
                DynamoDbClient dynamoDb = dynamoDb(edition)) {
            assertEquals(
                    row,
                    dynamoDb.getItem(get -> get.tableName("Things").key(row)).item());
            assertEquals(
                    key,
                    get(edition.origin().resolve("/api/things/1"))
                            .get("environment")
                            .get("KEY")
                            .asString());
        }
    }

    @Test
    void saysInASentenceWhyItCannotStart() throws Exception {
        try (LaptopEdition edition = LaptopEdition.start(options())) {
            int taken = edition.origin().getPort();

            assertEquals(
                    "Kith is already running with the data in " + folder.resolve("data") + ", at " + edition.origin()
                            + ". Ctrl-C in its window ends it; --data and --port let another run beside it.",
                    assertThrows(CannotStart.class, () -> LaptopEdition.start(options()))
                            .getMessage());
            assertEquals(
                    "Port " + taken + " is in use; stop the program that uses it, or start Kith with another:"
                            + " --port 8081.",
                    assertThrows(
                                    CannotStart.class,
                                    () -> LaptopEdition.start(options()
                                            .withData(folder.resolve("other"))
                                            .withPort(taken)))
                            .getMessage());
        }
    }
}
