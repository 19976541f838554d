package org.kith.contacts;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.kernel.GroupId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A group's rows as they are stored, whatever the stores make of them: for looking at what is left of somebody. */
record RawRows(DynamoDbClient client, String table, GroupId group) {
    /** All rows of these partitions, by their names behind the group's id, in words. */
    String stored(Stream<String> partitions) {
        return words(partitions, QueryRequest.builder().expressionAttributeNames(Map.of("#pk", "pk")));
    }

    /** All entries of these partitions of the listing index. */
    String listed(Stream<String> partitions) {
        return words(
                partitions,
                QueryRequest.builder().indexName("listing").expressionAttributeNames(Map.of("#pk", "listingPk")));
    }

    private String words(Stream<String> partitions, QueryRequest.Builder query) {
        return partitions
                .map(name -> AttributeValue.fromS("G#" + group.value() + "#" + name))
                .flatMap(key -> client
                        .query(query.tableName(table)
                                .keyConditionExpression("#pk = :pk")
                                .expressionAttributeValues(Map.of(":pk", key))
                                .build())
                        .items()
                        .stream())
                .map(Map::toString)
                .collect(Collectors.joining("\n"));
    }
}
