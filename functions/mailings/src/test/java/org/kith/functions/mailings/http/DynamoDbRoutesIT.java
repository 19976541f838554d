package org.kith.functions.mailings.http;

import org.junit.jupiter.api.Nested;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

/** The routes on DynamoDB Local. */
class DynamoDbRoutesIT {
    @Nested
    class MailingRoutesIT extends MailingRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class UnsubscribeRoutesIT extends UnsubscribeRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }
}
