package org.kith.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.kernel.Environment;
import org.kith.kernel.GroupId;
import org.kith.testing.CountedIds;
import org.kith.testing.LocalStack;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sts.StsClient;

/** What STS answers to our request for a group's credentials, and whom it takes their bearer for. */
class GroupClientsLocalStackIT {
    private static final String ACCOUNT = "arn:aws:%s::000000000000:";
    private static final GroupId OURS = new GroupId(CountedIds.numbered(1));
    private static final GroupId THEIRS = new GroupId(CountedIds.numbered(2));

    private final Map<String, String> settings = new HashMap<>(LocalStack.environment());

    @Test
    void eachGroupsClientHasASessionOfItsOwnInTheRoleOfTheData() {
        settings.put("KITH_GROUP_DATA_ROLE", ACCOUNT.formatted("iam") + "role/GroupDataRole");
        settings.put("KITH_GROUP_DATA_ARN", "arn:aws:dynamodb:eu-west-2:000000000000:table/GroupData");
        GroupClients clients = GroupClients.from(new Environment(settings));

        AwsSessionCredentials ours = credentials(clients.apply(OURS));
        AwsSessionCredentials theirs = credentials(clients.apply(THEIRS));

        assertNotEquals(ours.accessKeyId(), theirs.accessKeyId());
        assertEquals(session(OURS), bearer(ours));
        assertEquals(session(THEIRS), bearer(theirs));
    }

    private static String session(GroupId group) {
        return ACCOUNT.formatted("sts") + "assumed-role/GroupDataRole/group-" + group.value();
    }

    private static AwsSessionCredentials credentials(DynamoDbClient client) {
        AwsCredentialsProvider provider =
                (AwsCredentialsProvider) client.serviceClientConfiguration().credentialsProvider();
        return (AwsSessionCredentials) provider.resolveCredentials();
    }

    private String bearer(AwsSessionCredentials credentials) {
        try (StsClient sts = new AwsClientSettings(new Environment(settings))
                .apply(StsClient.builder(), "STS")
                .credentialsProvider(() -> credentials)
                .build()) {
            return sts.getCallerIdentity().arn();
        }
    }
}
