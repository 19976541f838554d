package org.kith.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.local.whole.Operations.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation of the contract that takes a body × everything that can be wrong with one: answered with a problem
 * that names each fault, and nothing is stored.
 */
class BadInputIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A body may be larger than this only by mistake. */
    private static final int TOO_LARGE = 2_000_000;

    /** Needs a link that a mail carries, and takes a mail program's word in whatever form; it has tests of its own. */
    private static final String BY_LINK = "unsubscribe";

    @TempDir
    private static Path data;

    private static WholeKith kith;
    private static Caller owner;
    private static Things things;
    private static Bodies bodies;

    @BeforeAll
    static void oneGroup() throws Exception {
        kith = WholeKith.start(data);
        owner = kith.signUp("Oystercatcher group", "Rosa", "rosa@oystercatcher.example.org");
        things = new Things(kith, owner, "Oystercatcher");
        bodies = new Bodies(things);
    }

    @AfterAll
    static void stop() {
        kith.close();
    }

    static Stream<Operation> takingABody() throws IOException {
        return Operations.ofContract().all().stream()
                .filter(operation ->
                        !operation.fields().isEmpty() && !operation.id().equals(BY_LINK));
    }

    @Test
    void everyBodyIsTried() throws IOException {
        List<String> without = takingABody()
                .map(Operation::id)
                .filter(id -> bodies.of(id).isEmpty())
                .toList();
        assertEquals(List.of(), without);
    }

    @ParameterizedTest
    @MethodSource("takingABody")
    void badInputIsNamedAndNothingIsStored(Operation operation) {
        Map<String, String> ids = new LinkedHashMap<>();
        operation.parameters().forEach(each -> ids.put(each, things.make(each, operation.id(), ids)));
        ObjectNode good = (ObjectNode) JSON.readTree(bodies.of(operation.id()).orElseThrow());
        TableRows before = rows();

        List<String> wrong = new ArrayList<>();
        for (Attempt attempt : attempts(operation, good)) {
            Answered answered = owner.call(
                    operation.method(),
                    operation.pathWith(ids),
                    Optional.of(attempt.body()),
                    Map.of("If-Match", "\"1\""));
            if (!attempt.isAnswered(answered)) {
                wrong.add(
                        attempt.what() + " " + attempt.pointer() + " -> " + answered.status() + " " + answered.body());
            }
        }

        assertEquals(List.of(), wrong);
        before.assertSame(rows());
    }

    /**
     * Something wrong.
     *
     * @param pointer which field must be named as faulty; empty for the whole body
     */
    private record Attempt(String what, String pointer, String body) {
        boolean isAnswered(Answered answered) {
            boolean tooLarge = body.length() >= TOO_LARGE;
            return tooLarge ? answered.status() == 413 : answered.status() == 400 && names(answered, pointer);
        }

        private static boolean names(Answered answered, String pointer) {
            JsonNode faults = answered.json().path("faults");
            assertTrue(answered.headers().toString().contains("application/problem+json"), answered::toString);
            for (JsonNode fault : faults) {
                if (fault.path("pointer").asString().equals(pointer)
                        && !fault.path("detail").asString().isBlank()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static List<Attempt> attempts(Operation operation, ObjectNode good) {
        List<Attempt> all = new ArrayList<>();
        all.add(new Attempt("no JSON", "", "{\"name\": "));
        if (!operation.mayBeBare()) {
            all.add(new Attempt("nothing", "", ""));
        }
        all.add(new Attempt("a list", "", "[]"));
        all.add(new Attempt("lists in lists", "", "{\"name\": " + "[".repeat(100_000)));
        all.add(new Attempt("a text", "", "\"text\""));
        all.add(new Attempt("bytes", "", "\u0000\u0001\ufffdPNG"));
        all.add(new Attempt("far too much", "", "{\"name\": \"" + "x".repeat(TOO_LARGE) + "\"}"));
        all.add(new Attempt(
                "a field too many",
                "/groupId",
                good.deepCopy().put("groupId", "any").toString()));
        operation.fields().forEach((name, type) -> {
            all.add(new Attempt(
                    "not a " + type,
                    "/" + name,
                    good.deepCopy().set(name, wrong(type)).toString()));
            if (type.equals("string")) {
                all.add(new Attempt(
                        "too long",
                        "/" + name,
                        good.deepCopy().put(name, "x".repeat(100_000)).toString()));
                all.add(new Attempt(
                        "a zero byte",
                        "/" + name,
                        good.deepCopy().put(name, "a\u0000b").toString()));
                String marked = good.deepCopy().put(name, "HALF").toString();
                all.add(new Attempt("half a character", "/" + name, marked.replace("HALF", "a\\ud800b")));
            }
        });
        deeper(good, "", good, all);
        return all;
    }

    /** Each value inside the values of the body, with another of the wrong type in its place. */
    private static void deeper(ObjectNode good, String pointer, JsonNode at, List<Attempt> all) {
        List<String> names = new ArrayList<>();
        switch (at) {
            case ObjectNode object -> names.addAll(object.propertyNames());
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    names.add(String.valueOf(i));
                }
            }
            // Open set of Jackson's: everything else has nothing inside.
            default -> {}
        }
        for (String name : names) {
            JsonNode child = at.at("/" + name);
            String place = pointer + "/" + name;
            if (!pointer.isEmpty()) {
                ObjectNode bad = good.deepCopy();
                JsonNode wrong = wrong(child.isObject() ? "object" : child.isArray() ? "array" : "string");
                switch (bad.at(pointer)) {
                    case ObjectNode object -> object.set(name, wrong);
                    case ArrayNode array -> array.set(Integer.parseInt(name), wrong);
                    default -> throw new AssertionError(place);
                }
                all.add(new Attempt("the wrong type", place, bad.toString()));
            }
            deeper(good, place, child, all);
        }
    }

    private static JsonNode wrong(String type) {
        return JSON.readTree(
                switch (type) {
                    case "string", "boolean", "integer" -> "{\"wrong\": []}";
                    case "array", "object" -> "7";
                    default -> throw new AssertionError("What is no " + type + "? Say so here.");
                });
    }

    /** All but what the sender of service mail counts meanwhile. */
    private static TableRows rows() {
        return TableRows.of(kith, key -> !key.contains("RATE#ses"));
    }
}
