package org.kith.dynamodb;

/** Where one row is. */
public record RowKey(PartitionKey partition, String sortKey) {}
