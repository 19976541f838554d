package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.contacts.ContactList;
import org.kith.contacts.Facts;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.Lists;
import org.kith.kernel.ContactId;
import org.kith.testing.CountedIds;
import tools.jackson.databind.JsonNode;

abstract class SegmentRoutesContract extends SegmentTrial {
    private static final String NOT_SPOKEN_TO = rule("all", """
        {"type": "touch", "often": "fewer-than", "times": 1,
         "when": {"type": "last", "amount": 6, "unit": "month"}}\
        """);

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
    void takesOnlyRulesOfThingsThereAre() {
        ContactList list = ((Lists.Outcome.Saved) world.ours().lists().add("Walkers", "", world.signature())).list();
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
}
