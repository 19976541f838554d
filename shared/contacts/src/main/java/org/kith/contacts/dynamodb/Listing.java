package org.kith.contacts.dynamodb;

import java.util.Comparator;
import java.util.List;
import org.kith.contacts.ContactSummary;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Query;

/** Reads the summaries of a whole group. */
final class Listing {
    private final GroupData data;
    private final Shards shards;

    Listing(GroupData data) {
        this.data = data;
        this.shards = new Shards(data);
    }

    /** With its sort key, which is worth making once only. */
    private record Listed(String sortKey, ContactSummary contact) {
        static Listed of(Item item) {
            ContactSummary contact = item.as(SummarySchemas.SUMMARY);
            return new Listed(contact.sortKey(), contact);
        }
    }

    /** Everyone, by name. */
    List<ContactSummary> everyone() {
        return shards.read(data.keys().listingShards(), shard -> Query.of(shard, Shards.MOST), Listed::of).stream()
                .sorted(Comparator.comparing(Listed::sortKey))
                .map(Listed::contact)
                .toList();
    }
}
