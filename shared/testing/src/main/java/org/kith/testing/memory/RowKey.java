package org.kith.testing.memory;

/** Which row of a table. */
record RowKey(String partition, String sort) {}
