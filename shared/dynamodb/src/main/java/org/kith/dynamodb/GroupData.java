package org.kith.dynamodb;

import java.util.Optional;
import org.kith.kernel.GroupId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What one group owns. Obtained from {@link GroupTable}; from then on no method takes a group, so none can forget it. */
public final class GroupData extends TableAccess {
    private final DynamoDbClient client;
    private final String table;
    private final GroupId group;
    private final GroupKeys keys;

    GroupData(DynamoDbClient client, String table, GroupId group, GroupKeys keys) {
        this(client, table, group, keys, Optional.empty());
    }

    private GroupData(DynamoDbClient client, String table, GroupId group, GroupKeys keys, Optional<OnceMark> mark) {
        super(client, table, keys.prefix(), mark);
        this.client = client;
        this.table = table;
        this.group = group;
        this.keys = keys;
    }

    /**
     * The same data, for work that is one transaction and must not be done twice: the mark is written with it, or the
     * work is refused with a {@link DoneBeforeException}.
     */
    public GroupData once(OnceMark mark) {
        return new GroupData(client, table, group, keys, Optional.of(mark));
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
