package org.kith.functions.mailings;

import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

class MailingsTest extends MailingsContract {
    @Override
    TableSource tables() {
        return new InMemoryDynamoDb();
    }
}
