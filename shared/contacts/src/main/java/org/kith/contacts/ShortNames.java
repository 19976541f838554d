package org.kith.contacts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * First names that may be one person's: Bill and William, Peggy and Margaret, Liz and Beth. From a list of our own,
 * {@code short-names.txt} beside this class; it works both ways.
 */
public final class ShortNames {
    private static final Map<String, Set<String>> OTHERS = read();

    private ShortNames() {}

    /** The names that a person of this name may also go by; none when it is not on the list. Folded, as the name must be. */
    public static Set<String> of(String folded) {
        return OTHERS.getOrDefault(folded, Set.of());
    }

    /** True when two folded names may be one person's; a name is no other name of itself. */
    public static boolean mayBeOne(String folded, String other) {
        return of(folded).contains(other);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> others = new HashMap<>();
        try (InputStream resource = Objects.requireNonNull(
                        ShortNames.class.getResourceAsStream("short-names.txt"), "short-names.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> link(others, List.of(line.split(" ", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException("A part of the jar cannot be read", e);
        }
        return Map.copyOf(others);
    }

    private static void link(Map<String, Set<String>> others, List<String> names) {
        for (String name : names) {
            Set<String> forms = others.computeIfAbsent(name, _ -> new HashSet<>());
            forms.addAll(names);
            forms.remove(name);
        }
    }
}
