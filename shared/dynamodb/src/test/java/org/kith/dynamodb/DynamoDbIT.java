package org.kith.dynamodb;

import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

class DynamoDbIT extends DynamoDbContract {
    @Override
    TableSource tables() {
        return DynamoDbLocal.shared();
    }
}
