package org.kith.local.whole;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody who calls the API as our own pages do, with the cookies of one browser. */
final class Caller {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI origin;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Caller(URI origin) {
        this.origin = origin;
    }

    /** The same browser, after Kith came back at another address. */
    Caller at(URI other) {
        Caller moved = new Caller(other);
        moved.cookies.putAll(cookies);
        return moved;
    }

    Answered post(String path) {
        return call("POST", path, Optional.empty(), Map.of());
    }

    Answered get(String path) {
        return call("GET", path, Optional.empty(), Map.of());
    }

    Answered post(String path, String json) {
        return call("POST", path, Optional.of(json), Map.of());
    }

    Answered put(String path, String json) {
        return call("PUT", path, Optional.of(json), Map.of());
    }

    /** A request with a body of JSON, if any, and further headers. */
    Answered call(String method, String path, Optional<String> json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Origin", origin.toString())
                .method(
                        method,
                        json.map(HttpRequest.BodyPublishers::ofString).orElse(HttpRequest.BodyPublishers.noBody()));
        json.ifPresent(_ -> request.header("Content-Type", "application/json"));
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return new Answered(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String setCookie) {
        List<String> parts = List.of(setCookie.split(";"));
        String pair = parts.getFirst();
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty()) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }
}
