package org.kith.local.template;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.dynamodb.RowKey;
import org.kith.kernel.Environment;
import org.kith.kernel.GroupId;
import org.kith.testing.CountedIds;
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
    void refusesASessionWhatEitherItsRoleOrItsPolicyRefuses() {
        String ours = "G#" + CountedIds.numbered(1) + "#";
        assumeRole(new GroupId(CountedIds.numbered(1)));
        String session = "group" + CountedIds.numbered(1);

        assertTrue(failure(session, "GroupData", ours + "LISTS").contains("Connection refused"));
        for (String[] beyond : new String[][] {
            {"GroupData", "G#" + CountedIds.numbered(2) + "#LISTS"}, {"Directory", ours + "LISTS"},
        }) {
            assertTrue(failure(session, beyond[0], beyond[1]).startsWith(session + " may not dynamodb:GetItem"));
        }
        assertTrue(GrantsGuard.refused().removeIf(each -> each.startsWith(session)));
    }

    /** As a function does for its first request on behalf of a group; nobody answers, but the guard has seen it. */
    private static void assumeRole(GroupId group) {
        GroupData data = GroupTable.from(new Environment(Map.of(
                        "AWS_ENDPOINT_URL", NOWHERE.toString(),
                        "AWS_ACCESS_KEY_ID", "ContactsHttp",
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "KITH_GROUP_DATA_TABLE", "GroupData",
                        "KITH_GROUP_DATA_ARN", "arn:aws:laptop:eu-west-2:000000000000:GroupData",
                        "KITH_GROUP_DATA_ROLE", "arn:aws:laptop:eu-west-2:000000000000:GroupDataRole")))
                .of(group);
        assertThrows(
                SdkClientException.class,
                () -> data.getAll(List.of(new RowKey(data.keys().lists(), "L#1"))));
    }

    @Test
    void letsThroughWhatTheTemplateLetsThrough() {
        assertTrue(failure("SendMail", "RATE#ses").contains("Connection refused"));
        assertTrue(failure("laptop", "SESSION#1").contains("Connection refused"));
    }

    private static String failure(String signer, String partition) {
        return failure(signer, "Directory", partition);
    }

    private static String failure(String signer, String table, String partition) {
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
                    () -> client.getItem(request -> request.tableName(table).key(key)));
            return String.valueOf(failure.getMessage());
        }
    }
}
