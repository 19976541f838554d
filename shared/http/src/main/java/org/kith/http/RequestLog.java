package org.kith.http;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kith.http.session.SignedIn;

/**
 * One JSON line a request. It holds the route's template (never the path, which can carry a token), ids and figures;
 * no address, name, header or body. Of an unexpected exception it keeps types and places, not messages, which may
 * quote data.
 */
public final class RequestLog {
    private static final int FRAMES = 12;

    private final PrintStream out;

    /** Takes where to write; in Lambda, standard output is CloudWatch Logs. */
    public RequestLog(PrintStream out) {
        this.out = out;
    }

    void write(String requestId, String route, int status, long millis, Optional<SignedIn> caller) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", "request");
        line.put("requestId", requestId);
        line.put("route", route);
        line.put("status", status);
        line.put("ms", millis);
        caller.ifPresent(signedIn -> {
            line.put("group", signedIn.group().value());
            line.put("user", signedIn.user().value());
        });
        out.println(Json.write(line));
    }

    void writeUnexpected(String requestId, String route, Throwable unexpected) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", "unexpected");
        line.put("requestId", requestId);
        line.put("route", route);
        StringBuilder trace = new StringBuilder();
        for (Throwable each = unexpected; each != null; each = each.getCause()) {
            trace.append(each.getClass().getName());
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                trace.append("\n  at ").append(frames[i]);
            }
            trace.append('\n');
        }
        line.put("trace", trace.toString());
        out.println(Json.write(line));
    }
}
