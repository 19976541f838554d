package org.kith.functions.mailings.sending;

import org.junit.jupiter.api.Nested;
import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

/** Sending in memory. */
class InMemorySendingTest {
    @Nested
    class ClaimRecipientTest extends ClaimRecipientContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class DecideUncertainTest extends DecideUncertainContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class MailingsUnderWayTest extends MailingsUnderWayContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class PreparedTenantTest extends PreparedTenantContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class QueueMailingTest extends QueueMailingContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class RateTokensTest extends RateTokensContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class RecipientsTest extends RecipientsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class SendMailingTest extends SendMailingContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class SendOutcomesTest extends SendOutcomesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class SweepMailingsTest extends SweepMailingsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class SegmentMailingTest extends SegmentMailingContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }
}
