package org.kith.local.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.local.functions.LocalFunction;
import org.kith.local.template.FunctionDefinition;

/** Finds the function for a request, by API Gateway's rule: a route with fewer variables goes before one with more. */
public final class Routes {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(FunctionDefinition.Route route, List<String> segments, LocalFunction function) {
        long variables() {
            return segments.stream().filter(Routes::isVariable).count();
        }
    }

    /** The routes of all these functions. */
    public Routes(List<LocalFunction> functions) {
        for (LocalFunction function : functions) {
            for (FunctionDefinition.Trigger trigger : function.definition().triggers()) {
                if (trigger instanceof FunctionDefinition.Route route) {
                    entries.add(new Entry(route, segments(route.path()), function));
                }
            }
        }
        entries.sort(Comparator.comparingLong(Entry::variables));
    }

    /** A route that fits a request, with what its variables stand for, decoded. */
    public record Match(FunctionDefinition.Route route, LocalFunction function, Map<String, String> variables) {}

    /**
     * The route for a method and a path as it was sent.
     *
     * @throws IllegalArgumentException when the path holds a percent sign that encodes nothing
     */
    public Optional<Match> find(String method, String rawPath) {
        List<String> sent = segments(rawPath);
        return entries.stream()
                .filter(entry -> entry.route().method().equals(method))
                .flatMap(entry -> match(entry, sent).stream())
                .findFirst();
    }

    private static Optional<Match> match(Entry entry, List<String> sent) {
        if (entry.segments().size() != sent.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            String expected = entry.segments().get(i);
            String actual = decode(sent.get(i));
            if (isVariable(expected) && !actual.isEmpty()) {
                variables.put(expected.substring(1, expected.length() - 1), actual);
            } else if (!expected.equals(actual)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(entry.route(), entry.function(), variables));
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    /** Percent-decodes a path or a part of one, in which a plus sign is a plus sign. */
    static String decode(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
