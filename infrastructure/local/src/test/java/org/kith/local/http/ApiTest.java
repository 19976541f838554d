package org.kith.local.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.local.Repository;
import org.kith.local.functions.LocalFunction;
import org.kith.local.template.FunctionDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the tests' own function, over HTTP. */
class ApiTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneOffset.UTC);

    private final HttpClient client = HttpClient.newHttpClient();
    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        LocalFunction echo = LocalFunction.load(
                new FunctionDefinition(
                        "Echo",
                        "org.kith.local.functions.EchoFunction",
                        java.time.Duration.ofSeconds(30),
                        1769,
                        Map.of("TABLE", "Things"),
                        List.of(
                                new FunctionDefinition.Route("GET", "/api/things/{thingId}"),
                                new FunctionDefinition.Route("GET", "/api/things/search"),
                                new FunctionDefinition.Route("POST", "/api/things"))),
                Repository.class.getClassLoader());
        Api api = new Api(new Routes(List.of(echo)), Map.of("x-kith-edge", "shown"), CLOCK);
        server = LocalServer.bind(0);
        server.start(exchange -> api.answer(exchange), Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode event(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request);
        assertEquals(200, response.statusCode(), response.body());
        return JsonMapper.builder().build().readTree(response.body()).get("event");
    }

    @Test
    void handsARequestOverInPayloadFormatTwo() throws Exception {
        JsonNode event = event(request("/api/things/a%20b%2Bc?q=one%20two&q=three&empty")
                .header("Cookie", "kith=abc; other=1")
                .header("X-Several", "1")
                .header("X-Several", "2")
                .build());

        assertEquals("2.0", event.get("version").asString());
        assertEquals("GET /api/things/{thingId}", event.get("routeKey").asString());
        assertEquals("/api/things/a b+c", event.get("rawPath").asString());
        assertEquals("q=one%20two&q=three&empty", event.get("rawQueryString").asString());
        assertEquals(
                "one two,three", event.get("queryStringParameters").get("q").asString());
        assertEquals("", event.get("queryStringParameters").get("empty").asString());
        assertEquals("a b+c", event.get("pathParameters").get("thingId").asString());
        assertEquals("kith=abc", event.get("cookies").get(0).asString());
        assertEquals("other=1", event.get("cookies").get(1).asString());
        assertEquals("1,2", event.get("headers").get("x-several").asString());
        assertFalse(event.get("headers").has("cookie"));
        JsonNode http = event.get("requestContext").get("http");
        assertEquals("GET", http.get("method").asString());
        assertEquals("127.0.0.1", http.get("sourceIp").asString());
        assertEquals(
                "22/Nov/2026:09:30:00 +0000",
                event.get("requestContext").get("time").asString());
    }

    @Test
    void leavesOutWhatARequestLacks() throws Exception {
        JsonNode event = event(request("/api/things/search").build());

        assertEquals("GET /api/things/search", event.get("routeKey").asString());
        assertEquals("", event.get("rawQueryString").asString());
        assertTrue(event.get("queryStringParameters").isNull());
        assertTrue(event.get("pathParameters").isNull());
        assertTrue(event.get("cookies").isNull());
        assertTrue(event.get("body").isNull());
    }

    @Test
    void givesJsonAsTextAndFormsAndFilesInBase64() throws Exception {
        JsonNode json = event(request("/api/things")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Zoë\"}"))
                .build());
        JsonNode form = event(request("/api/things")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("a=1"))
                .build());

        assertEquals("{\"name\":\"Zoë\"}", json.get("body").asString());
        assertFalse(json.get("isBase64Encoded").asBoolean());
        assertEquals("YT0x", form.get("body").asString());
        assertTrue(form.get("isBase64Encoded").asBoolean());
    }

    @Test
    void showsTheFunctionThatTheRequestCameThroughTheFrontDoor() throws Exception {
        JsonNode event =
                event(request("/api/things/1").header("X-Kith-Edge", "forged").build());

        assertEquals("shown", event.get("headers").get("x-kith-edge").asString());
    }

    @Test
    void sendsEachCookieInAHeaderOfItsOwn() throws Exception {
        HttpResponse<String> response = send(request("/api/things/1").build());

        assertEquals(List.of("one=1; HttpOnly", "two=2"), response.headers().allValues("set-cookie"));
    }

    @Test
    void answersLikeTheGatewayWhereThereIsNoRouteOrTheFunctionFails() throws Exception {
        HttpResponse<String> missing = send(request("/api/nothing").build());
        HttpResponse<String> otherMethod =
                send(request("/api/things/1").DELETE().build());
        HttpResponse<String> failed = send(request("/api/things/fail").build());

        assertEquals(404, missing.statusCode());
        assertEquals("{\"message\":\"Not Found\"}", missing.body());
        assertEquals(404, otherMethod.statusCode());
        assertEquals(500, failed.statusCode());
        assertEquals("{\"message\":\"Internal Server Error\"}", failed.body());
    }

    @Test
    void refusesABodyOfMoreThanAMegabyte() throws Exception {
        HttpResponse<String> atTheLimit = send(request("/api/things")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[Api.MOST_BODY_BYTES]))
                .build());
        HttpResponse<String> above = send(request("/api/things")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[Api.MOST_BODY_BYTES + 1]))
                .build());

        assertEquals(200, atTheLimit.statusCode());
        assertEquals(413, above.statusCode());
        assertEquals(
                "application/problem+json",
                above.headers().firstValue("content-type").orElseThrow());
    }

    @Test
    void refusesARequestForAnotherHost() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /api/things/1 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
        }
    }
}
