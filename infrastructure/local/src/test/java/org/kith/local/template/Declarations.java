package org.kith.local.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A template as the rules look at it. */
record Declarations(Stack stack) {
    private static final String QUEUE = "AWS::SQS::Queue";

    List<Stack.Resource> functions() {
        return stack.resources("AWS::Serverless::Function");
    }

    List<Stack.Resource> queues() {
        return stack.resources(QUEUE);
    }

    /** A function's events of a type, by name. */
    static Map<String, Node> events(Stack.Resource function, String type) {
        Map<String, Node> found = new LinkedHashMap<>();
        function.properties().find("Events").map(Node::entries).orElse(Map.of()).forEach((name, event) -> {
            if (event.get("Type").text().equals(type)) {
                found.put(name, event.get("Properties"));
            }
        });
        return found;
    }

    /** The statements of a resource's policies. */
    static List<Node> statements(Stack.Resource resource) {
        List<Node> policies = new ArrayList<>();
        resource.properties().find("Policies").map(Node::items).ifPresent(policies::addAll);
        resource.properties().find("PolicyDocument").ifPresent(policies::add);
        resource.properties().find("KeyPolicy").ifPresent(policies::add);
        return policies.stream()
                .flatMap(policy -> policy.get("Statement").items().stream())
                .toList();
    }

    /** True when the way ends at {@code true}, or at anything that is set and no switch. */
    static boolean isOn(Stack.Resource resource, List<String> way) {
        Node node = resource.properties();
        for (String name : way) {
            Optional<Node> next = node.find(name);
            if (next.isEmpty()) {
                return false;
            }
            node = next.get();
        }
        return node.isMap() || !node.text().equals("false");
    }

    List<Stack.Resource> deadLetterQueues() {
        Set<String> named = new HashSet<>();
        queues().forEach(queue -> queue.properties()
                .find("RedrivePolicy", "deadLetterTargetArn")
                .ifPresent(arn -> named.add(named(arn))));
        return queues().stream().filter(queue -> named.contains(queue.id())).toList();
    }

    /** The queue with this ARN. */
    Optional<Stack.Resource> queue(Node arn) {
        String name = named(arn);
        return queues().stream().filter(queue -> queue.id().equals(name)).findFirst();
    }

    /** The id of the function or queue that a value stands for, here or in a nested stack. */
    String named(Node value) {
        if (value.find("Ref").isPresent()) {
            return value.get("Ref").text();
        }
        List<Node> way = value.get("Fn::GetAtt").items();
        String attribute = way.getLast().text();
        if (!attribute.startsWith("Outputs.")) {
            return way.getFirst().text();
        }
        return stack.child(way.getFirst().text())
                .flatMap(child -> child.root().find("Outputs", attribute.substring("Outputs.".length()), "Value"))
                .map(this::named)
                .orElse("");
    }
}
