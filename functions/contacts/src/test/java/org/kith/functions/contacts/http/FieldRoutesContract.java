package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

/** The group's own fields, and their answers on a contact. */
abstract class FieldRoutesContract {
    private static final String HEALTH = """
        {"kind":"long-text","name":"Health","section":"Care","sensitive":true}\
        """;

    private static final String REFUSAL = """
        {"purpose":"newsletter","channel":"email","answer":"no","basis":"refused","source":"on the phone"}\
        """;

    private final World world = new World(tables());
    private final Browser owner = world.signedIn(World.OURS, Role.OWNER);
    private final Browser coordinator = world.signedIn(World.OURS, Role.COORDINATOR);
    private final Browser contributor = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void addsRenamesAndRetiresAField() {
        JsonNode shoes = coordinator
                .post("/api/fields", "{\"kind\":\"number\",\"name\":\"Shoe size\",\"help\":\"UK\"}")
                .expect(201);
        String path = "/api/fields/" + shoes.get("id").stringValue();

        JsonNode changed = coordinator
                .put(path, 1, "{\"name\":\"Boots\",\"section\":\"Sports\",\"retired\":true}")
                .expect(200);

        assertEquals("number", changed.get("kind").stringValue());
        assertTrue(changed.get("retired").booleanValue());
        assertFalse(changed.has("help"));
        assertEquals(changed, contributor.get("/api/fields").expect(200).at("/fields/0"));
        coordinator.put(path, 1, "{\"name\":\"Shoes\"}").expect(412);
        contributor.put(path, 2, "{\"name\":\"Shoes\"}").expect(403);
        them.put(path, 2, "{\"name\":\"Shoes\"}").expect(404);
        assertEquals(0, them.get("/api/fields").expect(200).get("fields").size());
    }

    @Test
    void takesAnswersAndLeavesTheOthersAlone() {
        String shoes = field("{\"kind\":\"number\",\"name\":\"Shoe size\"}");
        String diet = field("{\"kind\":\"choices\",\"name\":\"Diet\",\"choices\":[\"Vegan\",\"Halal\"]}");
        String aileen = added();

        JsonNode page = contributor
                .put(aileen + "/own", answers(answer(shoes, "5.0"), answer(diet, "halal\\nvegan")))
                .expect(200);

        assertEquals(List.of("Vegan\nHalal", "5"), answersOf(page));
        assertEquals("typed", how(page, "own/" + shoes));
        contributor.put(aileen + "/own", answers(answer(shoes, "6"))).expect(412);
        String better = "{\"field\":\"" + shoes + "\",\"before\":\"5\",\"after\":\"6\"}";
        assertEquals(
                List.of("Vegan\nHalal", "6"),
                answersOf(contributor.put(aileen + "/own", answers(better)).expect(200)));
        String gone = "{\"field\":\"" + diet + "\",\"before\":\"Vegan\\nHalal\"}";
        assertEquals(
                List.of("6"),
                answersOf(contributor.put(aileen + "/own", answers(gone)).expect(200)));
        assertEquals(
                1,
                coordinator
                        .get("/api/fields/" + shoes + "/uses")
                        .expect(200)
                        .get("contacts")
                        .intValue());
    }

    @Test
    void aChoiceThatIsNoLongerOfferedStaysWhereItWasChosen() {
        String diet = field("{\"kind\":\"choices\",\"name\":\"Diet\",\"choices\":[\"Vegan\",\"Halal\"]}");
        String aileen = added();
        contributor.put(aileen + "/own", answers(answer(diet, "Halal"))).expect(200);
        coordinator
                .put("/api/fields/" + diet, 1, "{\"name\":\"Diet\",\"choices\":[\"Vegan\",\"No nuts\"]}")
                .expect(200);

        String more = "{\"field\":\"" + diet + "\",\"before\":\"Halal\",\"after\":\"Halal\\nVegan\"}";

        assertEquals(
                List.of("Vegan\nHalal"),
                answersOf(contributor.put(aileen + "/own", answers(more)).expect(200)));
        contributor.put(added() + "/own", answers(answer(diet, "Halal"))).expect(400);
    }

    @Test
    void whatIsSensitiveIsSeenByThoseItIsFor() {
        String health = field(HEALTH);
        String aileen = added();
        coordinator.put(aileen + "/own", answers(answer(health, "Asthma"))).expect(200);
        coordinator
                .post(aileen + "/confirm", "{\"facts\":[{\"fact\":\"own/" + health + "\"}]}")
                .expect(200);

        assertEquals(List.of("Asthma"), answersOf(coordinator.get(aileen).expect(200)));
        JsonNode seen = contributor.get(aileen).expect(200);

        assertFalse(seen.toString().contains("Asthma"), seen::toString);
        assertFalse(seen.toString().contains(health), "not even that there is such a field");
        assertEquals(0, contributor.get("/api/fields").expect(200).get("fields").size());
        contributor.put(aileen + "/own", answers(answer(health, "Well"))).expect(400);
    }

    @Test
    void keepsWhoLookedAtWhatIsSensitive() {
        String health = field(HEALTH);
        String aileen = added();
        assertEquals(0, owner.get(aileen).expect(200).get("looks").size());
        coordinator.put(aileen + "/own", answers(answer(health, "Asthma"))).expect(200);

        coordinator.get(aileen).expect(200);
        coordinator.get(aileen).expect(200);
        contributor.get(aileen).expect(200);
        JsonNode page = owner.get(aileen).expect(200);

        assertEquals(1, page.get("looks").size());
        assertEquals("Sarah COORDINATOR", page.at("/looks/0/by/name").stringValue());
        assertEquals(0, contributor.get(aileen).expect(200).get("looks").size());
    }

    @Test
    void keepsWhoSawAnAnswerOnThePageThatAChangeAnswersOrInItsHistory() {
        String health = field(HEALTH);
        String aileen = added();
        coordinator.put(aileen + "/own", answers(answer(health, "Asthma"))).expect(200);
        coordinator
                .put(aileen + "/own", "{\"answers\":[{\"field\":\"" + health + "\",\"before\":\"Asthma\"}]}")
                .expect(200);

        JsonNode seen = owner.post(aileen + "/permissions", REFUSAL).expect(201);

        assertTrue(seen.toString().contains("Asthma"), "in its history");
        assertEquals(
                List.of("Sarah COORDINATOR", "Sarah OWNER"),
                owner.get(aileen)
                        .expect(200)
                        .get("looks")
                        .valueStream()
                        .map(look -> look.at("/by/name").stringValue())
                        .sorted()
                        .toList());
    }

    @Test
    void nobodyTakesBackOrConfirmsWhatTheyDoNotSee() {
        String health = field(HEALTH);
        String shoes = field("{\"kind\":\"number\",\"name\":\"Shoe size\"}");
        String aileen = added();
        JsonNode page = coordinator
                .put(aileen + "/own", answers(answer(health, "Asthma"), answer(shoes, "5")))
                .expect(200);
        String both = page.at("/timeline/0/id").stringValue();
        page = coordinator
                .put(
                        aileen + "/own",
                        "{\"answers\":[{\"field\":\"" + health + "\",\"before\":\"Asthma\",\"after\":\"Well\"}]}")
                .expect(200);
        String hidden = page.at("/timeline/0/id").stringValue();

        contributor.post(aileen + "/changes/" + hidden + "/undo", "").expect(404);
        contributor.post(aileen + "/changes/" + both + "/undo", "").expect(409);
        int changes = owner.get(aileen).expect(200).get("timeline").size();
        contributor
                .post(aileen + "/confirm", "{\"facts\":[{\"fact\":\"own/" + health + "\"}]}")
                .expect(200);

        assertEquals(List.of("5", "Well"), answersOf(owner.get(aileen).expect(200)));
        assertEquals(changes, owner.get(aileen).expect(200).get("timeline").size());
    }

    @Test
    void anAnswerNamesNobodyButContactsOfTheGroup() {
        String doctor = field("{\"kind\":\"contact\",\"name\":\"Their doctor\"}");
        String aileen = added();
        String theirs = them.post("/api/contacts", "{\"kind\":\"person\",\"firstName\":\"Tom\"}")
                .expect(201)
                .get("id")
                .stringValue();
        String ours = added().substring("/api/contacts/".length());

        assertEquals(
                contributor.put(aileen + "/own", answers(answer(doctor, CountedIds.numbered(999)))),
                contributor.put(aileen + "/own", answers(answer(doctor, theirs))));
        contributor.put(aileen + "/own", answers(answer(doctor, theirs))).expect(400);
        contributor.put(aileen + "/own", answers(answer(doctor, ours))).expect(200);
    }

    @Test
    void aContactWithoutAnswersCostsOneQuery() {
        field(HEALTH);
        String aileen = added();
        int before = world.requestsOnGroupData();
        contributor.get(aileen).expect(200);
        assertEquals(before + 1, world.requestsOnGroupData());
    }

    static Stream<Arguments> badFields() {
        return Stream.of(
                Arguments.of("{}", List.of("/kind", "/name")),
                Arguments.of("{\"kind\":\"colour\",\"name\":\"A\"}", List.of("/kind")),
                Arguments.of("{\"kind\":\"choice\",\"name\":\"A\"}", List.of("/choices")),
                Arguments.of("{\"kind\":\"text\",\"name\":\"A\",\"choices\":[\"x\",\"y\"]}", List.of("/choices")),
                Arguments.of("{\"kind\":\"choice\",\"name\":\"A\",\"choices\":[\"x\",\"X\"]}", List.of("/choices/1")),
                Arguments.of(
                        "{\"kind\":\"text\",\"name\":\"A\",\"sensitive\":true,\"seenBy\":\"viewer\"}",
                        List.of("/seenBy")),
                Arguments.of("{\"kind\":\"text\",\"name\":\"A\",\"seenBy\":\"owner\"}", List.of("/seenBy")),
                Arguments.of("{\"kind\":\"text\",\"name\":\"A\",\"of\":[\"pet\"]}", List.of("/of/0")));
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void namesEveryFaultAndStoresNothing(String body, List<String> pointers) {
        JsonNode problem = coordinator.post("/api/fields", body).expect(400);

        assertEquals(
                pointers,
                problem.get("faults")
                        .valueStream()
                        .map(fault -> fault.get("pointer").stringValue())
                        .toList());
        assertEquals(0, owner.get("/api/fields").expect(200).get("fields").size());
    }

    @Test
    void namesTheAnswerThatMeansNothing() {
        String shoes = field("{\"kind\":\"number\",\"name\":\"Shoe size\"}");
        String aileen = added();

        JsonNode problem = contributor
                .put(aileen + "/own", answers(answer(shoes, "5"), answer(shoes, "big")))
                .expect(400);

        assertEquals("/answers/1/after", problem.at("/faults/0/pointer").stringValue());
        assertEquals(List.of(), answersOf(contributor.get(aileen).expect(200)));
        them.put(aileen + "/own", answers(answer(shoes, "5"))).expect(400);
    }

    private String field(String body) {
        return coordinator.post("/api/fields", body).expect(201).get("id").stringValue();
    }

    private String added() {
        return "/api/contacts/"
                + contributor
                        .post("/api/contacts", "{\"kind\":\"person\",\"firstName\":\"Aileen\"}")
                        .expect(201)
                        .get("id")
                        .stringValue();
    }

    private static String answers(String... answers) {
        return "{\"answers\":[" + String.join(",", answers) + "]}";
    }

    private static String answer(String field, String answer) {
        return "{\"field\":\"" + field + "\",\"after\":\"" + answer + "\"}";
    }

    private static List<String> answersOf(JsonNode page) {
        return page.get("own")
                .valueStream()
                .map(answer -> answer.get("answer").stringValue())
                .toList();
    }

    private static String how(JsonNode page, String fact) {
        return page.get("provenance")
                .valueStream()
                .filter(each -> each.get("fact").stringValue().equals(fact))
                .map(each -> each.get("how").stringValue())
                .findFirst()
                .orElse("unknown");
    }
}
