package org.kith.local.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kith.local.Repository;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The operations of the contract, {@code shared/api/openapi.yaml}. */
record Operations(List<Operation> all) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /**
     * One operation.
     *
     * @param mayBeBare true when its body may be left out
     * @param access {@code open}, {@code signed-in} or the least role
     * @param fields the type of each field that its body may have; empty when it takes none
     */
    record Operation(
            String id, String method, String path, String access, Map<String, String> fields, boolean mayBeBare) {
        List<String> parameters() {
            List<String> names = new ArrayList<>();
            Matcher matcher = PARAMETER.matcher(path);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            return names;
        }

        boolean open() {
            return access.equals("open");
        }

        String pathWith(Map<String, String> values) {
            return PARAMETER
                    .matcher(path)
                    .replaceAll(match -> Optional.ofNullable(values.get(match.group(1)))
                            .orElseThrow(() -> new AssertionError("No value for " + match.group() + " of " + id)));
        }
    }

    static Operations ofContract() throws IOException {
        Path contract = Repository.root().resolve("shared/api/openapi.yaml");
        Map<?, ?> document =
                (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(contract));
        List<Operation> operations = new ArrayList<>();
        ((Map<?, ?>) Objects.requireNonNull(document.get("paths")))
                .forEach((path, item) -> ((Map<?, ?>) item).forEach((method, operation) -> {
                    if (operation instanceof Map<?, ?> described) {
                        operations.add(new Operation(
                                String.valueOf(described.get("operationId")),
                                String.valueOf(method).toUpperCase(Locale.ROOT),
                                String.valueOf(path),
                                String.valueOf(described.get("x-kith-access")),
                                fields(document, described.get("requestBody")),
                                Boolean.FALSE.equals(at(document, described.get("requestBody"), "required"))));
                    }
                }));
        return new Operations(operations);
    }

    private static Map<String, String> fields(Map<?, ?> document, @Nullable Object requestBody) {
        Map<String, String> fields = new LinkedHashMap<>();
        Object schema = at(document, requestBody, "content", "application/json", "schema");
        if (at(document, schema, "properties") instanceof Map<?, ?> properties) {
            properties.forEach(
                    (name, type) -> fields.put(String.valueOf(name), String.valueOf(at(document, type, "type"))));
        }
        return fields;
    }

    /** What stands at the end of a way, with references followed; null where the way breaks off. */
    private static @Nullable Object at(Map<?, ?> document, @Nullable Object from, String... way) {
        Object now = referred(document, from);
        for (String name : way) {
            now = now instanceof Map<?, ?> map ? referred(document, map.get(name)) : null;
        }
        return now;
    }

    private static @Nullable Object referred(Map<?, ?> document, @Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.get("$ref") instanceof String reference) {
            return at(document, document, reference.substring("#/".length()).split("/", -1));
        }
        return value;
    }
}
