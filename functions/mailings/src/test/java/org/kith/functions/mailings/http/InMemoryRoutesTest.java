package org.kith.functions.mailings.http;

import org.junit.jupiter.api.Nested;
import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

/** The routes in memory. */
class InMemoryRoutesTest {
    @Nested
    class MailingRoutesTest extends MailingRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class UnsubscribeRoutesTest extends UnsubscribeRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }
}
