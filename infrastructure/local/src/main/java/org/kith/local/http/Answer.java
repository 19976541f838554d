package org.kith.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An HTTP answer, whole in memory. Header names are as they are sent. */
public final class Answer {
    /** No answer at all: the connection ends. */
    public static final Answer HANG_UP = new Answer(0, Map.of(), new byte[0]);

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** Keeps a copy of the headers; the body must not change from here on. */
    public Answer(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The values of a header, none when it is not sent. */
    public List<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** The body, as long as it is. */
    public int length() {
        return body.length;
    }

    /** The same with its body in another form. */
    public Answer withBody(byte[] other) {
        return new Answer(status, headers, other);
    }

    /** Writes the body. */
    public void writeBody(OutputStream out) throws IOException {
        out.write(body);
    }

    /** A text of some media type, in UTF-8. */
    public static Answer text(int status, String mediaType, String text) {
        return of(status, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A body of some media type. */
    public static Answer of(int status, String mediaType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", List.of(mediaType)), body);
    }

    /** No body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    /** A problem document (RFC 9457). The title must need no escaping. */
    public static Answer problem(int status, String title) {
        return text(
                status,
                "application/problem+json",
                "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + "}");
    }

    /** To another page, by GET. */
    public static Answer seeOther(String location) {
        return empty(303).with("Location", location);
    }

    /** The same with a header set. */
    public Answer with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, List.of(value));
        return new Answer(status, more, body);
    }

    /** The same with these headers set. */
    public Answer with(Map<String, String> added) {
        Answer answer = this;
        for (Map.Entry<String, String> header : added.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    /** Sends it and ends the exchange. A HEAD request gets the headers alone. */
    public void send(HttpExchange exchange) throws IOException {
        if (status == HANG_UP.status) {
            exchange.close();
            return;
        }
        headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, new ArrayList<>(values)));
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else if (body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
