package org.kith.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.kernel.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one object in a JSON body, whatever they mean: which there are, which somebody asked for, and what is
 * wrong with them. Objects within the object share its list of faults.
 */
final class JsonFields {
    private final @Nullable ObjectNode object;
    private final String pointer;
    private final List<Fault> faults;
    private final Set<String> asked = new HashSet<>();
    private final List<JsonFields> children = new ArrayList<>();

    private JsonFields(@Nullable ObjectNode object, String pointer, List<Fault> faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** Reads a JSON object; a {@link ProblemException} says why a text is none. */
    static JsonFields parse(String body) {
        JsonNode node;
        try {
            node = Json.read(body);
        } catch (JacksonException notJson) {
            throw new ProblemException(Problem.invalid("", "This is not JSON: " + where(notJson)));
        }
        if (!(node instanceof ObjectNode object)) {
            throw new ProblemException(Problem.invalid("", "Expected a JSON object"));
        }
        return new JsonFields(object, "", new ArrayList<>());
    }

    /** The field, unless it is absent or null. */
    Optional<JsonNode> find(String name) {
        asked.add(name);
        if (object == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    /** The elements of a list, at most so many; none when it is absent or faulty. */
    List<JsonNode> elements(String name, int most) {
        return find(name).map(node -> elements(name, node, most)).orElse(List.of());
    }

    List<JsonNode> elements(String at, JsonNode node, int most) {
        if (!node.isArray()) {
            fault(at, "Expected a list");
            return List.of();
        }
        if (node.size() > most) {
            fault(at, "At most " + most + " are possible, these are " + node.size());
            return List.of();
        }
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        return elements;
    }

    Optional<JsonFields> child(String at, JsonNode node) {
        if (!(node instanceof ObjectNode nested)) {
            fault(at, "Expected an object");
            return Optional.empty();
        }
        JsonFields fields = new JsonFields(nested, pointer + "/" + at, faults);
        children.add(fields);
        return Optional.of(fields);
    }

    /** In the place of an object that is not there: it has no fields. */
    JsonFields missing(String name) {
        return new JsonFields(null, pointer + "/" + name, faults);
    }

    /** Notes a fault of a field; of the object itself when the name is empty. */
    void fault(String name, String detail) {
        faults.add(new Fault(name.isEmpty() ? pointer : pointer + "/" + name, detail));
    }

    /** The text, or a fault that says why it was refused. */
    Optional<String> kept(String at, TextRules.Reading reading) {
        return switch (reading) {
            case TextRules.Reading.Kept(String text) -> Optional.of(text);
            case TextRules.Reading.Refused(String why) -> {
                fault(at, why);
                yield Optional.empty();
            }
        };
    }

    /** The value; a fault when it is missing, unless the field is faulty anyway. */
    <T> Optional<T> needed(String name, Optional<T> value) {
        if (value.isEmpty() && !hasFault(name)) {
            fault(name, "This is needed");
        }
        return value;
    }

    boolean hasFault(String name) {
        return faults.stream().anyMatch(fault -> fault.pointer().equals(pointer + "/" + name));
    }

    /** Every fault, among them the fields that nobody asked for. */
    List<Fault> allFaults() {
        noteUnknownFields();
        return faults;
    }

    private void noteUnknownFields() {
        if (object != null) {
            for (String name : object.propertyNames()) {
                if (!asked.contains(name)) {
                    fault(escape(name), "Kith does not know this field");
                }
            }
        }
        children.forEach(JsonFields::noteUnknownFields);
    }

    /** RFC 6901, 3; and no more than the reader of a message needs. */
    private static String escape(String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }

    private static String where(JacksonException notJson) {
        return notJson.getLocation() == null
                ? "it cannot be read"
                : "line " + notJson.getLocation().getLineNr() + ", column "
                        + notJson.getLocation().getColumnNr();
    }
}
