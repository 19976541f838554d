package org.kith.local.whole;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answered. */
record Answered(int status, Map<String, List<String>> headers, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body, which must be JSON. */
    JsonNode json() {
        return JSON.readTree(body);
    }

    /** The same, when it has this status; an error that quotes the answer otherwise. */
    Answered expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected " + expected + ", got " + status + ": " + body);
        }
        return this;
    }

    /** A text of the body. */
    String text(String name) {
        return Optional.ofNullable(json().get(name))
                .map(JsonNode::asString)
                .orElseThrow(() -> new AssertionError("No " + name + " in " + body));
    }

    /** All that a caller could tell two answers apart by; what differs between any two answers is left out. */
    String fingerprint() {
        StringBuilder print = new StringBuilder().append(status).append('\n').append(body);
        headers.entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> print.append('\n').append(header));
        return print.toString();
    }
}
