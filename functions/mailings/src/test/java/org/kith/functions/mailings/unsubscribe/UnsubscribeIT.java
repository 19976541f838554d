package org.kith.functions.mailings.unsubscribe;

import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

class UnsubscribeIT extends UnsubscribeContract {
    @Override
    TableSource tables() {
        return DynamoDbLocal.shared();
    }
}
