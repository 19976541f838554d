package org.kith.contacts.dynamodb;

import java.time.Instant;
import java.util.List;
import org.kith.contacts.Touch;
import org.kith.contacts.Touches;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;

/** Touches from the listing index, under which interactions are found by time. */
final class DynamoDbTouches implements Touches {
    private final GroupData data;
    private final Shards shards;

    DynamoDbTouches(GroupData data) {
        this.data = data;
        this.shards = new Shards(data);
    }

    @Override
    public List<Touch> since(Instant earliest) {
        // Sort keys start with the time and go on behind it, so those of this very time come behind it, too.
        String from = ContactKeys.when(earliest);
        List<Touch> touches = shards.read(
                data.keys().touchShards(),
                shard -> Query.of(shard, Shards.MOST).continuedAfter(from),
                item -> item.as(SummarySchemas.TOUCH));
        return MergedIds.read(data).touches(touches);
    }
}
