package org.kith.functions.mailings.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.functions.mailings.Requests.ok;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.SendTest;
import org.kith.functions.mailings.World;
import org.kith.http.Method;
import org.kith.http.Route;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.HttpEvents;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

/** What the routes of mailings refuse, and to whom. */
abstract class MailingRoutesContract {
    private final Browser kith = new Browser(new World(tables()));

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void badInputIsNamedAndNothingIsStored() {
        JsonNode problem = ok(
                400,
                kith.post(
                        "/api/mailings",
                        "{\"subject\":\"{{x}}\",\"content\":{\"version\":1,\"blocks\":[{\"type\":\"x\"}]},"
                                + "\"lists\":[\"" + CountedIds.numbered(4711) + "\"],\"group\":\"" + World.GROUP
                                + "\"}"));
        List<String> pointers = new ArrayList<>();
        problem.path("faults")
                .forEach(fault -> pointers.add(fault.path("pointer").asString()));
        assertEquals(List.of("/subject", "/content/blocks/0/type", "/lists/0", "/group"), pointers);
        assertEquals(0, ok(200, kith.get("/api/mailings")).path("mailings").size());
    }

    @Test
    void twoWritersDoNotOverwriteEachOther() {
        JsonNode draft = ok(201, kith.post("/api/mailings", kith.draft("One")));
        String path = "/api/mailings/" + draft.path("id").asString();
        JsonNode second = ok(200, kith.request(Method.PUT, path, kith.draft("Two"), draft));
        ok(412, kith.request(Method.PUT, path, kith.draft("Three"), draft));
        ok(428, kith.call("COORDINATOR", HttpEvents.request("PUT", path).json(kith.draft("Three"))));
        assertEquals("Two", ok(200, kith.get(path)).path("subject").asString());
        ok(409, kith.request(Method.POST, path + "/send", "", second));
        ok(204, kith.call("COORDINATOR", HttpEvents.request("DELETE", path)));
        ok(404, kith.get(path));
    }

    @Test
    void everyRouteOfAMailingIsForItsRoleAndItsGroupAlone() {
        JsonNode draft = ok(201, kith.post("/api/mailings", kith.draft("Ours")));
        String id = draft.path("id").asString();
        for (Route route : kith.routes()) {
            if (route.access() instanceof Route.ForRole(Role least, var _)
                    && route.path().contains("{mailingId}")) {
                HttpEvents foreign = to(route, id);
                APIGatewayV2HTTPResponse missing = kith.call("stranger", to(route, CountedIds.numbered(4711)));
                APIGatewayV2HTTPResponse theirs = kith.call("stranger", foreign);
                assertEquals(404, theirs.getStatusCode(), route::path);
                assertEquals(missing.getBody(), theirs.getBody(), route::path);
                if (least == Role.COORDINATOR) {
                    assertEquals(403, kith.call("CONTRIBUTOR", foreign).getStatusCode(), route::path);
                }
                assertEquals(401, kith.open(foreign).getStatusCode(), route::path);
            }
        }
        assertEquals(draft, ok(200, kith.get("/api/mailings/" + id)));
        assertEquals(
                0,
                ok(200, kith.call("stranger", HttpEvents.request("GET", "/api/mailings")))
                        .path("mailings")
                        .size());
    }

    @Test
    void onlyADraftIsTestedAndNotWithoutEnd() {
        kith.world().reader("Aileen");
        JsonNode draft = ok(201, kith.post("/api/mailings", kith.draft("News")));
        String path = "/api/mailings/" + draft.path("id").asString();
        for (int i = 0; i < SendTest.MOST_AN_HOUR; i++) {
            ok(202, kith.post(path + "/test", ""));
        }
        ok(429, kith.post(path + "/test", ""));
        assertEquals(SendTest.MOST_AN_HOUR, kith.world().serviceMail.size());
        kith.world().clock.pass(Duration.ofHours(1));
        ok(202, kith.post(path + "/test", ""));

        JsonNode tested = ok(200, kith.get(path));
        ok(202, kith.request(Method.POST, path + "/send", "", tested));
        JsonNode queued = ok(200, kith.get(path));
        assertEquals("queued", queued.path("state").asString());
        JsonNode problem = ok(409, kith.post(path + "/test", ""));
        assertEquals("/problems/not-a-draft", problem.path("type").asString());
        assertEquals(queued, ok(200, kith.get(path)));
    }

    private static HttpEvents to(Route route, String id) {
        HttpEvents request = HttpEvents.request(
                        route.method().name(), route.path().replace("{mailingId}", id))
                .header("if-match", "\"1\"");
        return switch (route.method()) {
            case PUT -> request.json("{}");
            case POST -> route.path().endsWith("/uncertain") ? request.json("{\"decision\":\"leave\"}") : request;
            case GET, PATCH, DELETE -> request;
        };
    }
}
