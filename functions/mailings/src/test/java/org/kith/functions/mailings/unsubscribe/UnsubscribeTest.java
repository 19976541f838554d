package org.kith.functions.mailings.unsubscribe;

import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

class UnsubscribeTest extends UnsubscribeContract {
    @Override
    TableSource tables() {
        return new InMemoryDynamoDb();
    }
}
