package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.ContactList;
import org.kith.contacts.Facts;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.Lists;
import org.kith.contacts.Signature;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.kernel.ContactId;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

abstract class SegmentRoutesContract {
    private static final String DRIVERS = rule("all", "{\"type\": \"tag\", \"tag\": \"driver\", \"is\": true}");
    private static final String NOT_SPOKEN_TO = rule("all", """
        {"type": "touch", "often": "fewer-than", "times": 1,
         "when": {"type": "last", "amount": 6, "unit": "month"}}\
        """);

    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.COORDINATOR);
    private final Browser contributor = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    private final Browser viewer = world.signedIn(World.OURS, Role.VIEWER);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void isNeverStale() {
        JsonNode segment = us.post("/api/segments", named("Drivers", DRIVERS)).expect(201);
        String one = "/api/segments/" + segment.get("id").stringValue();
        assertEquals("Everyone who has the tag “driver”.", segment.get("words").stringValue());
        assertEquals(0, segment.at("/members/people").intValue());

        add(Facts.person("Aileen", "Baird").withTags(List.of("Driver")));
        add(Facts.organisation("Mill Brow Cars").withTags(List.of("driver")));
        add(Facts.person("Bob", "Cole"));

        assertEquals(1, viewer.get(one).expect(200).at("/members/people").intValue());
        assertEquals(1, viewer.get(one).expect(200).at("/members/organisations").intValue());
        JsonNode all = viewer.get("/api/segments").expect(200);
        assertEquals(1, all.at("/segments/0/members/people").intValue());
    }

    @Test
    void filtersPagesOfContacts() {
        add(Facts.person("Aileen", "Baird").withTags(List.of("driver")));
        add(Facts.organisation("Mill Brow Cars").withTags(List.of("driver")));
        add(Facts.person("Bob", "Cole"));
        String id = us.post("/api/segments", named("Drivers", DRIVERS))
                .expect(201)
                .get("id")
                .stringValue();

        JsonNode page = viewer.get("/api/contacts?segment=" + id).expect(200);

        assertEquals(List.of("Aileen Baird", "Mill Brow Cars"), names(page.get("contacts")));
        assertEquals(2, page.get("total").intValue());
        assertEquals(
                1,
                viewer.get("/api/contacts?kind=person&segment=" + id)
                        .expect(200)
                        .get("total")
                        .intValue());
        assertEquals(404, them.get("/api/contacts?segment=" + id).status());
        assertEquals(404, us.get("/api/contacts?segment=nonsense").status());
    }

    @Test
    void previewsWhatIsNotSaved() {
        for (int i = 0; i < 12; i++) {
            add(Facts.person("Person", "N" + (10 + i)).withTags(List.of("driver")));
        }
        ContactId bob = add(Facts.person("Bob", "Cole"));

        JsonNode preview = contributor
                .post("/api/segments/preview", "{\"rule\": " + DRIVERS + ", \"contactId\": \"" + bob.value() + "\"}")
                .expect(200);

        assertEquals(12, preview.at("/members/people").intValue());
        assertEquals(10, preview.get("sample").size());
        assertEquals("Everyone who has the tag “driver”.", preview.get("words").stringValue());
        assertFalse(preview.at("/explanation/holds").booleanValue());
        assertEquals(
                "has the tag “driver”", preview.at("/explanation/parts/0/words").stringValue());
        assertEquals(
                "Nothing on record", preview.at("/explanation/parts/0/found").stringValue());
        assertTrue(us.get("/api/segments").expect(200).get("segments").isEmpty());
        assertEquals(
                403,
                viewer.post("/api/segments/preview", "{\"rule\": " + DRIVERS + "}")
                        .status());
        assertEquals(
                404,
                them.post(
                                "/api/segments/preview",
                                "{\"rule\": " + DRIVERS + ", \"contactId\": \"" + bob.value() + "\"}")
                        .status());
    }

    @Test
    void knowsWhoWasNotSpokenTo() {
        ContactId aileen = add(Facts.person("Aileen", "Baird"));
        ContactId bob = add(Facts.person("Bob", "Cole"));
        log(aileen, InteractionKind.VISIT, Duration.ofDays(20));
        log(bob, InteractionKind.CALL, Duration.ofDays(200));
        log(bob, InteractionKind.NOTE, Duration.ofDays(1));

        JsonNode preview = us.post("/api/segments/preview", "{\"rule\": " + NOT_SPOKEN_TO + "}")
                .expect(200);

        assertEquals(List.of("Bob Cole"), names(preview.get("sample")));
        assertEquals(
                "Everyone who had no contacts of any kind in the last 6 months.",
                preview.get("words").stringValue());
    }

    @Test
    void saysWhyAContactIsInOrOut() {
        ContactId aileen = add(Facts.person("Aileen", "Baird").withTags(List.of("driver", "cook")));
        String id = us.post("/api/segments", named("Drivers", DRIVERS))
                .expect(201)
                .get("id")
                .stringValue();

        JsonNode why = viewer.get("/api/segments/" + id + "/contacts/" + aileen.value())
                .expect(200);

        assertTrue(why.get("holds").booleanValue());
        assertEquals("All of these", why.get("words").stringValue());
        assertEquals("Driver, cook", why.at("/parts/0/found").stringValue());
        assertEquals(
                404,
                them.get("/api/segments/" + id + "/contacts/" + aileen.value()).status());
        assertEquals(
                404,
                us.get("/api/segments/" + id + "/contacts/" + CountedIds.numbered(999))
                        .status());
    }

    @Test
    void changesAndDeletesWhatWasReadAndBringsItBack() {
        String one = "/api/segments/"
                + us.post("/api/segments", named("Drivers", DRIVERS))
                        .expect(201)
                        .get("id")
                        .stringValue();

        assertEquals(
                2,
                us.put(one, 1, named("Lifts", DRIVERS))
                        .expect(200)
                        .get("version")
                        .intValue());
        assertEquals(412, us.put(one, 1, named("Cars", DRIVERS)).status());
        assertEquals(428, us.put(one, named("Cars", DRIVERS)).status());
        assertEquals(412, us.delete(one, 1).status());
        assertEquals(403, contributor.delete(one, 2).status());
        assertEquals(404, them.delete(one, 2).status());
        assertEquals(204, us.delete(one, 2).status());
        assertEquals(404, us.get(one).status());
        assertEquals(
                "Lifts",
                us.put(one, 3, named("Lifts", DRIVERS)).expect(200).get("name").stringValue());
        assertEquals(200, us.get(one).status());
    }

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
                        signature());
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

    @Test
    void takesOnlyRulesOfThingsThereAre() {
        ContactList list = ((Lists.Outcome.Saved) world.ours().lists().add("Walkers", "", signature())).list();
        String walkers =
                rule("any", "{\"type\": \"list\", \"list\": \"" + list.id().value() + "\", \"test\": \"on\"}");

        assertEquals(201, us.post("/api/segments", named("Walkers", walkers)).status());
        assertEquals(
                List.of("/rule/rules/0/list"),
                them.post("/api/segments", named("Walkers", walkers)).faults());
        assertEquals(
                List.of("/name"),
                us.post("/api/segments", named("WALKERS", walkers)).faults());
        assertEquals(
                List.of("/rule/rules/0/tag", "/rule/rules/1/type"),
                us.post(
                                "/api/segments",
                                named("X", rule("all", "{\"type\": \"tag\", \"is\": true}, {\"type\": \"mood\"}")))
                        .faults());
    }

    /** Adds an own field and returns its id. */
    private String field(String name, String more) {
        return us.post("/api/fields", "{\"name\": \"" + name + "\", " + more + "}")
                .expect(201)
                .get("id")
                .stringValue();
    }

    private static String rule(String join, String parts) {
        return "{\"version\": 1, \"join\": \"" + join + "\", \"rules\": [" + parts + "]}";
    }

    private static String named(String name, String rule) {
        return "{\"name\": \"" + name + "\", \"rule\": " + rule + "}";
    }

    private static List<String> names(JsonNode contacts) {
        return StreamSupport.stream(contacts.spliterator(), false)
                .map(contact -> contact.get("name").stringValue())
                .toList();
    }

    private ContactId add(Facts facts) {
        return world.ours().contacts().add(facts, signature()).id();
    }

    private void log(ContactId contact, InteractionKind kind, Duration ago) {
        world.ours().interactions().log(contact, kind, "", FixedClock.START.minus(ago), signature());
    }

    private static Signature signature() {
        return new Signature(By.user(World.user(World.OURS, Role.VIEWER), "Sarah"), FixedClock.START);
    }
}
