package org.kith.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One template file, with the stacks nested in it. */
public final class Stack {
    private static final String NESTED = "AWS::CloudFormation::Stack";

    private final Node root;
    private final Optional<Parent> parent;
    private final Map<String, Stack> children = new LinkedHashMap<>();

    private record Parent(Stack stack, Node parameters) {}

    private Stack(Path file, Optional<Parent> parent) {
        this.root = CloudFormationYaml.read(file);
        this.parent = parent;
        root.find("Resources").map(Node::entries).orElse(Map.of()).forEach((id, resource) -> {
            if (resource.get("Type").text().equals(NESTED)) {
                Node properties = resource.get("Properties");
                Path child = file.toAbsolutePath()
                        .resolveSibling(properties.get("TemplateURL").text());
                Node parameters = properties.find("Parameters").orElse(Node.of(Map.of(), properties.place()));
                children.put(id, new Stack(child, Optional.of(new Parent(this, parameters))));
            }
        });
    }

    /** Reads a template and what is nested in it; fails with the place of what cannot be read. */
    public static Stack read(Path template) {
        return new Stack(template, Optional.empty());
    }

    /** The template as it is written. */
    public Node root() {
        return root;
    }

    /** The resources of a type, here and in nested stacks. */
    public List<Resource> resources(String type) {
        return resources().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /** All resources, here and in nested stacks. */
    public List<Resource> resources() {
        List<Resource> found = new ArrayList<>();
        root.find("Resources").map(Node::entries).orElse(Map.of()).forEach((id, node) -> found.add(resource(id, node)));
        children.values().forEach(child -> found.addAll(child.resources()));
        return found;
    }

    Optional<Resource> resource(String id) {
        return root.find("Resources", id).map(node -> resource(id, node));
    }

    Optional<Stack> child(String id) {
        return Optional.ofNullable(children.get(id));
    }

    /** What the stack around this one passes for a parameter, and that stack. */
    Optional<Passed> passed(String parameter) {
        return parent.flatMap(
                around -> around.parameters().find(parameter).map(node -> new Passed(around.stack(), node)));
    }

    record Passed(Stack stack, Node value) {}

    private Resource resource(String id, Node node) {
        return new Resource(
                this,
                id,
                node.get("Type").text(),
                node,
                node.find("Properties").orElse(Node.of(Map.of(), node.place() + "/Properties")));
    }

    /** A resource, the stack it stands in, the whole of it and its properties. */
    public record Resource(Stack stack, String id, String type, Node node, Node properties) {}
}
