package org.kith.contacts.dynamodb;

import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

class ContactWritesIT extends ContactWritesContract {
    @Override
    TableSource tables() {
        return DynamoDbLocal.shared();
    }
}
