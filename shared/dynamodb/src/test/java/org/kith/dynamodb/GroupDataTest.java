package org.kith.dynamodb;

import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

class GroupDataTest extends GroupDataContract {
    @Override
    TableSource tables() {
        return new InMemoryDynamoDb();
    }
}
