package org.kith.dynamodb;

import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

class GroupDataIT extends GroupDataContract {
    @Override
    TableSource tables() {
        return DynamoDbLocal.shared();
    }
}
