package org.kith.functions.contacts.bulk;

import org.junit.jupiter.api.Nested;
import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

/** Jobs in memory. */
class InMemoryJobsTest {
    @Nested
    class WorkOnJobTest extends WorkOnJobContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }
}
