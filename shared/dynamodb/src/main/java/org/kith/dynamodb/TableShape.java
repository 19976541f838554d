package org.kith.dynamodb;

import java.util.List;

/** The names of keys and indexes, as {@code infrastructure/data.yaml} creates them. */
public final class TableShape {
    /** Of both tables. */
    public static final String PARTITION_KEY = "pk";
    /** Of both tables. */
    public static final String SORT_KEY = "sk";
    /** Seconds since 1970 after which DynamoDB removes the item. */
    public static final String EXPIRES_AT = "expiresAt";
    /** Sharded summaries, so that search and segments read a whole group in a few parallel queries. */
    public static final Index LISTING = new Index("listing", "listingPk", "listingSk", "summary");
    /** What is due, and when. */
    public static final Index DUE = new Index("due", "duePk", "dueSk", "dueSummary");

    /** Where the table and its indexes name an item collection. */
    static final List<String> PARTITION_KEYS = List.of(PARTITION_KEY, LISTING.partitionKey(), DUE.partitionKey());

    private TableShape() {}

    /** A global secondary index that projects its keys and one summary. */
    public record Index(String name, String partitionKey, String sortKey, String summary) {}
}
