package org.kith.testing.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.testing.RequestCount;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Where it differs from DynamoDB Local: it knows less, and it is as strict as DynamoDB's own documentation. */
class InMemoryDynamoDbTest {
    private static final Map<String, AttributeValue> KEY =
            Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("s"));

    private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();
    private final String table = dynamoDb.newGroupDataTable();

    @Test
    void doesNotKnowRequestsThatWeDoNotSend() {
        DynamoDbClient client = dynamoDb.client();
        assertThrows(UnsupportedOperationException.class, () -> client.scan(request -> request.tableName(table)));
        assertThrows(
                UnsupportedOperationException.class,
                () -> client.putItem(request -> request.tableName(table).item(KEY)));
    }

    @Test
    void doesNotKnowParametersThatWeDoNotGive() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> dynamoDb.client()
                        .getItem(request -> request.tableName(table).key(KEY).projectionExpression("pk")));
        assertThrows(
                UnsupportedOperationException.class,
                () -> update(request("SET #n = :v", "n").returnValues(ReturnValue.ALL_NEW)));
    }

    @Test
    void doesNotKnowExpressionsThatWeDoNotWrite() {
        assertThrows(UnsupportedOperationException.class, () -> update(request("SET #n = if_not_exists(#n, :v)", "n")));
        assertThrows(UnsupportedOperationException.class, () -> update(request("SET n = :v", "n")));
        assertThrows(UnsupportedOperationException.class, () -> update(request("DELETE #n :v", "n")));
        assertThrows(
                UnsupportedOperationException.class,
                () -> update(request("SET #n = :v", "n").conditionExpression("NOT attribute_exists(#n)")));
    }

    @Test
    void refusesAnUpdateThatGivesAnIndexKeyAnotherType() {
        DynamoDbException refusal =
                assertThrows(DynamoDbException.class, () -> update(request("SET #n = :v", "listingPk")));
        assertEquals("ValidationException", refusal.awsErrorDetails().errorCode());
    }

    @Test
    void countsRequestsAlsoThoseThatAreRefused() {
        RequestCount requests = new RequestCount();
        DynamoDbClient client = dynamoDb.newClient(requests);
        client.getItem(request -> request.tableName(table).key(KEY));
        assertThrows(
                DynamoDbException.class,
                () -> client.getItem(request -> request.tableName("Nowhere").key(KEY)));
        assertEquals(2, requests.sent());
    }

    private UpdateItemRequest.Builder request(String expression, String name) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(KEY)
                .updateExpression(expression)
                .expressionAttributeNames(Map.of("#n", name))
                .expressionAttributeValues(Map.of(":v", AttributeValue.fromN("1")));
    }

    private void update(UpdateItemRequest.Builder request) {
        dynamoDb.client().updateItem(request.build());
    }
}
