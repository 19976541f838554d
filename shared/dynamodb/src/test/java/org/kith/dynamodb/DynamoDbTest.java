package org.kith.dynamodb;

import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

class DynamoDbTest extends DynamoDbContract {
    @Override
    TableSource tables() {
        return new InMemoryDynamoDb();
    }
}
