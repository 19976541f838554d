package org.kith.dynamodb;

import org.junit.jupiter.api.Nested;
import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

/** What DynamoDB does, in memory. */
class DynamoDbInMemoryTest {
    @Nested
    class RowsTest extends RowsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class WritesTest extends WritesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ReadsTest extends ReadsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class GroupDataTest extends GroupDataContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class GroupQueriesTest extends GroupQueriesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }
}
