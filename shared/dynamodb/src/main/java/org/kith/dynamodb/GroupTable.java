package org.kith.dynamodb;

import java.util.function.Function;
import org.kith.kernel.Environment;
import org.kith.kernel.GroupId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The GroupData table. The only way to the data of a group is to name the group here, once. */
public final class GroupTable {
    private final Function<GroupId, DynamoDbClient> clients;
    private final String table;

    /** Takes the client to use for each group. */
    public GroupTable(Function<GroupId, DynamoDbClient> clients, String table) {
        this.clients = clients;
        this.table = table;
    }

    /** The table that the settings name ({@code KITH_GROUP_DATA_TABLE}), reached with {@link GroupClients}. */
    public static GroupTable from(Environment environment) {
        return new GroupTable(GroupClients.from(environment), environment.required("KITH_GROUP_DATA_TABLE"));
    }

    /** One group's data. */
    public GroupData of(GroupId group) {
        return new GroupData(clients.apply(group), table, group, new GroupKeys(group));
    }
}
