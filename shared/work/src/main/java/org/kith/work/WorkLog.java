package org.kith.work;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kith.http.Json;

/** One JSON line for each failure; types and places, no message, which may quote an address. */
public final class WorkLog {
    private static final int FRAMES = 12;

    private final PrintStream out;

    /** Takes where the lines go. */
    public WorkLog(PrintStream out) {
        this.out = out;
    }

    /** Notes a failure of this work; the message id is empty when no message asked for it. */
    public void unexpected(String work, String messageId, Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            trace.append(each.getClass().getName());
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                trace.append("\n  at ").append(frames[i]);
            }
            trace.append('\n');
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", "unexpected");
        line.put("work", work);
        line.put("messageId", messageId);
        line.put("trace", trace.toString());
        out.println(Json.write(line));
    }
}
