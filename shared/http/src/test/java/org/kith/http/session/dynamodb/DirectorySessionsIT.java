package org.kith.http.session.dynamodb;

import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

class DirectorySessionsIT extends DirectorySessionsContract {
    @Override
    TableSource tables() {
        return DynamoDbLocal.shared();
    }
}
