package org.kith.functions.mailings.sending;

import org.junit.jupiter.api.Nested;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

/** Sending on DynamoDB Local. */
class DynamoDbSendingIT {
    @Nested
    class ClaimRecipientIT extends ClaimRecipientContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class DecideUncertainIT extends DecideUncertainContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class MailingsUnderWayIT extends MailingsUnderWayContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class PreparedTenantIT extends PreparedTenantContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class QueueMailingIT extends QueueMailingContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class RateTokensIT extends RateTokensContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class RecipientsIT extends RecipientsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class SendMailingIT extends SendMailingContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class SendOutcomesIT extends SendOutcomesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class SweepMailingsIT extends SweepMailingsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class SegmentMailingIT extends SegmentMailingContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }
}
