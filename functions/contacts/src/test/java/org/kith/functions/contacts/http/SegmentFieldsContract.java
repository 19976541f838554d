package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Facts;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.kernel.ContactId;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;
import tools.jackson.databind.JsonNode;

/** Segments that ask what a group made itself: own fields and kinds of relationships. */
abstract class SegmentFieldsContract extends SegmentTrial {
    @Test
    void asksOwnFieldsAndWhatContactsAreToEachOther() {
        String housing = field("Housing", "\"choices\": [\"Rents\", \"Owns\"], \"kind\": \"choice\"");
        ContactId aileen = add(Facts.person("Aileen", "Baird")
                .edit()
                .own(Map.of(new FieldId(housing), "Rents"))
                .build());
        ContactId bob = add(Facts.person("Bob", "Cole")
                .edit()
                .own(Map.of(new FieldId(housing), "Owns"))
                .build());
        RelationshipKind carer = StarterKinds.all().get(2);
        world.ours()
                .relationships()
                .add(
                        aileen,
                        new Relationships.Wanted(carer.id(), Direction.FORWARD, bob, RelationshipTerms.UNKNOWN),
                        world.signature());
        String rents = "{\"type\": \"own\", \"field\": \"" + housing
                + "\", \"asks\": {\"type\": \"choice\", \"choices\": [\"rents\"]}}";
        String caredFor = "{\"type\": \"related\", \"kind\": \"" + carer.id().value()
                + "\", \"side\": \"backward\", \"test\": \"now\"}";

        JsonNode preview = contributor
                .post(
                        "/api/segments/preview",
                        "{\"rule\": " + rule("any", rents + ", " + caredFor) + ", \"contactId\": \"" + bob.value()
                                + "\"}")
                .expect(200);

        assertEquals(List.of("Aileen Baird", "Bob Cole"), names(preview.get("sample")));
        assertEquals(
                "Everyone who has “rents” in “Housing” or has the connection “cared for by” now.",
                preview.get("words").stringValue());
        String asking = us.post("/api/segments", named("Housed", rule("any", rents + ", " + caredFor)))
                .expect(201)
                .get("id")
                .stringValue();
        String kindUses = "/api/relationship-kinds/" + carer.id().value() + "/uses";
        for (String uses : List.of("/api/fields/" + housing + "/uses", kindUses)) {
            assertEquals(asking, us.get(uses).expect(200).at("/segments/0/id").stringValue());
        }
        us.post(
                        "/api/views",
                        "{\"name\":\"Homes\",\"kind\":\"person\",\"query\":\"columns=email%2Cown-" + housing
                                + "&sort=name\"}")
                .expect(201);
        us.post("/api/views", "{\"name\":\"Plain\",\"kind\":\"person\",\"query\":\"columns=email\"}")
                .expect(201);
        String fieldUses = "/api/fields/" + housing + "/uses";
        assertEquals(
                List.of("Homes"), us.get(fieldUses).expect(200).get("views").findValuesAsString("name"));
        // It was not shared: another's eyes.
        Browser colleague = world.signedIn(World.OURS, Role.OWNER);
        assertEquals(0, colleague.get(fieldUses).expect(200).get("views").size());
        assertEquals(1, us.get(kindUses).expect(200).get("relationships").intValue());
        assertEquals(0, them.get(kindUses).expect(200).get("segments").size());
        assertEquals(
                404,
                us.get(kindUses.replace(carer.id().value(), "a".repeat(26))).status());
        assertEquals("Owns", preview.at("/explanation/parts/0/found").stringValue());
        assertEquals("1 now", preview.at("/explanation/parts/1/found").stringValue());
        assertEquals(
                List.of("/rule/rules/0/field"),
                them.post("/api/segments", named("Theirs", rule("all", rents))).faults());
        assertEquals(
                List.of("/rule/rules/0/kind"),
                us.post(
                                "/api/segments",
                                named(
                                        "X",
                                        rule("all", caredFor.replace(carer.id().value(), "a".repeat(26)))))
                        .faults());
    }

    /** Who is in it, or only how many, would tell them the answers. */
    @Test
    void isNoneForWhomAFieldThatItAsksIsHidden() {
        String health = field("Health", "\"sensitive\": true, \"kind\": \"yes-no\"");
        ContactId aileen = add(Facts.person("Aileen", "Baird")
                .edit()
                .own(Map.of(new FieldId(health), "yes"))
                .build());
        String ill = rule(
                "all",
                "{\"type\": \"own\", \"field\": \"" + health + "\", \"asks\": {\"type\": \"yes-no\", \"is\": true}}");
        JsonNode segment = us.post("/api/segments", named("Ill", ill)).expect(201);
        us.post("/api/segments", named("Drivers", DRIVERS)).expect(201);
        String id = segment.get("id").stringValue();
        String one = "/api/segments/" + id;

        assertEquals(1, us.get(one).expect(200).at("/members/people").intValue());
        assertFalse(segment.get("seenByAll").booleanValue());
        assertEquals(200, us.get(one + "/contacts/" + aileen.value()).status());
        JsonNode theirs = contributor.get("/api/segments").expect(200).get("segments");
        assertEquals(1, theirs.size());
        assertTrue(theirs.at("/0/seenByAll").booleanValue());
        assertEquals(404, contributor.get(one).status());
        assertEquals(404, contributor.get(one + "/contacts/" + aileen.value()).status());
        assertEquals(404, contributor.get("/api/contacts?segment=" + id).status());
        assertEquals(
                List.of("/rule/rules/0/field"),
                contributor
                        .post("/api/segments/preview", "{\"rule\": " + ill + "}")
                        .faults());

        us.put("/api/fields/" + health, 1, "{\"name\": \"Health\", \"sensitive\": true, \"seenBy\": \"coordinator\"}")
                .expect(200);
        Browser owner = world.signedIn(World.OURS, Role.OWNER);
        owner.put("/api/fields/" + health, 2, "{\"name\": \"Health\", \"sensitive\": true, \"seenBy\": \"owner\"}")
                .expect(200);
        assertEquals(404, us.put(one, 1, named("Ill", DRIVERS)).status());
        assertEquals(404, us.delete(one, 1).status());
        assertEquals(200, owner.put(one, 1, named("Ill", DRIVERS)).status());
    }

    /** Adds an own field and returns its id. */
    private String field(String name, String more) {
        return us.post("/api/fields", "{\"name\": \"" + name + "\", " + more + "}")
                .expect(201)
                .get("id")
                .stringValue();
    }
}
