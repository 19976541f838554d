package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.Facts;
import org.kith.contacts.Signature;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

abstract class DuplicateRoutesContract {
    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void answersThePairsThatMayBeTheSameWithTheirReasons() {
        add(Facts.person("William", "Shah").withPhones("0161 496 0123"));
        add(Facts.person("Bill", "Shah").withPhones("+44 161 496 0123"));
        add(Facts.person("Noor", "Shah").withPhones("0161 496 0123"));

        JsonNode duplicates = us.get("/api/duplicates").expect(200);

        assertEquals(1, duplicates.get("total").intValue());
        JsonNode pair = duplicates.at("/pairs/0");
        assertEquals("Bill Shah", pair.at("/one/name").stringValue());
        assertEquals("William Shah", pair.at("/other/name").stringValue());
        assertEquals("0161 496 0123", pair.at("/other/phones/0").stringValue());
        assertEquals("likely", pair.get("likelihood").stringValue());
        assertEquals("[\"short-name\",\"same-phone\"]", pair.get("reasons").toString());
        assertEquals(0, them.get("/api/duplicates").expect(200).get("total").intValue());
    }

    @Test
    void showsAHundredPairsAndSaysHowManyThereAre() {
        for (int i = 0; i < 15; i++) {
            add(Facts.person("Aileen", "Baird"));
        }

        JsonNode duplicates = us.get("/api/duplicates").expect(200);

        assertEquals(105, duplicates.get("total").intValue());
        assertEquals(100, duplicates.get("pairs").size());
    }

    @Test
    void asksNoMoreAboutTwoThatAreNotTheSameUntilItIsTakenBack() {
        String one = add(Facts.person("Aileen", "Baird"));
        String other = add(Facts.person("Aileen", "Baird"));

        assertEquals(204, us.put(apart(other, one), "").status());
        assertEquals(204, us.put(apart(one, other), "").status(), "said twice");
        assertEquals(0, us.get("/api/duplicates").expect(200).get("total").intValue());

        assertEquals(204, us.delete(apart(one, other)).status());
        assertEquals(1, us.get("/api/duplicates").expect(200).get("total").intValue());
    }

    @Test
    void tellsNobodyApartWhoIsNotThere() {
        String one = add(Facts.person("Aileen", "Baird"));
        String other = add(Facts.person("Aileen", "Baird"));
        String nobody = CountedIds.numbered(999);

        assertEquals(404, us.put(apart(one, nobody), "").status());
        assertEquals(404, us.put(apart(one, one), "").status());
        assertEquals(404, us.put(apart(one, "nonsense"), "").status());
        assertEquals(404, them.put(apart(one, other), "").status());
        assertEquals(404, them.delete(apart(one, other)).status());
        assertEquals(
                403,
                world.signedIn(World.OURS, Role.VIEWER)
                        .put(apart(one, other), "")
                        .status());
    }

    @Test
    void saysWhoSomebodyBeingTypedMayBe() {
        add(Facts.person("Elizabeth", "Baird").withEmails(new EmailAddress("liz@example.org")));
        add(Facts.person("Tom", "Baird").withEmails(new EmailAddress("liz@example.org")));

        JsonNode likely = us.post("/api/contacts/likely", """
            {"kind": "person", "firstName": "Liz", "lastName": "Baird", "emails": ["LIZ@example.org", "half@"],
             "phones": ["0161"], "born": "195"}\
            """).expect(200);

        assertEquals(1, likely.get("contacts").size());
        assertEquals("Elizabeth Baird", likely.at("/contacts/0/contact/name").stringValue());
        assertEquals(
                "[\"short-name\",\"same-email\"]",
                likely.at("/contacts/0/reasons").toString());
        assertFalse(them.post("/api/contacts/likely", "{\"kind\": \"person\", \"emails\": [\"liz@example.org\"]}")
                .expect(200)
                .get("contacts")
                .valueStream()
                .findAny()
                .isPresent());
        assertEquals(
                List.of("/kind", "/surname"),
                us.post("/api/contacts/likely", "{\"surname\": \"Baird\"}").faults().stream()
                        .sorted()
                        .toList());
    }

    private static String apart(String one, String other) {
        return "/api/contacts/" + one + "/different-from/" + other;
    }

    private String add(Facts facts) {
        Signature signature =
                new Signature(By.user(World.user(World.OURS, Role.CONTRIBUTOR), "Sarah"), FixedClock.START);
        return world.ours().contacts().add(facts, signature).id().value();
    }
}
