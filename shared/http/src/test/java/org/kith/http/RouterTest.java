package org.kith.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.http.session.Sessions;
import org.kith.http.session.SignedIn;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.HttpEvents;

class RouterTest {
    private static final String SECRET = "a secret that must not be logged";
    private static final List<Route> ROUTES = List.of(
            Route.open(Method.POST, "/api/open", request -> Response.ok(Map.of("body", request.body()))),
            Route.open(Method.GET, "/api/from", request -> Response.ok(Map.of("from", request.sourceIp()))),
            Route.fromMail(Method.POST, "/api/leave/{token}", request -> Response.ok(Map.of("left", true))),
            Route.forUsers(Method.GET, "/api/me", (request, caller) -> Response.ok(Map.of("me", caller.name()))),
            Route.forRole(
                    Role.COORDINATOR, Method.POST, "/api/things", (request, caller) -> Response.created(Map.of())),
            Route.forUsers(Method.GET, "/api/things/{id}", (request, caller) -> Response.ok(Map.of("id", id(request)))),
            Route.forUsers(Method.GET, "/api/things/search", (request, caller) -> Response.ok(Map.of("search", true))),
            Route.open(Method.GET, "/api/broken", request -> {
                throw new IllegalStateException(SECRET);
            }));

    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final Router router = router(new FrontDoor(HttpEvents.ORIGIN, List.of()));

    private Router router(FrontDoor door) {
        return new Router(
                ROUTES,
                door,
                RouterTest::find,
                new FixedClock(),
                new RequestLog(new PrintStream(logged, true, StandardCharsets.UTF_8)));
    }

    private static Optional<SignedIn> find(String cookie, Instant now) {
        return switch (cookie) {
            case "viewer" -> Optional.of(signedIn(Role.VIEWER));
            case "owner" -> Optional.of(signedIn(Role.OWNER));
            default -> Optional.empty();
        };
    }

    private static SignedIn signedIn(Role role) {
        return new SignedIn(
                "hash",
                new UserId(CountedIds.numbered(1)),
                "Jo",
                new EmailAddress("jo@example.org"),
                new GroupId(CountedIds.numbered(2)),
                "Befrienders",
                role,
                ZoneId.of("Europe/London"));
    }

    private static String id(Request request) {
        return request.path().getOrDefault("id", "");
    }

    @Test
    void leadsARequestToItsRoute() {
        assertAnswer(
                200,
                "{\"body\":\"{}\"}",
                HttpEvents.request("POST", "/api/open").json("{}"));
    }

    @Test
    void aFixedPathGoesBeforeAParameter() {
        assertAnswer(200, "{\"search\":true}", signedInAs("viewer", "GET", "/api/things/search"));
        assertAnswer(200, "{\"id\":\"other\"}", signedInAs("viewer", "GET", "/api/things/other"));
    }

    @Test
    void whatIsNotThereIsNotFoundAndAnotherMethodIsNotAllowed() {
        assertStatus(404, HttpEvents.request("GET", "/api/nothing"));
        assertStatus(404, HttpEvents.request("GET", "/api/me/"));
        assertStatus(404, HttpEvents.request("GET", "/api/things/a/b"));
        assertStatus(404, HttpEvents.request("GET", "/"));
        assertStatus(404, HttpEvents.request("GET", ""));
        assertStatus(405, HttpEvents.request("DELETE", "/api/open"));
        assertStatus(405, HttpEvents.request("NONSENSE", "/api/open"));
    }

    @Test
    void nobodySignedInIsRefusedAndARoleThatIsTooSmallToo() {
        assertStatus(401, HttpEvents.request("GET", "/api/me"));
        assertStatus(401, signedInAs("unknown", "GET", "/api/me"));
        assertStatus(401, HttpEvents.request("POST", "/api/things").json("{}"));
        assertStatus(403, signedInAs("viewer", "POST", "/api/things").json("{}"));
        assertStatus(201, signedInAs("owner", "POST", "/api/things").json("{}"));
    }

    @Test
    void theSessionIsReadFromTheCookieOfTheSchemeAlone() {
        HttpEvents plain = HttpEvents.request("GET", "/api/me").cookie("kith", "owner");
        assertStatus(401, plain);
        assertStatus(200, plain.cookie("__Host-kith", "owner"));
        Router laptop = router(new FrontDoor("http://localhost:8080", List.of()));
        assertEquals(200, laptop.handle(plain.event()).getStatusCode());
    }

    @Test
    void cookiesAreAlsoReadFromTheHeader() {
        assertStatus(200, HttpEvents.request("GET", "/api/me").header("cookie", "a=b; __Host-kith=owner"));
    }

    @Test
    void aChangeFromAnotherSiteIsRefusedBeforeAnythingIsRead() {
        HttpEvents ours = signedInAs("owner", "POST", "/api/things").json("{}");
        assertStatus(403, ours.header("origin", "https://evil.example"));
        assertStatus(403, ours.header("origin", "null"));
        assertStatus(403, ours.without("origin"));
        assertStatus(403, HttpEvents.request("POST", "/api/open").json("{}").without("origin"));
        assertTrue(answer(ours.without("origin")).getBody().contains("/problems/other-site"));
    }

    @Test
    void readingNeedsNoOriginAndNeitherDoesALinkInAMail() {
        assertStatus(200, signedInAs("viewer", "GET", "/api/me").without("origin"));
        assertStatus(
                200,
                HttpEvents.request("POST", "/api/leave/token")
                        .without("origin")
                        .header("content-type", "application/x-www-form-urlencoded"));
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        HttpEvents form = HttpEvents.request("POST", "/api/open").json("a=b");
        assertStatus(415, form.header("content-type", "application/x-www-form-urlencoded"));
        assertStatus(415, form.header("content-type", "text/plain"));
        assertStatus(415, form.header("content-type", "application/jsonp"));
        assertStatus(415, form.without("content-type"));
        assertStatus(200, form.header("content-type", "Application/JSON; charset=utf-8"));
    }

    @Test
    void aBodyHasALimitInBytes() {
        assertStatus(200, HttpEvents.request("POST", "/api/open").json("x".repeat(Router.BODY_LIMIT)));
        assertStatus(413, HttpEvents.request("POST", "/api/open").json("x".repeat(Router.BODY_LIMIT + 1)));
        assertStatus(413, HttpEvents.request("POST", "/api/open").json("é".repeat(Router.BODY_LIMIT / 2 + 1)));
    }

    @Test
    void aBodyInBase64IsDecoded() {
        APIGatewayV2HTTPEvent event =
                HttpEvents.request("POST", "/api/open").json("").event();
        event.setBody(Base64.getEncoder().encodeToString("{\"é\":1}".getBytes(StandardCharsets.UTF_8)));
        event.setIsBase64Encoded(true);
        assertEquals("{\"body\":\"{\\\"é\\\":1}\"}", router.handle(event).getBody());
    }

    @Test
    void whoGoesAroundCloudFrontIsRefused() {
        Router deployed = router(new FrontDoor(HttpEvents.ORIGIN, List.of("edge")));
        HttpEvents request = HttpEvents.request("GET", "/api/from").header("x-forwarded-for", "203.0.113.5");
        assertEquals(403, deployed.handle(request.event()).getStatusCode());
        assertEquals(
                "{\"from\":\"203.0.113.5\"}",
                deployed.handle(request.header("x-kith-edge", "edge").event()).getBody());
        assertAnswer(200, "{\"from\":\"192.0.2.1\"}", request);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        List<HttpEvents> requests = List.of(
                HttpEvents.request("POST", "/api/open").json("{}"),
                HttpEvents.request("GET", "/api/nothing"),
                HttpEvents.request("GET", "/api/me"),
                HttpEvents.request("GET", "/api/broken"),
                HttpEvents.request("POST", "/api/open").without("origin"));
        for (HttpEvents request : requests) {
            Map<String, String> headers = answer(request).getHeaders();
            assertEquals("nosniff", headers.get("X-Content-Type-Options"));
            assertEquals("no-store", headers.get("Cache-Control"));
            assertTrue(headers.getOrDefault("Strict-Transport-Security", "").startsWith("max-age=31536000"));
            String policy = headers.getOrDefault("Content-Security-Policy", "");
            for (String part :
                    List.of("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")) {
                assertTrue(policy.contains(part), policy);
            }
        }
    }

    @Test
    void anUnexpectedFailureSaysNothingOutsideAndNoMessageInside() {
        APIGatewayV2HTTPResponse answer = answer(HttpEvents.request("GET", "/api/broken"));
        assertEquals(500, answer.getStatusCode());
        assertFalse(answer.getBody().contains(SECRET));
        String log = logged.toString(StandardCharsets.UTF_8);
        assertFalse(log.contains(SECRET), log);
        assertTrue(log.contains("java.lang.IllegalStateException"), log);
    }

    @Test
    void oneLineARequestWithTheRouteAndNeverThePathOrWhatItCarries() {
        answer(HttpEvents.request("POST", "/api/leave/" + SECRET.replace(' ', '-')));
        answer(signedInAs("owner", "GET", "/api/me"));
        List<String> lines = logged.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(
                List.of(
                        "{\"event\":\"request\",\"requestId\":\"request-1\",\"route\":\"POST /api/leave/{token}\","
                                + "\"status\":200,\"ms\":0}",
                        "{\"event\":\"request\",\"requestId\":\"request-1\",\"route\":\"GET /api/me\",\"status\":200,"
                                + "\"ms\":0,\"group\":\"" + CountedIds.numbered(2) + "\",\"user\":\""
                                + CountedIds.numbered(1) + "\"}"),
                lines);
    }

    @Test
    void missingPartsOfAnEventAreTakenAsEmpty() {
        APIGatewayV2HTTPEvent event = HttpEvents.request("GET", "/api/me").event();
        event.setHeaders(null);
        event.setCookies(null);
        event.setBody(null);
        event.setQueryStringParameters(null);
        assertEquals(401, router.handle(event).getStatusCode());
    }

    private static HttpEvents signedInAs(String cookie, String method, String path) {
        return HttpEvents.request(method, path).cookie("__Host-" + Sessions.COOKIE, cookie);
    }

    private APIGatewayV2HTTPResponse answer(HttpEvents request) {
        return router.handle(request.event());
    }

    private void assertStatus(int expected, HttpEvents request) {
        APIGatewayV2HTTPResponse answer = answer(request);
        assertEquals(expected, answer.getStatusCode(), answer.getBody());
    }

    private void assertAnswer(int status, String body, HttpEvents request) {
        assertStatus(status, request);
        assertEquals(body, answer(request).getBody());
    }
}
