package org.kith.local.storage;

import java.util.ArrayList;
import java.util.List;
import org.kith.local.template.TableDefinition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Makes the tables that are missing; those that are there keep their rows. */
public final class LocalTables {
    private final DynamoDbClient dynamoDb;

    /** The client of the local server. */
    public LocalTables(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /** Makes what is missing of these. */
    public void make(List<TableDefinition> tables) {
        List<String> present = dynamoDb.listTables().tableNames();
        tables.stream().filter(table -> !present.contains(table.name())).forEach(this::make);
    }

    private void make(TableDefinition table) {
        List<AttributeDefinition> attributes = new ArrayList<>();
        table.attributeTypes()
                .forEach((name, type) -> attributes.add(AttributeDefinition.builder()
                        .attributeName(name)
                        .attributeType(ScalarAttributeType.fromValue(type))
                        .build()));
        List<GlobalSecondaryIndex> indexes = table.indexes().stream()
                .map(index -> GlobalSecondaryIndex.builder()
                        .indexName(index.name())
                        .keySchema(key(index.key()))
                        .projection(projection(index.included()))
                        .build())
                .toList();
        dynamoDb.createTable(request -> request.tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes)
                .keySchema(key(table.key()))
                .globalSecondaryIndexes(indexes.isEmpty() ? null : indexes));
        table.timeToLive()
                .ifPresent(attribute -> dynamoDb.updateTimeToLive(request -> request.tableName(table.name())
                        .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute))));
    }

    private static Projection projection(List<String> included) {
        return included.isEmpty()
                ? Projection.builder().projectionType(ProjectionType.ALL).build()
                : Projection.builder()
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(included)
                        .build();
    }

    private static List<KeySchemaElement> key(TableDefinition.Key key) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(key.partition())
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(key.sort())
                        .keyType(KeyType.RANGE)
                        .build());
    }
}
