package org.kith.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds requests as API Gateway hands them over (payload format 2.0). By default one of our own pages sends them; each
 * method answers a new builder.
 */
public record HttpEvents(
        String method, String path, Map<String, String> headers, List<String> cookies, String body, String sourceIp) {
    /** The origin of our own pages in tests. */
    public static final String ORIGIN = "https://kith.example.org";

    /** Keeps copies. */
    public HttpEvents {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    /** A request of our own pages without a body; what stands behind a {@code ?} in the path is its query. */
    public static HttpEvents request(String method, String path) {
        return new HttpEvents(method, path, Map.of("origin", ORIGIN), List.of(), "", "192.0.2.1");
    }

    /** With a body in JSON. */
    public HttpEvents json(String json) {
        return new HttpEvents(method, path, headers, cookies, json, sourceIp)
                .header("content-type", "application/json");
    }

    /** With one more header, by lower-case name, or another value for one. */
    public HttpEvents header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new HttpEvents(method, path, more, cookies, body, sourceIp);
    }

    /** Without a header. */
    public HttpEvents without(String name) {
        Map<String, String> fewer = new HashMap<>(headers);
        fewer.remove(name);
        return new HttpEvents(method, path, fewer, cookies, body, sourceIp);
    }

    /** With one more cookie. */
    public HttpEvents cookie(String name, String value) {
        List<String> more = new ArrayList<>(cookies);
        more.add(name + "=" + value);
        return new HttpEvents(method, path, headers, more, body, sourceIp);
    }

    /** From another place. */
    public HttpEvents from(String address) {
        return new HttpEvents(method, path, headers, cookies, body, address);
    }

    /** The event. */
    public APIGatewayV2HTTPEvent event() {
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRawPath(rawPath())
                .withQueryStringParameters(query())
                .withHeaders(headers)
                .withCookies(cookies)
                .withBody(body)
                .withIsBase64Encoded(false)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withRequestId("request-1")
                        .withHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                                .withMethod(method)
                                .withPath(rawPath())
                                .withSourceIp(sourceIp)
                                .build())
                        .build())
                .build();
    }

    private String rawPath() {
        int mark = path.indexOf('?');
        return mark < 0 ? path : path.substring(0, mark);
    }

    /** API Gateway decodes the values. */
    private Map<String, String> query() {
        Map<String, String> query = new HashMap<>();
        int mark = path.indexOf('?');
        if (mark >= 0) {
            for (String pair : path.substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
