package org.kith.contacts.dynamodb;

import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

class ContactWritesTest extends ContactWritesContract {
    @Override
    TableSource tables() {
        return new InMemoryDynamoDb();
    }
}
