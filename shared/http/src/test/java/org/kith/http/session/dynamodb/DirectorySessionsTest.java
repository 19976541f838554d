package org.kith.http.session.dynamodb;

import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

class DirectorySessionsTest extends DirectorySessionsContract {
    @Override
    TableSource tables() {
        return new InMemoryDynamoDb();
    }
}
