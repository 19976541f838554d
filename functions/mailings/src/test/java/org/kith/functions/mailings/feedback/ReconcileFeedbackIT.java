package org.kith.functions.mailings.feedback;

import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

class ReconcileFeedbackIT extends ReconcileFeedbackContract {
    @Override
    TableSource tables() {
        return DynamoDbLocal.shared();
    }
}
