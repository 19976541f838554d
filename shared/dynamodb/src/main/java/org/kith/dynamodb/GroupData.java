package org.kith.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.kernel.GroupId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What one group owns. Obtained from {@link GroupTable}; from then on no method takes a group, so none can forget it. */
public final class GroupData extends TableAccess {
    /** Of a collection that is read whole: about a megabyte. */
    private static final int ROWS_AT_ONCE = 2_000;

    private static final int MOST_READS = 1_000;

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

    /**
     * All of an item collection, strongly consistent, as it is kept. One request for each megabyte.
     *
     * @throws IllegalStateException when it has more than two million rows, which no collection has
     */
    public List<StoredRow> stored(PartitionKey partition) {
        Query start = Query.of(partition, ROWS_AT_ONCE).consistently();
        Page page = query(start);
        List<Item> items = new ArrayList<>(page.items());
        for (int reads = 1; page.more(); reads++) {
            if (reads == MOST_READS) {
                throw new IllegalStateException("The collection " + partition + " has too many rows");
            }
            page = query(start.continuedAfter(items.getLast().sortKey()));
            items.addAll(page.items());
        }
        return items.stream()
                .map(item -> StoredRow.without(keys.prefix(), item.attributes()))
                .toList();
    }

    /** A row that is to be written, as it will be kept. */
    public StoredRow stored(Row row) {
        return StoredRow.without(keys.prefix(), row.attributes());
    }

    /** The same row in this group. */
    public Row row(StoredRow stored) {
        return Row.of(stored.with(keys.prefix()));
    }
}
