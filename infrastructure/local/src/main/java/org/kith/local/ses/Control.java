package org.kith.local.ses;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.kith.local.http.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets tests, and whoever is curious, tell the endpoint how to behave:
 *
 * <pre>
 * GET    /control                          counts, quota, rules
 * POST   /control/rules                    {"match": "*@example.org", "fault": "throttle", "times": 3, "delayMillis": 0}
 * DELETE /control/rules                    no more rules
 * PUT    /control/quota                    {"perSecond": 14, "perDay": 50000, "feedbackDelayMillis": 1000}
 * GET    /control/messages[?to=TEXT]       the mails, newest first, at most 10,000
 * POST   /control/messages/ID/feedback     {"kind": "hard-bounce"}
 * </pre>
 *
 * Faults are those of {@link Faults.Fault} and kinds those of {@link OutboxMessage.Kind}, in lower case with dashes.
 */
public final class Control {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_MESSAGES = 10_000;
    private static final int MOST_BODY_BYTES = 1 << 16;

    private final SesEndpoint endpoint;

    /** Controls this endpoint. */
    public Control(SesEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** The answer to a request under {@code /control}. Answers 400 with a sentence when it cannot be understood. */
    public Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String operation = exchange.getRequestMethod() + " " + path;
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY_BYTES);
        try {
            return switch (operation) {
                case "GET /control" -> json(state());
                case "POST /control/rules" -> {
                    endpoint.faults().add(rule(JSON.readTree(body)));
                    yield json(state());
                }
                case "DELETE /control/rules" -> {
                    endpoint.faults().clear();
                    yield json(state());
                }
                case "PUT /control/quota" -> {
                    endpoint.change(quota(JSON.readTree(body)));
                    yield json(state());
                }
                case "GET /control/messages" ->
                    json(messages(exchange.getRequestURI().getQuery()));
                default -> feedback(exchange.getRequestMethod(), path, body);
            };
        } catch (JacksonException | IllegalArgumentException e) {
            return Answer.text(400, "text/plain; charset=utf-8", e.getMessage() + "\n");
        }
    }

    private Answer feedback(String method, String path, byte[] body) {
        List<String> parts = List.of(path.split("/", -1));
        if (!method.equals("POST")
                || parts.size() != 5
                || !parts.get(2).equals("messages")
                || !parts.get(4).equals("feedback")) {
            return Answer.text(404, "text/plain; charset=utf-8", "There is no such control.\n");
        }
        OutboxMessage.Kind kind = named(OutboxMessage.Kind.class, JSON.readTree(body), "kind");
        return endpoint.pretend(parts.get(3), kind)
                .map(message -> json(message(message)))
                .orElse(Answer.text(404, "text/plain; charset=utf-8", "There is no such mail.\n"));
    }

    private static Faults.Rule rule(JsonNode json) {
        int times = json.path("times").asInt(0);
        return new Faults.Rule(
                json.path("match").asString("*").toLowerCase(Locale.ROOT),
                named(Faults.Fault.class, json, "fault"),
                times > 0 ? OptionalInt.of(times) : OptionalInt.empty(),
                Duration.ofMillis(json.path("delayMillis").asLong(0)));
    }

    private SesEndpoint.Quota quota(JsonNode json) {
        SesEndpoint.Quota now = endpoint.quota();
        return new SesEndpoint.Quota(
                json.path("perSecond").asDouble(now.perSecond()),
                json.path("perDay").asInt(now.perDay()),
                Duration.ofMillis(json.path("feedbackDelayMillis")
                        .asLong(now.feedbackDelay().toMillis())));
    }

    private static <E extends Enum<E>> E named(Class<E> kinds, JsonNode json, String name) {
        return Enum.valueOf(
                kinds, json.path(name).asString("").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private ObjectNode state() {
        ObjectNode json = JSON.createObjectNode();
        json.put("requests", endpoint.requests());
        json.put("accepted", endpoint.accepted());
        SesEndpoint.Quota quota = endpoint.quota();
        json.putObject("quota")
                .put("perSecond", quota.perSecond())
                .put("perDay", quota.perDay())
                .put("feedbackDelayMillis", quota.feedbackDelay().toMillis());
        ArrayNode rules = json.putArray("rules");
        for (Faults.Rule rule : endpoint.faults().rules()) {
            ObjectNode node = rules.addObject();
            node.put("match", rule.match());
            node.put("fault", dashed(rule.fault()));
            rule.times().ifPresent(times -> node.put("times", times));
            node.put("delayMillis", rule.delay().toMillis());
        }
        return json;
    }

    private ArrayNode messages(@org.jspecify.annotations.Nullable String query) {
        String to = Optional.ofNullable(query)
                .filter(text -> text.startsWith("to="))
                .map(text -> text.substring("to=".length()).toLowerCase(Locale.ROOT))
                .orElse("");
        ArrayNode json = JSON.createArrayNode();
        endpoint.outbox()
                .newestFirst()
                .filter(message -> message.recipients().stream()
                        .anyMatch(
                                recipient -> recipient.toLowerCase(Locale.ROOT).contains(to)))
                .limit(MOST_MESSAGES)
                .forEach(message -> json.add(message(message)));
        return json;
    }

    private static ObjectNode message(OutboxMessage message) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", message.id());
        json.put("acceptedAt", message.acceptedAt().toString());
        json.put("from", message.from());
        ArrayNode recipients = json.putArray("recipients");
        message.recipients().forEach(recipients::add);
        json.put("subject", message.subject());
        ObjectNode tags = json.putObject("tags");
        message.tags().forEach(tags::put);
        ArrayNode events = json.putArray("events");
        message.events()
                .forEach(event -> events.addObject()
                        .put("kind", dashed(event.kind()))
                        .put("due", event.due().toString())
                        .put("published", event.published()));
        return json;
    }

    private static String dashed(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Answer json(JsonNode json) {
        return Answer.of(200, "application/json", JSON.writeValueAsBytes(json));
    }
}
