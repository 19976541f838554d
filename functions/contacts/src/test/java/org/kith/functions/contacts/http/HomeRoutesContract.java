package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.Facts;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.Signature;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

abstract class HomeRoutesContract {
    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);
    private final String amina = add("Amina", "Patel", "14 Mill Lane");
    private final String ravi = add("Ravi", "Patel", "14, mill ln");
    private final String tom = add("Tom", "Brown", "15 Mill Lane");

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void asksWhoMayLiveTogetherAndSaysWhy() {
        JsonNode homes = us.get("/api/homes").expect(200);

        assertEquals(1, homes.get("total").intValue());
        JsonNode home = homes.at("/homes/0");
        assertEquals("Amina Patel", home.at("/people/0/name").stringValue());
        assertEquals("Patel", home.at("/people/1/lastName").stringValue());
        assertEquals("14 Mill Lane, Leeds, LS1 4AP", home.get("address").stringValue());
        assertEquals(
                "[\"same-address\",\"same-last-name\"]", home.get("reasons").toString());
        assertFalse(home.has("household"));
        assertEquals(home, us.get(homeOf(ravi)).expect(200).get("home"));
        assertFalse(us.get(homeOf(tom)).expect(200).has("home"));
        assertEquals(0, them.get("/api/homes").expect(200).get("total").intValue());
        assertEquals(404, them.get(homeOf(amina)).status());
        assertEquals(404, us.get(homeOf(CountedIds.numbered(999))).status());
    }

    @Test
    void makesAHouseholdOnlyWhenSomebodySaysSo() {
        assertEquals(0, us.get(households(amina)).expect(200).get("households").size());

        JsonNode made = us.post("/api/households", together("\"name\":\"The Patel household\"", amina, ravi))
                .expect(201);

        assertEquals("The Patel household", made.get("name").stringValue());
        assertEquals(2, made.get("changes").size());
        JsonNode household = us.get(households(ravi)).expect(200).at("/households/0");
        assertEquals(made.get("id"), household.get("id"));
        assertEquals(2, household.get("members").size());
        assertEquals(0, us.get("/api/homes").expect(200).get("total").intValue());
    }

    @Test
    void asksAgainWhenTheHouseholdIsDeleted() {
        String patels = us.post("/api/households", together("\"name\":\"The Patels\"", amina, ravi))
                .expect(201)
                .get("id")
                .stringValue();
        us.delete("/api/contacts/" + patels).expect(200);
        assertEquals(1, us.get("/api/homes").expect(200).get("total").intValue());
        us.post("/api/contacts/" + patels + "/restore", "").expect(200);
        assertEquals(0, us.get("/api/homes").expect(200).get("total").intValue());
    }

    @Test
    void asksWhetherSomebodyElseBelongsToItAndAddsThem() {
        String patels = us.post("/api/households", together("\"name\":\"The Patels\"", amina, ravi))
                .expect(201)
                .get("id")
                .stringValue();
        String noor = add("Noor", "Shah", "14 Mill Lane");
        JsonNode home = us.get(homeOf(noor)).expect(200).get("home");
        assertEquals("The Patels", home.at("/household/name").stringValue());
        assertEquals(1, home.get("people").size());

        JsonNode joined = us.post("/api/households", together("\"householdId\":\"" + patels + "\"", noor))
                .expect(201);
        assertEquals(
                List.of("/contactIds"),
                us.post("/api/households", together("\"householdId\":\"" + patels + "\"", noor))
                        .faults());
        assertEquals(
                3,
                us.get(households(noor)).expect(200).at("/households/0/members").size());

        String change = joined.at("/changes/0").stringValue();
        us.post("/api/contacts/" + patels + "/changes/" + change + "/undo", "").expect(200);
        assertEquals(0, us.get(households(noor)).expect(200).get("households").size());
    }

    @Test
    void asksNoMoreAboutPeopleWhoDoNotLiveTogetherUntilItIsTakenBack() {
        assertEquals(
                204,
                us.put("/api/homes/apart", together("\"apart\":true", ravi, amina))
                        .status());
        assertEquals(0, us.get("/api/homes").expect(200).get("total").intValue());
        assertEquals(0, us.get("/api/duplicates").expect(200).get("total").intValue());

        assertEquals(
                204,
                us.put("/api/homes/apart", together("\"apart\":false", amina, ravi))
                        .status());
        assertEquals(1, us.get("/api/homes").expect(200).get("total").intValue());
    }

    @Test
    void refusesWhatCannotBe() {
        String nobody = CountedIds.numbered(999);
        assertEquals(List.of("/contactIds", "/name"), sorted(us.post("/api/households", "{}")));
        assertEquals(
                List.of("/contactIds"), sorted(us.post("/api/households", together("\"name\":\"Us\"", amina, nobody))));
        assertEquals(List.of("/contactIds"), sorted(them.post("/api/households", together("\"name\":\"Us\"", amina))));
        assertEquals(
                List.of("/householdId"),
                sorted(us.post("/api/households", together("\"householdId\":\"" + tom + "\"", amina))));
        assertEquals(List.of("/apart", "/contactIds"), sorted(us.put("/api/homes/apart", "{}")));
        assertEquals(
                List.of("/contactIds"), sorted(us.put("/api/homes/apart", together("\"apart\":true", amina, amina))));
        assertEquals(
                List.of("/contactIds"), sorted(them.put("/api/homes/apart", together("\"apart\":true", amina, ravi))));
        Browser viewer = world.signedIn(World.OURS, Role.VIEWER);
        assertEquals(403, viewer.post("/api/households", "{}").status());
        assertEquals(403, viewer.put("/api/homes/apart", "{}").status());
        assertEquals(1, viewer.get("/api/homes").expect(200).get("total").intValue());
    }

    @Test
    void asksAndAnswersWithFewRequests() {
        int before = world.requestsOnGroupData();
        us.get(homeOf(amina)).expect(200);
        assertEquals(
                before + 13, world.requestsOnGroupData(), "who it is, everyone, relationships, said, merged, street");

        before = world.requestsOnGroupData();
        us.post("/api/households", together("\"name\":\"The Patels\"", amina, ravi))
                .expect(201);
        assertEquals(before + 5, world.requestsOnGroupData(), "both, the bound of each, the kind's words, write");
    }

    private static List<String> sorted(Browser.Answer answer) {
        return answer.faults().stream().sorted().toList();
    }

    private static String homeOf(String contact) {
        return "/api/contacts/" + contact + "/home";
    }

    private static String households(String contact) {
        return "/api/contacts/" + contact + "/households";
    }

    private static String together(String what, String... contacts) {
        return "{" + what + ",\"contactIds\":[\"" + String.join("\",\"", contacts) + "\"]}";
    }

    private String add(String first, String last, String lines) {
        Signature signature =
                new Signature(By.user(World.user(World.OURS, Role.CONTRIBUTOR), "Sarah"), FixedClock.START);
        Facts facts = Facts.person(first, last)
                .withAddress(new PostalAddress(Optional.of(lines), Optional.of("Leeds"), Optional.of("LS1 4AP")));
        return world.ours().contacts().add(facts, signature).id().value();
    }
}
