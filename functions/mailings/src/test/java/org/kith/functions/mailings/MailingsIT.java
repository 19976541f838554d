package org.kith.functions.mailings;

import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

class MailingsIT extends MailingsContract {
    @Override
    TableSource tables() {
        return DynamoDbLocal.shared();
    }
}
