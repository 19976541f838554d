package org.kith.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is answered. Immutable; the methods answer a new response.
 *
 * @param body text in UTF-8; empty for none
 * @param cookies values of {@code Set-Cookie}
 */
public record Response(
        int status, Optional<String> contentType, String body, Map<String, String> headers, List<String> cookies) {
    /** Keeps copies. */
    public Response {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    /** 200 with a view, written as JSON. */
    public static Response ok(Object view) {
        return json(200, view);
    }

    /** 201 with a view. */
    public static Response created(Object view) {
        return json(201, view);
    }

    /** 202 with a view. */
    public static Response accepted(Object view) {
        return json(202, view);
    }

    /** 204. */
    public static Response empty() {
        return new Response(204, Optional.empty(), "", Map.of(), List.of());
    }

    /** 200 with a file to keep. */
    public static Response file(String contentType, String fileName, String text) {
        return new Response(200, Optional.of(contentType), text, Map.of(), List.of())
                .withHeader(
                        "Content-Disposition",
                        "attachment; filename=\"" + fileName.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
    }

    /** A problem document. */
    public static Response problem(Problem problem) {
        return new Response(
                problem.status(), Optional.of("application/problem+json"), Json.write(problem), Map.of(), List.of());
    }

    /** An answer in JSON that was given before, given again. */
    public static Response again(int status, String body) {
        return new Response(status, Optional.of("application/json"), body, Map.of(), List.of());
    }

    /** With one more cookie. */
    public Response withCookie(String setCookie) {
        List<String> more = new ArrayList<>(cookies);
        more.add(setCookie);
        return new Response(status, contentType, body, headers, more);
    }

    /** With one more header. */
    public Response withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Response(status, contentType, body, more, cookies);
    }

    private static Response json(int status, Object view) {
        return new Response(status, Optional.of("application/json"), Json.write(view), Map.of(), List.of());
    }
}
