package org.kith.dynamodb;

import java.util.function.Function;
import org.kith.kernel.GroupId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The GroupData table. The only way to the data of a group is to name the group here, once. */
public final class GroupTable {
    private final Function<GroupId, DynamoDbClient> clients;
    private final String table;

    /**
     * Takes the client to use for each group, so that a deployment can give each its own narrowed credentials.
     */
    public GroupTable(Function<GroupId, DynamoDbClient> clients, String table) {
        this.clients = clients;
        this.table = table;
    }

    /** One group's data. */
    public GroupData of(GroupId group) {
        return new GroupData(clients.apply(group), table, group, new GroupKeys(group));
    }
}
