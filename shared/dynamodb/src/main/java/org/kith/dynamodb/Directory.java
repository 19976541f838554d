package org.kith.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The Directory table: users, sessions, groups, memberships, invitations; what must be found before a group is known. */
public final class Directory extends TableAccess {
    private final DirectoryKeys keys = new DirectoryKeys();

    /** Takes the table's name. */
    public Directory(DynamoDbClient client, String table) {
        super(client, table, "");
    }

    /** Where things are. */
    public DirectoryKeys keys() {
        return keys;
    }
}
