package org.kith.local.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kith.local.functions.FaultLine;

/** Answers the template's routes through their functions, and everything else under {@code /api} as a missing route. */
public final class Api {
    /** One megabyte, far above any form; files go to the bucket. */
    public static final int MOST_BODY_BYTES = 1 << 20;
    /** How much of a body that is too large is read to the end, so that its sender gets to read the answer. */
    private static final long MOST_BYTES_DRAINED = 64L << 20;

    private final Routes routes;
    private final Map<String, String> originHeaders;
    private final Clock clock;

    /** The origin headers are those by which the functions know that a request came through CloudFront. */
    public Api(Routes routes, Map<String, String> originHeaders, Clock clock) {
        this.routes = routes;
        this.originHeaders = Map.copyOf(originHeaders);
        this.clock = clock;
    }

    /** The answer to a request under {@code /api}. */
    public Answer answer(HttpExchange exchange) throws IOException {
        Optional<byte[]> body = body(exchange);
        if (body.isEmpty()) {
            return Answer.problem(413, "A request may hold one megabyte at most.");
        }
        APIGatewayV2HTTPEvent event;
        String id = UUID.randomUUID().toString();
        Routes.Match match;
        try {
            Optional<Routes.Match> found = routes.find(
                    exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
            if (found.isEmpty()) {
                return Answer.text(404, "application/json", "{\"message\":\"Not Found\"}");
            }
            match = found.get();
            event = RequestEvent.of(exchange, match, body.get(), originHeaders, clock.instant(), id);
        } catch (IllegalArgumentException e) {
            return Answer.text(400, "application/json", "{\"message\":\"Bad Request\"}");
        }
        try {
            return match.function().call(event, id) instanceof APIGatewayV2HTTPResponse response
                    ? answer(response)
                    : failed(match, "it gave no answer");
        } catch (RuntimeException | Error e) {
            // Whatever a call dies of, the gateway answers for it.
            return failed(match, FaultLine.of(e));
        }
    }

    /** What API Gateway says when a function throws. */
    private static Answer failed(Routes.Match match, String why) {
        System.err.println(match.function().definition().name() + " failed on "
                + match.route().key() + ": " + why);
        return Answer.text(500, "application/json", "{\"message\":\"Internal Server Error\"}");
    }

    private static Answer answer(APIGatewayV2HTTPResponse response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        if (response.getHeaders() != null) {
            response.getHeaders().forEach((name, value) -> headers.put(name, List.of(value)));
        }
        if (response.getCookies() != null && !response.getCookies().isEmpty()) {
            headers.put("Set-Cookie", List.copyOf(response.getCookies()));
        }
        String body = response.getBody() == null ? "" : response.getBody();
        return new Answer(
                response.getStatusCode(),
                headers,
                response.getIsBase64Encoded()
                        ? Base64.getDecoder().decode(body)
                        : body.getBytes(StandardCharsets.UTF_8));
    }

    /** The body, or empty when it is too large. */
    private static Optional<byte[]> body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(MOST_BODY_BYTES + 1);
            if (body.length <= MOST_BODY_BYTES) {
                return Optional.of(body);
            }
            byte[] scratch = new byte[1 << 16];
            long drained = 0;
            for (int read = in.read(scratch); read >= 0 && drained < MOST_BYTES_DRAINED; read = in.read(scratch)) {
                drained += read;
            }
            return Optional.empty();
        }
    }
}
