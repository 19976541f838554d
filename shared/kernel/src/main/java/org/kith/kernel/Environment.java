package org.kith.kernel;

import java.util.Map;
import java.util.Optional;

/** The settings that a function is started with, by name, so that no class reads the process's environment itself. */
public record Environment(Map<String, String> variables) {
    /** Keeps a copy. */
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The value, or an {@link IllegalStateException} that names what is missing. */
    public String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("The setting " + name + " is missing"));
    }

    /** The value, empty when it is missing or blank. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
