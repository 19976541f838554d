package org.kith.functions.access.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.http.Method;
import org.kith.http.Route;
import org.kith.testing.HttpEvents;

/** What holds for each route, so that a new one cannot be forgotten. */
class EveryRouteTest {
    private static final List<String> WITHOUT_BODY = List.of(
            "POST /api/sign-out",
            "POST /api/sign-out-everywhere",
            "DELETE /api/users/{userId}",
            "DELETE /api/invitations/{invitationId}");

    private final AccessWorld world = new AccessWorld();
    private final Browser owner = world.owner("Befrienders", "jo@example.org");
    private final String session = owner.cookie("__Host-kith").orElseThrow();

    private List<Route> changes() {
        return world.router.routes().stream()
                .filter(route -> route.method() != Method.GET)
                .toList();
    }

    private HttpEvents request(Route route) {
        String path =
                route.path().replaceAll("\\{\\w+}", owner.get("/api/session").at("/user/id"));
        return HttpEvents.request(route.method().name(), path)
                .cookie("__Host-kith", session)
                .json("{\"nonsense\": 1}");
    }

    @Test
    void aChangeFromAnotherSiteIsRefused() {
        int mails = world.mail.all().size();
        for (Route route : changes()) {
            for (String origin : List.of("https://evil.example", "null", "http://kith.example.org")) {
                APIGatewayV2HTTPResponse answer = world.router.handle(
                        request(route).header("origin", origin).event());
                assertEquals(403, answer.getStatusCode(), route.path());
                assertTrue(answer.getBody().contains("/problems/other-site"), route.path());
            }
        }
        assertEquals(mails, world.mail.all().size());
        owner.get("/api/session").expect(200);
    }

    @Test
    void aFieldThatNobodyKnowsIsRefused() {
        for (Route route : changes()) {
            if (!WITHOUT_BODY.contains(route.method() + " " + route.path())) {
                APIGatewayV2HTTPResponse answer = world.answer(request(route));
                assertEquals(400, answer.getStatusCode(), route.path());
                assertTrue(answer.getBody().contains("\"pointer\":\"/nonsense\""), route.path());
            }
        }
    }

    @Test
    void whoIsNotSignedInIsRefusedWhereSomebodyMustBe() {
        for (Route route : world.router.routes()) {
            if (!(route.access() instanceof Route.Open)) {
                String path = route.path().replaceAll("\\{\\w+}", "0".repeat(26));
                HttpEvents request =
                        HttpEvents.request(route.method().name(), path).json("{}");
                assertEquals(401, world.answer(request).getStatusCode(), route.path());
            }
        }
    }
}
