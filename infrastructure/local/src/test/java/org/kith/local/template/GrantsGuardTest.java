package org.kith.local.template;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The SDK finds the guard, which refuses what the template refuses, and nobody who is no function. */
class GrantsGuardTest {
    /** Nobody listens there: what the guard lets through fails for that reason. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    @Test
    void refusesWhatTheTemplateRefuses() {
        assertTrue(failure("SendMail", "SESSION#1")
                .startsWith("SendMail may not dynamodb:GetItem on Directory.Arn [SESSION#1]"));
        assertTrue(GrantsGuard.refused().removeIf(each -> each.startsWith("SendMail may not")));
    }

    @Test
    void letsThroughWhatTheTemplateLetsThrough() {
        assertTrue(failure("SendMail", "RATE#ses").contains("Connection refused"));
        assertTrue(failure("laptop", "SESSION#1").contains("Connection refused"));
    }

    private static String failure(String signer, String partition) {
        try (DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(NOWHERE)
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(signer, "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(config -> config.retryStrategy(retries -> retries.maxAttempts(1)))
                .build()) {
            Map<String, AttributeValue> key =
                    Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS("any"));
            SdkClientException failure = assertThrows(
                    SdkClientException.class,
                    () -> client.getItem(
                            request -> request.tableName("Directory").key(key)));
            return String.valueOf(failure.getMessage());
        }
    }
}
