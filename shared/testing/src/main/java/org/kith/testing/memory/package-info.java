/**
 * DynamoDB in memory, as far as {@code org.kith.dynamodb} uses it: {@link org.kith.testing.memory.InMemoryDynamoDb}
 * answers the requests that our code sends as the database does, refuses what the database refuses, and throws {@link
 * java.lang.UnsupportedOperationException} for everything else. {@code RowsContract}, {@code WritesContract} and {@code
 * ReadsContract} in {@code shared/dynamodb} hold both to the same behaviour; {@code docs/adr} says why it exists and what
 * it costs.
 */
@NullMarked
package org.kith.testing.memory;

import org.jspecify.annotations.NullMarked;
