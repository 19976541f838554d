package org.kith.local.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.local.Repository;
import org.kith.local.template.Platform;
import org.kith.local.template.Stack;
import org.kith.local.template.TableDefinition;
import org.kith.local.template.Values;
import org.kith.testing.DynamoDbLocal;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Tables made from the template have the shape of those that every other test uses. */
class LocalTablesIT {
    private final DynamoDbClient dynamoDb = DynamoDbLocal.shared().client();

    private static List<TableDefinition> declared() {
        Stack stack = Stack.read(Repository.root().resolve("template.yaml"));
        return new Platform(
                        stack,
                        new Values(
                                new Values.Things() {
                                    @Override
                                    public String reference(Stack.Resource resource) {
                                        return resource.id();
                                    }

                                    @Override
                                    public String attribute(Stack.Resource resource, String name) {
                                        return resource.id();
                                    }

                                    @Override
                                    public String secret(String reference) {
                                        return reference;
                                    }
                                },
                                Map.of()))
                .tables();
    }

    private record Shape(Set<AttributeDefinition> attributes, String keys, List<String> indexes) {
        static Shape of(TableDescription table) {
            return new Shape(
                    Set.copyOf(table.attributeDefinitions()),
                    table.keySchema().toString(),
                    table.globalSecondaryIndexes().stream()
                            .sorted(Comparator.comparing(GlobalSecondaryIndexDescription::indexName))
                            .map(index -> index.indexName() + index.keySchema() + index.projection())
                            .toList());
        }
    }

    private Shape shape(String table) {
        return Shape.of(
                dynamoDb.describeTable(request -> request.tableName(table)).table());
    }

    @Test
    void makesTheTablesThatTheTestsUse() {
        new LocalTables(dynamoDb).make(declared());
        // A second start finds them there.
        new LocalTables(dynamoDb).make(declared());

        assertEquals(shape(DynamoDbLocal.shared().newGroupDataTable()), shape("GroupData"));
        assertEquals(shape(DynamoDbLocal.shared().newDirectoryTable()), shape("Directory"));
        assertEquals(
                TimeToLiveStatus.ENABLED,
                dynamoDb.describeTimeToLive(request -> request.tableName("Directory"))
                        .timeToLiveDescription()
                        .timeToLiveStatus());
    }
}
