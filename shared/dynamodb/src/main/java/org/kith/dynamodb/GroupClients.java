package org.kith.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kith.kernel.Environment;
import org.kith.kernel.GroupId;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * The client to use for each group's data. With a role in the settings, as whenever Kith runs by its template, each group
 * has credentials of its own that reach no other group's rows, whatever the code asks for: a function's own role does not
 * reach the table at all. Safe for use by many threads.
 */
public final class GroupClients implements Function<GroupId, DynamoDbClient> {
    /**
     * More than an instance serves in the hour that credentials live. Who is served again after being forgotten costs
     * one more request to STS.
     */
    private static final int MOST_GROUPS = 100;

    private final AwsClientSettings settings;
    private final Function<GroupId, Optional<AwsCredentialsProvider>> credentials;
    private final Map<GroupId, DynamoDbClient> clients = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<GroupId, DynamoDbClient> eldest) {
            // Not closed, for another thread may use it still; it keeps nothing open.
            return size() > MOST_GROUPS;
        }
    };

    private GroupClients(AwsClientSettings settings, Function<GroupId, Optional<AwsCredentialsProvider>> credentials) {
        this.settings = settings;
        this.credentials = credentials;
    }

    /**
     * Reads {@code KITH_GROUP_DATA_ROLE}, the ARN of the role to narrow, and {@code KITH_GROUP_DATA_ARN}, the table's.
     * Without a role every group is reached with the function's own credentials, which serves tests of stores; a rule on
     * the template refuses a function without one.
     */
    public static GroupClients from(Environment environment) {
        AwsClientSettings settings = new AwsClientSettings(environment);
        Optional<String> role = environment.optional("KITH_GROUP_DATA_ROLE");
        if (role.isEmpty()) {
            return new GroupClients(settings, group -> Optional.empty());
        }
        String table = environment.required("KITH_GROUP_DATA_ARN");
        StsClient sts = settings.apply(StsClient.builder(), "STS").build();
        return new GroupClients(settings, group -> Optional.of(narrowed(sts, role.get(), group, table)));
    }

    @Override
    public DynamoDbClient apply(GroupId group) {
        synchronized (clients) {
            return clients.computeIfAbsent(group, this::client);
        }
    }

    private DynamoDbClient client(GroupId group) {
        var builder = settings.apply(DynamoDbClient.builder(), "DYNAMODB");
        credentials.apply(group).ifPresent(builder::credentialsProvider);
        return builder.build();
    }

    /** Asks for credentials when they are first needed, and again shortly before they end. */
    private static AwsCredentialsProvider narrowed(StsClient sts, String role, GroupId group, String table) {
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request -> request.roleArn(role)
                        // What CloudTrail shows beside each request.
                        .roleSessionName("group-" + group.value())
                        // Without it the role reaches nothing, so narrowing cannot be forgotten.
                        .tags(Tag.builder().key("group").value(group.value()).build())
                        .policy(GroupPolicy.of(group, table)))
                .build();
    }
}
