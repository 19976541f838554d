package org.kith.contacts;

import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.dynamodb.GroupTable;
import org.kith.testing.CountedIds;
import org.kith.testing.DynamoDbLocal;

class DynamoDbTimelineIT extends TimelineContract {
    @Override
    GroupStores.Source stores() {
        DynamoDbLocal dynamoDb = DynamoDbLocal.shared();
        return new DynamoDbStores(
                new GroupTable(group -> dynamoDb.client(), dynamoDb.newGroupDataTable()), new CountedIds());
    }
}
