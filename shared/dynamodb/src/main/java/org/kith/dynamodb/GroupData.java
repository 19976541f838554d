package org.kith.dynamodb;

import org.kith.kernel.GroupId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What one group owns. Obtained from {@link GroupTable}; from then on no method takes a group, so none can forget it. */
public final class GroupData extends TableAccess {
    private final GroupId group;
    private final GroupKeys keys;

    GroupData(DynamoDbClient client, String table, GroupId group, GroupKeys keys) {
        super(client, table, keys.prefix());
        this.group = group;
        this.keys = keys;
    }

    /** Whose data this is. */
    public GroupId group() {
        return group;
    }

    /** Where things are. */
    public GroupKeys keys() {
        return keys;
    }
}
