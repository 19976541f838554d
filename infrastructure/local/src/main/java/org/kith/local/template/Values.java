package org.kith.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves what a template leaves open: {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub}, {@code Fn::Join}, parameters
 * of nested stacks, and secrets. Anything else fails with its place: better no start than a wrong value.
 */
public final class Values {
    private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern SECRET =
            Pattern.compile("\\{\\{resolve:secretsmanager:([^:}]+):SecretString(?::[^}]*)?}}");
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Region", "eu-west-2",
            "AWS::AccountId", "000000000000",
            "AWS::Partition", "aws",
            "AWS::URLSuffix", "amazonaws.com",
            "AWS::StackName", "kith");

    /** What stands for a declared resource where the template is run. */
    public interface Things {
        /** What {@code !Ref} of the resource gives. */
        String reference(Stack.Resource resource);

        /** What {@code !GetAtt} of the resource gives. */
        String attribute(Stack.Resource resource, String name);

        /** The secret whose {@code !Ref} is this. */
        String secret(String reference);
    }

    private final Things things;
    private final Map<String, String> parameters;

    /** The parameters are those of whoever runs the template; they go before defaults and what a stack passes. */
    public Values(Things things, Map<String, String> parameters) {
        this.things = things;
        this.parameters = Map.copyOf(parameters);
    }

    /** The text that a value comes to in its stack. */
    public String text(Stack stack, Node node) {
        if (node.isList()) {
            throw node.wrong("is a list where a text is expected");
        }
        return node.isMap() ? call(stack, node) : secrets(node.text());
    }

    private String call(Stack stack, Node node) {
        if (node.find("Ref").isPresent()) {
            return reference(stack, node.get("Ref").text(), node);
        }
        if (node.find("Fn::GetAtt").isPresent()) {
            List<Node> way = node.get("Fn::GetAtt").items();
            return attribute(stack, way.getFirst().text(), way.getLast().text(), node);
        }
        if (node.find("Fn::Sub").isPresent()) {
            return secrets(substitute(stack, node.get("Fn::Sub")));
        }
        if (node.find("Fn::Join").isPresent()) {
            List<Node> join = node.get("Fn::Join").items();
            return String.join(
                    join.getFirst().text(),
                    join.getLast().items().stream()
                            .map(item -> text(stack, item))
                            .toList());
        }
        throw node.wrong("uses a function that the laptop edition does not know: " + node);
    }

    private String substitute(Stack stack, Node text) {
        return HOLE.matcher(text.text()).replaceAll(hole -> {
            String name = hole.group(1);
            int dot = name.indexOf('.');
            return Matcher.quoteReplacement(
                    name.startsWith("!")
                            ? "${" + name.substring(1) + "}"
                            : dot < 0
                                    ? reference(stack, name, text)
                                    : attribute(stack, name.substring(0, dot), name.substring(dot + 1), text));
        });
    }

    private String reference(Stack stack, String name, Node from) {
        if (PSEUDO.containsKey(name)) {
            return PSEUDO.getOrDefault(name, "");
        }
        return parameter(stack, name)
                .or(() -> stack.resource(name).map(things::reference))
                .orElseThrow(() -> from.wrong("names " + name + ", which is neither a resource nor a parameter given"));
    }

    private Optional<String> parameter(Stack stack, String name) {
        if (stack.root().find("Parameters", name).isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(parameters.get(name))
                .or(() -> stack.passed(name).map(passed -> text(passed.stack(), passed.value())))
                .or(() -> stack.root().find("Parameters", name, "Default").map(Node::text));
    }

    private String attribute(Stack stack, String name, String attribute, Node from) {
        Optional<Stack> nested = stack.child(name);
        if (nested.isPresent() && attribute.startsWith("Outputs.")) {
            Stack child = nested.get();
            String output = attribute.substring("Outputs.".length());
            return child.root()
                    .find("Outputs", output, "Value")
                    .map(value -> text(child, value))
                    .orElseThrow(() -> from.wrong("names the output " + output + ", which " + name + " lacks"));
        }
        return stack.resource(name)
                .map(resource -> things.attribute(resource, attribute))
                .orElseThrow(() -> from.wrong("names the resource " + name + ", which is not there"));
    }

    private String secrets(String text) {
        return SECRET.matcher(text).replaceAll(secret -> Matcher.quoteReplacement(things.secret(secret.group(1))));
    }
}
