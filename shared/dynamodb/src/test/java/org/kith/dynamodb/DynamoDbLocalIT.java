package org.kith.dynamodb;

import org.junit.jupiter.api.Nested;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

/** What DynamoDB does, on DynamoDB Local. */
class DynamoDbLocalIT {
    @Nested
    class RowsIT extends RowsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class WritesIT extends WritesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ReadsIT extends ReadsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class GroupDataIT extends GroupDataContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class GroupQueriesIT extends GroupQueriesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }
}
