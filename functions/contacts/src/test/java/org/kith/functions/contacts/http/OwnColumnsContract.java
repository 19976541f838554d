package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.kith.kernel.Role;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

/** The answers to the group's own fields as columns of the list of contacts. */
abstract class OwnColumnsContract {
    private final World world = new World(tables());
    private final Browser owner = world.signedIn(World.OURS, Role.OWNER);
    private final Browser viewer = world.signedIn(World.OURS, Role.VIEWER);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void answersWhatIsAskedForAndNothingElse() {
        String food = field("\"kind\":\"choices\",\"name\":\"Food\",\"choices\":[\"Halal\",\"Vegan\"]");
        String seat = field("\"kind\":\"text\",\"name\":\"Seat\"");
        add(food, "Halal\\nVegan", seat, "by the door");

        assertEquals("{\"" + food + "\":\"Halal\\nVegan\"}", ownOf(viewer, food));
        assertEquals(
                "{\"" + food + "\":\"Halal\\nVegan\",\"" + seat + "\":\"by the door\"}",
                ownOf(viewer, food + "," + seat));
        assertFalse(first(viewer, "/api/contacts").has("own"));
        assertFalse(first(viewer, "/api/contacts?fields=").has("own"));
        assertFalse(first(viewer, "/api/contacts/search?q=baird").has("own"));
    }

    @Test
    void passesOverWhatIsNoColumnAndWhatTheCallerDoesNotSee() {
        String health = field("\"kind\":\"text\",\"name\":\"Health\",\"sensitive\":true");
        String notes = field("\"kind\":\"long-text\",\"name\":\"Notes\"");
        String friend = field("\"kind\":\"contact\",\"name\":\"Friend\"");
        String money = field("\"kind\":\"money\",\"name\":\"Owes\",\"seenBy\":\"coordinator\"");
        String old = field("\"kind\":\"text\",\"name\":\"Old\"");
        String other = owner.post("/api/contacts", "{\"kind\":\"organisation\",\"name\":\"Zebra\"}")
                .expect(201)
                .get("id")
                .stringValue();
        add(health, "asthma", notes, "a line", friend, other, money, "12.50", old, "yes");
        owner.put("/api/fields/" + old, 1, "{\"name\":\"Old\",\"retired\":true}")
                .expect(200);
        String all = String.join(",", health, notes, friend, money, old, "field0000000000000000000000", "no id");

        assertEquals("{\"" + money + "\":\"12.50\"}", ownOf(owner, all));
        assertEquals("", ownOf(viewer, all));
    }

    @Test
    void knowsNothingOfAnotherGroupsFields() {
        String food = field("\"kind\":\"text\",\"name\":\"Food\"");
        add(food, "Halal");
        them.post("/api/contacts", "{\"kind\":\"person\",\"lastName\":\"Young\"}")
                .expect(201);

        assertEquals("", ownOf(them, food));
    }

    @Test
    void refusesMoreThanThereIsRoomFor() {
        String ids = String.join(",", Collections.nCopies(30, "a"));
        viewer.get("/api/contacts?fields=" + ids).expect(200);
        StringBuilder many = new StringBuilder("b0");
        for (int i = 1; i <= 30; i++) {
            many.append(",b").append(i);
        }
        viewer.get("/api/contacts?fields=" + many).expect(400);
    }

    private String field(String json) {
        return owner.post("/api/fields", "{" + json + "}").expect(201).get("id").stringValue();
    }

    /** Somebody with answers: a field's id, then what is answered. */
    private void add(String... answers) {
        String id = owner.post("/api/contacts", "{\"kind\":\"person\",\"lastName\":\"Baird\"}")
                .expect(201)
                .get("id")
                .stringValue();
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < answers.length; i += 2) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"field\":\"" + answers[i] + "\",\"after\":\"" + answers[i + 1] + "\"}");
        }
        owner.put("/api/contacts/" + id + "/own", "{\"answers\":[" + json + "]}")
                .expect(200);
    }

    private static String ownOf(Browser caller, String fields) {
        JsonNode own = first(caller, "/api/contacts?fields=" + fields.replace(" ", "%20"))
                .path("own");
        return own.isMissingNode() ? "" : own.toString();
    }

    private static JsonNode first(Browser caller, String path) {
        return caller.get(path).expect(200).at("/contacts/0");
    }
}
