package org.kith.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ContactId;
import org.kith.kernel.Environment;
import org.kith.kernel.GroupId;
import org.kith.testing.CountedIds;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Which credentials requests for a group are signed with, and what those may do. */
class GroupClientsTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-west-2:123456789012:table/GroupData";
    private static final String ROLE = "arn:aws:iam::123456789012:role/GroupDataRole";
    private static final GroupId OURS = new GroupId(CountedIds.numbered(1));
    private static final GroupId THEIRS = new GroupId(CountedIds.numbered(2));

    private AwsStub aws;

    @BeforeEach
    void start() throws IOException {
        aws = new AwsStub();
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void eachGroupIsReachedWithCredentialsOfItsOwn() {
        GroupTable table = new GroupTable(clients(), "GroupData");
        read(table, OURS);
        read(table, THEIRS);
        read(table, OURS);

        assertEquals(
                List.of("group-" + OURS.value(), "group-" + THEIRS.value(), "group-" + OURS.value()), aws.signers());
        assertEquals(2, aws.sessions().size(), "asked for once for each group");
        assertEquals(
                ROLE,
                aws.sessions().getFirst().get("RoleArn"),
                "the role of the data, which the function's own is not");
        assertEquals("group", aws.sessions().getFirst().get("Tags.member.1.Key"));
        assertEquals(OURS.value(), aws.sessions().getFirst().get("Tags.member.1.Value"));
    }

    @Test
    void theCredentialsReachNoOtherGroup() {
        read(new GroupTable(clients(), "GroupData"), OURS);
        JsonNode policy = JsonNode.parser()
                .parse(Optional.ofNullable(aws.sessions().getFirst().get("Policy"))
                        .orElseThrow());

        List<JsonNode> statements = at(policy, "Statement").asArray();
        assertEquals(1, statements.size());
        JsonNode statement = statements.getFirst();
        assertEquals("Allow", at(statement, "Effect").text());
        assertEquals(Set.of(TABLE, TABLE + "/index/*"), texts(at(statement, "Resource")));
        Set<String> actions = texts(at(statement, "Action"));
        for (String scan : List.of("dynamodb:Scan", "dynamodb:PartiQLSelect", "dynamodb:*", "*")) {
            assertFalse(actions.contains(scan), scan);
        }
        JsonNode condition = at(statement, "Condition");
        assertEquals(
                "false",
                at(at(condition, "Null"), "dynamodb:LeadingKeys").text(),
                "or a request without keys would pass");
        Set<String> keys = texts(at(at(condition, "ForAllValues:StringLike"), "dynamodb:LeadingKeys"));
        assertEquals(Set.of(start(OURS) + "*"), keys);
        assertTrue(new GroupKeys(OURS)
                .contact(new ContactId(CountedIds.numbered(3)))
                .value()
                .startsWith(start(OURS)));
        assertFalse(new GroupKeys(THEIRS).lists().value().startsWith(start(OURS)));
    }

    @Test
    void aClientIsKeptForTheNextRequestUntilManyOtherGroupsWereServed() {
        GroupClients clients = clients();
        var first = clients.apply(OURS);
        assertSame(first, clients.apply(OURS));
        for (int i = 10; i < 110; i++) {
            clients.apply(new GroupId(CountedIds.numbered(i)));
        }
        assertNotSame(first, clients.apply(OURS), "a hundred others were served since");
    }

    @Test
    void nothingIsReadWhenNoCredentialsAreGiven() {
        aws.refuseSessions();
        GroupTable table = new GroupTable(clients(), "GroupData");
        assertThrows(RuntimeException.class, () -> read(table, OURS));
        assertEquals(List.of(), aws.signers());
    }

    @Test
    void aRoleWithoutATableIsRefused() {
        assertThrows(
                IllegalStateException.class,
                () -> GroupClients.from(new Environment(Map.of("KITH_GROUP_DATA_ROLE", ROLE))));
    }

    private GroupClients clients() {
        return GroupClients.from(new Environment(Map.of(
                "AWS_ENDPOINT_URL",
                aws.endpoint(),
                "AWS_REGION",
                "eu-west-2",
                "AWS_ACCESS_KEY_ID",
                "function",
                "AWS_SECRET_ACCESS_KEY",
                "test",
                "KITH_GROUP_DATA_ROLE",
                ROLE,
                "KITH_GROUP_DATA_ARN",
                TABLE)));
    }

    private static void read(GroupTable table, GroupId group) {
        GroupData data = table.of(group);
        data.getAll(List.of(new RowKey(data.keys().lists(), "L#1")));
    }

    private static String start(GroupId group) {
        return "G#" + group.value() + "#";
    }

    private static JsonNode at(JsonNode object, String name) {
        return Optional.ofNullable(object.asObject().get(name)).orElseThrow();
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.asArray().forEach(each -> texts.add(each.text()));
        return texts;
    }
}
