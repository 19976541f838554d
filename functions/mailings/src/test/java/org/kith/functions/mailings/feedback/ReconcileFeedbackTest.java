package org.kith.functions.mailings.feedback;

import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

class ReconcileFeedbackTest extends ReconcileFeedbackContract {
    @Override
    TableSource tables() {
        return new InMemoryDynamoDb();
    }
}
