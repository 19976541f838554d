package org.kith.testing.memory;

import org.kith.testing.RequestCount;
import org.kith.testing.TableSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A DynamoDB that lives as long as the object. */
public final class InMemoryDynamoDb extends TableSource {
    private final InMemoryClient client = new InMemoryClient();

    @Override
    public DynamoDbClient client() {
        return client;
    }

    @Override
    public DynamoDbClient newClient(RequestCount requests) {
        return client.countedBy(requests);
    }
}
