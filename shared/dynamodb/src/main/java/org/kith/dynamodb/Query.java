package org.kith.dynamodb;

import java.util.Optional;

/**
 * What to read of one item collection. A limit is compulsory, so that no read is without a bound.
 *
 * @param prefix the start of the sort keys to read, empty for all
 * @param after read on behind this sort key; only upwards, because DynamoDB has no range that ends before a key
 * @param limit the most items to answer
 * @param newestFirst from the greatest sort key down
 * @param consistent see every write acknowledged before (not possible in an index; costs twice as much)
 */
public record Query(
        PartitionKey partition,
        String prefix,
        Optional<String> after,
        int limit,
        boolean newestFirst,
        boolean consistent) {

    /** Refuses to continue downwards. */
    public Query {
        if (newestFirst && after.isPresent()) {
            throw new IllegalArgumentException("A query from the end cannot be continued");
        }
    }

    /** All of a collection, in the order of its sort keys. */
    public static Query of(PartitionKey partition, int limit) {
        return new Query(partition, "", Optional.empty(), limit, false, false);
    }

    /** Only sort keys that start so. */
    public Query startingWith(String start) {
        return new Query(partition, start, after, limit, newestFirst, consistent);
    }

    /** Only what comes behind a sort key. */
    public Query continuedAfter(String sortKey) {
        return new Query(partition, prefix, Optional.of(sortKey), limit, newestFirst, consistent);
    }

    /** From the greatest sort key down. */
    public Query fromTheEnd() {
        return new Query(partition, prefix, after, limit, true, consistent);
    }

    /** Strongly consistent. */
    public Query consistently() {
        return new Query(partition, prefix, after, limit, newestFirst, true);
    }
}
