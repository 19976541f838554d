package org.kith.dynamodb;

import java.util.Optional;
import org.kith.kernel.Environment;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The Directory table: users, sessions, groups, memberships, invitations; what must be found before a group is known. */
public final class Directory extends TableAccess {
    private final DirectoryKeys keys = new DirectoryKeys();

    /** Takes the table's name. */
    public Directory(DynamoDbClient client, String table) {
        super(client, table, "", Optional.empty());
    }

    /** The table that the settings name ({@code KITH_DIRECTORY_TABLE}), with the function's own credentials. */
    public static Directory from(Environment environment) {
        DynamoDbClient client = new AwsClientSettings(environment)
                .apply(DynamoDbClient.builder(), "DYNAMODB")
                .build();
        return new Directory(client, environment.required("KITH_DIRECTORY_TABLE"));
    }

    /** Where things are. */
    public DirectoryKeys keys() {
        return keys;
    }
}
