package org.kith.contacts.dynamodb;

import org.kith.contacts.GroupStores;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;

/** The stores of any group, in the GroupData table. */
public final class DynamoDbStores implements GroupStores.Source {
    private final GroupTable table;
    private final IdSource ids;

    /** Takes the table of all groups. */
    public DynamoDbStores(GroupTable table, IdSource ids) {
        this.table = table;
        this.ids = ids;
    }

    @Override
    public GroupStores of(GroupId group) {
        return over(table.of(group));
    }

    /** The stores of the group whose data this is. */
    public GroupStores over(GroupData data) {
        return new GroupStores(
                new DynamoDbContacts(data, ids),
                new DynamoDbInteractions(data, ids),
                new DynamoDbTasks(data, ids),
                new DynamoDbLists(data, ids),
                new DynamoDbSegments(data, ids),
                new DynamoDbSuppressions(data, ids),
                new DynamoDbLately(data),
                new DynamoDbTouches(data),
                new DynamoDbFields(data, ids),
                new DynamoDbDistinctions(data),
                new DynamoDbRelationships(data, ids),
                new DynamoDbRelationshipKinds(data, ids),
                new DynamoDbHouseholds(data),
                new DynamoDbGoneContacts(data, ids),
                new DynamoDbMerges(data, ids));
    }
}
