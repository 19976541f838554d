package org.kith.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value in a template that knows where it stands, so that whatever is wrong with it can be found. CloudFormation's
 * short tags are already in their long form: {@code !Ref X} is {@code {Ref: X}}.
 */
public final class Node {
    private final Object value;
    private final String place;

    private Node(Object value, String place) {
        this.value = value;
        this.place = place;
    }

    /** A value as the YAML reader gives it, and the file that it stands in. */
    static Node of(Object value, String place) {
        return new Node(value, place);
    }

    /** Where it stands: {@code template.yaml/Resources/Api}. */
    public String place() {
        return place;
    }

    /** The child of that name, which must be there. */
    public Node get(String name) {
        return find(name).orElseThrow(() -> wrong("has no " + name));
    }

    /** The child of that name. */
    public Optional<Node> find(String name) {
        return value instanceof Map<?, ?> map
                ? Optional.<Object>ofNullable(map.get(name)).map(child -> new Node(child, place + "/" + name))
                : Optional.empty();
    }

    /** The child at the end of a way through maps, empty where the way breaks off. */
    public Optional<Node> find(String name, String... further) {
        Optional<Node> child = find(name);
        for (String next : further) {
            child = child.flatMap(node -> node.find(next));
        }
        return child;
    }

    /** The children by name, in the file's order. */
    public Map<String, Node> entries() {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("is not a map");
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        map.forEach((name, child) ->
                entries.put(String.valueOf(name), new Node(child == null ? "" : child, place + "/" + name)));
        return entries;
    }

    /** The items of a list; a single value counts as a list of one, as it does in a policy. */
    public List<Node> items() {
        if (!(value instanceof List<?> list)) {
            return List.of(this);
        }
        List<Node> items = new ArrayList<>();
        for (Object item : list) {
            items.add(new Node(item, place + "/" + items.size()));
        }
        return items;
    }

    /** True for a list. */
    public boolean isList() {
        return value instanceof List;
    }

    /** True for a map. */
    public boolean isMap() {
        return value instanceof Map;
    }

    /** The text of a plain value. */
    public String text() {
        if (isMap() || isList()) {
            throw wrong("is not a plain value");
        }
        return value.toString();
    }

    /** The whole number of a plain value. */
    public int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw wrong("is not a whole number");
        }
    }

    /** True when the plain value says so. */
    public boolean isTrue() {
        return text().equals("true");
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(place + " " + what);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
