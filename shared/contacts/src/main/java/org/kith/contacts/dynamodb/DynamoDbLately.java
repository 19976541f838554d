package org.kith.contacts.dynamodb;

import java.util.List;
import org.kith.contacts.Lately;
import org.kith.contacts.LatelyEntry;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.TableShape;

/** What happened lately, from the listing index under which people's changes are found. */
public final class DynamoDbLately implements Lately {
    private final GroupData data;

    /** Takes one group's data. */
    public DynamoDbLately(GroupData data) {
        this.data = data;
    }

    @Override
    public List<LatelyEntry> newest(int most) {
        return data
                .query(TableShape.LISTING, Query.of(data.keys().lately(), most).fromTheEnd())
                .items()
                .stream()
                .map(item -> item.as(EventSchemas.LATELY))
                .toList();
    }
}
