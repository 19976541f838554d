package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kith.functions.contacts.http.Browser.Answer;
import org.kith.http.Response;
import org.kith.kernel.Role;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

/** What happens to a request that is sent again because its answer was lost on the way. */
abstract class OnceRoutesContract {
    private static final String KEY = "0123456789abcdef012345";
    private static final String AILEEN = "{\"kind\":\"person\",\"firstName\":\"Aileen\",\"lastName\":\"Baird\"}";
    private static final String CALL = "{\"kind\":\"call\",\"text\":\"Asked about lunch\"}";

    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.COORDINATOR);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);
    private final String path = "/api/contacts/" + id(us.post("/api/contacts", AILEEN));

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void answersTheSecondAsTheFirstAndDoesNothing() {
        for (String what : List.of("/interactions", "/tasks", "/permissions")) {
            String body = switch (what) {
                case "/interactions" -> CALL;
                case "/tasks" ->
                    "{\"text\":\"Ring back\",\"due\":\"2026-12-01\",\"ownerId\":\""
                            + World.user(World.OURS, Role.COORDINATOR).value() + "\"}";
                default ->
                    "{\"purpose\":\"newsletter\",\"channel\":\"email\",\"answer\":\"yes\",\"basis\":\"consent\","
                            + "\"source\":\"by phone\"}";
            };
            Answer first = us.postOnce(path + what, KEY + what.length(), body);
            world.pass(Duration.ofHours(7));
            Answer second = us.postOnce(path + what, KEY + what.length(), body);

            first.expect(201);
            assertEquals(first, second, what);
        }
        JsonNode page = us.get(path).expect(200);
        assertEquals(1, page.get("tasks").size());
        assertEquals(1, page.get("permissions").size());
        assertEquals(1, count(page, "interaction"));
    }

    @Test
    void addsAContactAndAListOnce() {
        assertEquals(
                us.postOnce("/api/contacts", KEY, AILEEN).expect(201),
                us.postOnce("/api/contacts", KEY, AILEEN).expect(201));
        assertEquals(2, total(), "the one there was, and one more");

        String list = "{\"name\":\"Newsletter\"}";
        String key = KEY + "list";
        assertEquals(
                us.postOnce("/api/lists", key, list).expect(201),
                us.postOnce("/api/lists", key, list).expect(201));
    }

    @Test
    void showsNobodyAgainWhoIsGone() {
        String consent = """
            {"purpose":"newsletter","channel":"email","answer":"yes","basis":"consent","source":"by phone"}\
            """;
        us.postOnce(path + "/permissions", KEY, consent).expect(201);
        us.postOnce("/api/contacts", KEY + "new", AILEEN).expect(201);
        us.get("/api/contacts")
                .expect(200)
                .get("contacts")
                .forEach(contact -> us.delete(
                                "/api/contacts/" + contact.get("id").stringValue())
                        .expect(200));

        us.postOnce(path + "/permissions", KEY, consent).expect(404);
        us.postOnce("/api/contacts", KEY + "new", AILEEN).expect(404);
        assertEquals(0, total());
    }

    @Test
    void refusesAKeyThatCameWithSomethingElse() {
        us.postOnce(path + "/interactions", KEY, CALL).expect(201);

        Answer other = us.postOnce(path + "/interactions", KEY, CALL.replace("lunch", "tea"));
        assertEquals("/problems/key-used", other.expect(422).get("type").stringValue());
        String another = "/api/contacts/" + id(us.post("/api/contacts", AILEEN));
        us.postOnce(another + "/interactions", KEY, CALL).expect(422);
        assertEquals(
                List.of("Idempotency-Key"),
                us.postOnce(path + "/interactions", "short", CALL).faults());
    }

    @Test
    void aKeyIsItsUsersOwn() {
        JsonNode ours = us.postOnce("/api/contacts", KEY, AILEEN).expect(201);
        JsonNode theirs = them.postOnce("/api/contacts", KEY, AILEEN).expect(201);
        JsonNode colleagues = world.signedIn(World.OURS, Role.OWNER)
                .postOnce("/api/contacts", KEY, AILEEN)
                .expect(201);

        assertEquals(
                3,
                List.of(ours.get("id"), theirs.get("id"), colleagues.get("id")).stream()
                        .distinct()
                        .count());
    }

    @Test
    void whatWasRefusedMayBeTriedAgainWithTheSameKey() {
        us.postOnce(path + "/interactions", KEY, "{\"kind\":\"call\"}").expect(400);
        us.postOnce(path + "/interactions", KEY, CALL).expect(201);
    }

    @Test
    void aKeyCountsForADay() {
        us.postOnce(path + "/interactions", KEY, CALL).expect(201);
        world.pass(Duration.ofDays(1));
        us.postOnce(path + "/interactions", KEY, CALL).expect(201);
        assertEquals(2, count(us.get(path).expect(200), "interaction"));
    }

    @Test
    void killedBeforeTheAnswerItSaysThatTheWorkIsDone() {
        assertThrows(
                IllegalStateException.class,
                () -> world.once(KEY, group -> {
                    group.lists().add("Drivers", "", world.signature());
                    throw new IllegalStateException("killed here");
                }));
        assertEquals("under-way", refusal());
        world.pass(Duration.ofSeconds(31));
        assertEquals("done-already", refusal());
        assertEquals(1, world.ours().lists().all().size());
    }

    @Test
    void twoAtTheSameMomentMakeOne() throws Exception {
        Callable<Answer> post = () -> us.postOnce("/api/contacts", KEY, AILEEN);
        List<Answer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            answers = threads.invokeAll(List.of(post, post, post, post)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertTrue(answers.stream().allMatch(each -> each.status() == 201 || each.status() == 409), answers::toString);
        assertTrue(answers.stream().anyMatch(each -> each.status() == 201));
        assertEquals(2, total());
    }

    private String refusal() {
        Response response = world.once(KEY, group -> {
            group.lists().add("Drivers", "", world.signature());
            return Response.empty();
        });
        assertEquals(409, response.status());
        return response.body().replaceAll(".*\"/problems/([a-z-]+)\".*", "$1");
    }

    private int total() {
        return us.get("/api/contacts").expect(200).get("total").intValue();
    }

    private static long count(JsonNode page, String type) {
        return page.get("timeline")
                .valueStream()
                .filter(entry -> entry.get("type").stringValue().equals(type))
                .count();
    }

    private static String id(Answer answer) {
        return answer.expect(201).get("id").stringValue();
    }
}
