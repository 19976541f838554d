package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.kith.http.Json;
import org.kith.http.Router;
import org.kith.testing.HttpEvents;
import tools.jackson.databind.JsonNode;

/** Sends requests as the web app does, with the cookie of one session. */
record Browser(Router router, String cookie) {
    Answer get(String path) {
        return send(HttpEvents.request("GET", path));
    }

    Answer post(String path, String json) {
        return send(HttpEvents.request("POST", path).json(json));
    }

    /** Posts about what has this version. */
    Answer post(String path, long version, String json) {
        return send(HttpEvents.request("POST", path).json(json).header("if-match", "\"" + version + "\""));
    }

    /** Posts with an {@code Idempotency-Key}. */
    Answer postOnce(String path, String key, String json) {
        return send(HttpEvents.request("POST", path).json(json).header("idempotency-key", key));
    }

    Answer put(String path, String json) {
        return send(HttpEvents.request("PUT", path).json(json));
    }

    /** Changes what has this version. */
    Answer put(String path, long version, String json) {
        return send(HttpEvents.request("PUT", path).json(json).header("if-match", "\"" + version + "\""));
    }

    /** Adds Aileen Baird; answers the path of her page. */
    String addsAileen() {
        return "/api/contacts/"
                + post("/api/contacts", "{\"kind\":\"person\",\"firstName\":\"Aileen\",\"lastName\":\"Baird\"}")
                        .expect(201)
                        .get("id")
                        .stringValue();
    }

    Answer patch(String path, String json) {
        return send(HttpEvents.request("PATCH", path).json(json));
    }

    Answer delete(String path) {
        return send(HttpEvents.request("DELETE", path));
    }

    /** Deletes what has this version. */
    Answer delete(String path, long version) {
        return send(HttpEvents.request("DELETE", path).header("if-match", "\"" + version + "\""));
    }

    Answer send(HttpEvents request) {
        APIGatewayV2HTTPResponse response =
                router.handle(request.cookie("__Host-kith", cookie).event());
        return new Answer(response.getStatusCode(), response.getBody());
    }

    /** What came back. */
    record Answer(int status, String body) {
        /** The body, if the status is the expected one. */
        JsonNode expect(int expected) {
            assertEquals(expected, status, body);
            return Json.read(body);
        }

        /** The pointers of a 400's faults. */
        List<String> faults() {
            return StreamSupport.stream(expect(400).get("faults").spliterator(), false)
                    .map(fault -> fault.get("pointer").stringValue())
                    .toList();
        }
    }
}
