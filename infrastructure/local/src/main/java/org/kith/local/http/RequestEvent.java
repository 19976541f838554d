package org.kith.local.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request as API Gateway hands it to a function in payload format 2.0: header names in lower case, repeated headers
 * and query values joined by commas, cookies in a list of their own, the path decoded, the query as sent too, and a body
 * that is not plain text in base64. A form counts as not plain text, as it does there.
 */
final class RequestEvent {
    private static final Pattern PLAIN_TEXT =
            Pattern.compile("(?i)(text/[^;]*|application/([^;]*\\+)?(json|xml)|application/javascript)\\s*(;.*)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private RequestEvent() {}

    /**
     * The event of a request.
     *
     * @param added headers that CloudFront adds, in place of any of the same name that the caller sent
     */
    static APIGatewayV2HTTPEvent of(
            HttpExchange exchange, Routes.Match match, byte[] body, Map<String, String> added, Instant now, String id) {
        Map<String, String> headers = headers(exchange);
        List<String> cookies = cookies(headers);
        String viewer = exchange.getRemoteAddress().getAddress().getHostAddress();
        headers.put("x-forwarded-for", viewer);
        headers.putAll(added);
        String query = exchange.getRequestURI().getRawQuery();
        String path = Routes.decode(exchange.getRequestURI().getRawPath());
        boolean text = isText(headers.get("content-type"));
        APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder event = APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(match.route().key())
                .withRawPath(path)
                .withRawQueryString(query == null ? "" : query)
                .withHeaders(headers)
                .withIsBase64Encoded(body.length > 0 && !text)
                .withRequestContext(context(exchange, match, path, viewer, headers, now, id));
        if (!cookies.isEmpty()) {
            event.withCookies(cookies);
        }
        if (query != null && !query.isEmpty()) {
            event.withQueryStringParameters(parameters(query));
        }
        if (!match.variables().isEmpty()) {
            event.withPathParameters(match.variables());
        }
        if (body.length > 0) {
            event.withBody(
                    text
                            ? new String(body, StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(body));
        }
        return event.build();
    }

    private static APIGatewayV2HTTPEvent.RequestContext context(
            HttpExchange exchange,
            Routes.Match match,
            String path,
            String viewer,
            Map<String, String> headers,
            Instant now,
            String id) {
        return APIGatewayV2HTTPEvent.RequestContext.builder()
                .withAccountId("000000000000")
                .withApiId("laptop")
                .withDomainName("localhost")
                .withDomainPrefix("localhost")
                .withRequestId(id)
                .withRouteKey(match.route().key())
                .withStage("$default")
                .withTime(TIME.format(now))
                .withTimeEpoch(now.toEpochMilli())
                .withHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                        .withMethod(exchange.getRequestMethod())
                        .withPath(path)
                        .withProtocol(exchange.getProtocol())
                        .withSourceIp(viewer)
                        .withUserAgent(headers.getOrDefault("user-agent", ""))
                        .build())
                .build();
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.merge(
                        name.toLowerCase(Locale.ROOT), String.join(",", values), (one, two) -> one + "," + two));
        return headers;
    }

    /** Takes the cookies out of the headers. */
    private static List<String> cookies(Map<String, String> headers) {
        String header = headers.remove("cookie");
        List<String> cookies = new ArrayList<>();
        for (String cookie : header == null ? new String[0] : header.split(";", -1)) {
            if (!cookie.isBlank()) {
                cookies.add(cookie.strip());
            }
        }
        return cookies;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                parameters.merge(decoded(name), decoded(value), (one, two) -> one + "," + two);
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static boolean isText(@Nullable String mediaType) {
        return mediaType == null || PLAIN_TEXT.matcher(mediaType).matches();
    }
}
