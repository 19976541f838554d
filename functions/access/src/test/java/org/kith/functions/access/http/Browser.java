package org.kith.functions.access.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.kith.http.Json;
import org.kith.testing.HttpEvents;
import tools.jackson.databind.JsonNode;

/** Sends requests to access and keeps its cookies, as a browser does. */
final class Browser {
    private final AccessWorld world;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String address = "192.0.2.1";

    Browser(AccessWorld world) {
        this.world = world;
    }

    /** What came back. */
    record Answer(int status, String text, List<String> setCookies) {
        Answer expect(int expected) {
            assertEquals(expected, status, text);
            return this;
        }

        JsonNode json() {
            return Json.read(text);
        }

        /** The value at a JSON pointer. */
        String at(String pointer) {
            return json().at(pointer).asString();
        }

        /** What the faults of a problem document point at. */
        List<String> pointers() {
            return StreamSupport.stream(json().at("/faults").spliterator(), false)
                    .map(fault -> fault.at("/pointer").asString())
                    .toList();
        }
    }

    Browser at(String otherAddress) {
        address = otherAddress;
        return this;
    }

    Answer get(String path) {
        return send(HttpEvents.request("GET", path));
    }

    Answer post(String path, String json) {
        return send(HttpEvents.request("POST", path).json(json));
    }

    Answer post(String path) {
        return send(HttpEvents.request("POST", path));
    }

    Answer put(String path, String json) {
        return send(HttpEvents.request("PUT", path).json(json));
    }

    Answer patch(String path, String json) {
        return send(HttpEvents.request("PATCH", path).json(json));
    }

    Answer delete(String path) {
        return send(HttpEvents.request("DELETE", path));
    }

    /** The value of a cookie, by its full name. */
    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** Holds a cookie that somebody put there. */
    Browser withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    private Answer send(HttpEvents request) {
        HttpEvents complete = request.from(address);
        for (Map.Entry<String, String> cookie : cookies.entrySet()) {
            complete = complete.cookie(cookie.getKey(), cookie.getValue());
        }
        APIGatewayV2HTTPResponse response = world.answer(complete);
        response.getCookies().forEach(this::keep);
        return new Answer(response.getStatusCode(), response.getBody(), response.getCookies());
    }

    private void keep(String setCookie) {
        String pair = setCookie.substring(0, setCookie.indexOf(';'));
        String name = pair.substring(0, pair.indexOf('='));
        if (setCookie.contains("Max-Age=0;")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }
}
