package org.kith.local.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What must hold of the template. Each rule answers with a sentence for everything that breaks it. */
final class PlatformRules {
    private static final String FUNCTION = "AWS::Serverless::Function";
    private static final String QUEUE = "AWS::SQS::Queue";
    private static final String TABLE = "AWS::DynamoDB::Table";
    /** As AWS advises, so that a message does not come back while a function still works on it. */
    private static final int TIMEOUTS_HIDDEN = 6;
    /** Actions that belong to no resource, so that none can be named. */
    private static final Set<String> WITHOUT_RESOURCE = Set.of("ses:GetAccount");

    private final Stack stack;

    PlatformRules(Stack stack) {
        this.stack = stack;
    }

    /** The routes of the template that the contract lacks, and the reverse; both as {@code context: GET /path}. */
    List<String> routesAndContractAgree(Set<String> operations) {
        Set<String> routes = new TreeSet<>();
        List<String> broken = new ArrayList<>();
        for (Stack.Resource function : stack.resources(FUNCTION)) {
            String handler = function.properties().get("Handler").text();
            String context = handler.replaceFirst("org\\.kith\\.functions\\.([a-z]+)\\..*", "$1");
            events(function, "HttpApi").forEach((name, event) -> {
                String route = context + ": " + event.get("Method").text() + " "
                        + event.get("Path").text();
                if (!routes.add(route)) {
                    broken.add(route + " is in the template twice");
                }
            });
        }
        for (String route : routes) {
            if (!operations.contains(route)) {
                broken.add(route + " is in the template and not in the contract");
            }
        }
        for (String operation : operations) {
            if (!routes.contains(operation)) {
                broken.add(operation + " is in the contract and not in the template");
            }
        }
        return broken;
    }

    /** Handlers that are no class, and classes that are no handler of the template. */
    List<String> handlersAndClassesAgree(Set<String> handlerClasses) {
        List<String> broken = new ArrayList<>();
        Set<String> handlers = new HashSet<>();
        for (Stack.Resource function : stack.resources(FUNCTION)) {
            String handler = function.properties().get("Handler").text();
            handlers.add(handler);
            if (!handlerClasses.contains(handler)) {
                broken.add(function.id() + " names the handler " + handler + ", which is not there");
            }
        }
        for (String handlerClass : handlerClasses) {
            if (!handlers.contains(handlerClass)) {
                broken.add(handlerClass + " is a handler that the template lacks");
            }
        }
        return broken;
    }

    List<String> policiesNameActionsAndResources() {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource resource : stack.resources()) {
            for (Node statement : statements(resource)) {
                // A key's policy speaks of that key alone, whose id it cannot know; a refusal may be as wide as it
                // likes.
                if (resource.type().equals("AWS::KMS::Key")
                        || statement.get("Effect").text().equals("Deny")) {
                    continue;
                }
                List<String> actions =
                        statement.get("Action").items().stream().map(Node::text).toList();
                if (actions.stream().anyMatch(action -> action.contains("*"))) {
                    broken.add(resource.id() + " allows actions " + actions);
                }
                boolean all = statement.get("Resource").items().stream()
                        .anyMatch(node -> !node.isMap() && node.text().equals("*"));
                if (all && !WITHOUT_RESOURCE.containsAll(actions)) {
                    broken.add(resource.id() + " allows " + actions + " on every resource");
                }
            }
        }
        return broken;
    }

    List<String> eachFunctionHasAPolicyOfItsOwn() {
        return stack.resources(FUNCTION).stream()
                .filter(function -> function.properties().find("Policies").isEmpty()
                        || function.properties().find("Role").isPresent())
                .map(function -> function.id() + " has no role of its own")
                .toList();
    }

    List<String> onlySendMailSends() {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource resource : stack.resources()) {
            for (Node statement : statements(resource)) {
                boolean sends = statement.get("Action").items().stream()
                        .anyMatch(action -> action.text().startsWith("ses:Send"));
                if (sends && !resource.id().equals("SendMail")) {
                    broken.add(resource.id() + " may send mail");
                }
            }
        }
        return broken;
    }

    List<String> eachFunctionKeepsItsLogsForAWhile() {
        List<String> broken = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Stack.Resource function : stack.resources(FUNCTION)) {
            Optional<String> group = function.properties()
                    .find("LoggingConfig", "LogGroup", "Ref")
                    .map(Node::text);
            boolean kept = group.flatMap(stack::resource)
                    .flatMap(log -> log.properties().find("RetentionInDays"))
                    .isPresent();
            if (!kept || !used.add(group.orElse(""))) {
                broken.add(function.id() + " has no log group of its own with a retention");
            }
        }
        return broken;
    }

    List<String> eachFunctionAndEachDeadLetterQueueHasAnAlarm() {
        Set<String> watched = new HashSet<>();
        for (Stack.Resource alarm : stack.resources("AWS::CloudWatch::Alarm")) {
            if (alarm.properties().find("AlarmActions").isEmpty()) {
                continue;
            }
            for (Node dimension : alarm.properties().get("Dimensions").items()) {
                String parameter = dimension.get("Value").get("Ref").text();
                alarm.stack().passed(parameter).ifPresent(passed -> watched.add(named(passed.value())));
            }
        }
        List<String> broken = new ArrayList<>();
        List<Stack.Resource> needing = new ArrayList<>(stack.resources(FUNCTION));
        needing.addAll(deadLetterQueues());
        for (Stack.Resource resource : needing) {
            if (!watched.contains(resource.id())) {
                broken.add(resource.id() + " has no alarm");
            }
        }
        return broken;
    }

    /** The name of what an alarm is given: a function or a queue, here or in a nested stack. */
    private String named(Node value) {
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

    List<String> eachQueueHasDeadLettersThatAreKeptLonger() {
        List<String> broken = new ArrayList<>();
        Set<String> dead = new HashSet<>();
        deadLetterQueues().forEach(queue -> dead.add(queue.id()));
        for (Stack.Resource queue : stack.resources(QUEUE)) {
            if (dead.contains(queue.id())) {
                continue;
            }
            Optional<Stack.Resource> letters = queue.properties()
                    .find("RedrivePolicy", "deadLetterTargetArn")
                    .flatMap(arn -> queue.stack().resource(named(arn)));
            if (letters.isEmpty()) {
                broken.add(queue.id() + " has no dead-letter queue");
            } else if (retention(letters.get()) <= retention(queue)) {
                broken.add(letters.get().id() + " keeps messages no longer than " + queue.id());
            }
        }
        return broken;
    }

    List<String> messagesStayHiddenForSixTimeouts() {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource function : stack.resources(FUNCTION)) {
            int timeout = function.properties()
                    .find("Timeout")
                    .or(() -> stack.root().find("Globals", "Function", "Timeout"))
                    .map(Node::number)
                    .orElse(0);
            events(function, "SQS").forEach((name, event) -> {
                int hidden = queue(event.get("Queue"))
                        .flatMap(queue -> queue.properties().find("VisibilityTimeout"))
                        .map(Node::number)
                        .orElse(0);
                if (hidden < TIMEOUTS_HIDDEN * timeout) {
                    broken.add(name + " hides messages for " + hidden + " s, and " + function.id() + " may take "
                            + timeout + " s");
                }
            });
        }
        return broken;
    }

    List<String> eachMappingReportsSingleFailures() {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource function : stack.resources(FUNCTION)) {
            events(function, "SQS").forEach((name, event) -> {
                boolean reports = event.find("FunctionResponseTypes").map(Node::items).orElse(List.of()).stream()
                        .anyMatch(type -> type.text().equals("ReportBatchItemFailures"));
                if (!reports) {
                    broken.add(function.id() + " fails all messages of " + name + " when one fails");
                }
            });
        }
        return broken;
    }

    List<String> everythingThatIsKeptIsEncrypted() {
        List<String> broken = new ArrayList<>();
        Map<String, List<String>> switches = Map.of(
                TABLE,
                List.of("SSESpecification", "SSEEnabled"),
                QUEUE,
                List.of("SqsManagedSseEnabled"),
                "AWS::SNS::Topic",
                List.of("KmsMasterKeyId"),
                "AWS::S3::Bucket",
                List.of("BucketEncryption"));
        for (Stack.Resource resource : stack.resources()) {
            List<String> way = switches.getOrDefault(resource.type(), List.of());
            if (!way.isEmpty() && !isOn(resource, way)) {
                broken.add(resource.id() + " is not encrypted");
            }
        }
        return broken;
    }

    List<String> tablesCanBeBroughtBack() {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource table : stack.resources(TABLE)) {
            if (!isOn(table, List.of("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"))) {
                broken.add(table.id() + " has no point-in-time recovery");
            }
            if (!isOn(table, List.of("DeletionProtectionEnabled"))
                    || table.node().find("DeletionPolicy").map(Node::text).stream()
                            .noneMatch("Retain"::equals)) {
                broken.add(table.id() + " can be deleted");
            }
        }
        return broken;
    }

    List<String> bucketsAreClosedToThePublic() {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource bucket : stack.resources("AWS::S3::Bucket")) {
            for (String side :
                    List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")) {
                if (!isOn(bucket, List.of("PublicAccessBlockConfiguration", side))) {
                    broken.add(bucket.id() + " lacks " + side);
                }
            }
        }
        return broken;
    }

    List<String> theApiIsReachedThroughCloudFrontOnly() {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource function : stack.resources(FUNCTION)) {
            if (!events(function, "HttpApi").isEmpty()
                    && function.properties()
                            .find("Environment", "Variables", "KITH_EDGE_SECRET")
                            .isEmpty()) {
                broken.add(function.id() + " answers requests that did not come through CloudFront");
            }
        }
        boolean shown = stack.resources("AWS::CloudFront::Distribution").stream()
                .flatMap(distribution ->
                        distribution.properties().get("DistributionConfig").get("Origins").items().stream())
                .anyMatch(origin -> origin.find("OriginCustomHeaders").map(Node::items).orElse(List.of()).stream()
                        .anyMatch(header -> header.get("HeaderName").text().equals("x-kith-edge")));
        if (!shown) {
            broken.add("CloudFront does not show the functions its secret");
        }
        return broken;
    }

    private static Map<String, Node> events(Stack.Resource function, String type) {
        Map<String, Node> found = new java.util.LinkedHashMap<>();
        function.properties().find("Events").map(Node::entries).orElse(Map.of()).forEach((name, event) -> {
            if (event.get("Type").text().equals(type)) {
                found.put(name, event.get("Properties"));
            }
        });
        return found;
    }

    private static List<Node> statements(Stack.Resource resource) {
        List<Node> policies = new ArrayList<>();
        resource.properties().find("Policies").map(Node::items).ifPresent(policies::addAll);
        resource.properties().find("PolicyDocument").ifPresent(policies::add);
        resource.properties().find("KeyPolicy").ifPresent(policies::add);
        return policies.stream()
                .flatMap(policy -> policy.get("Statement").items().stream())
                .toList();
    }

    private List<Stack.Resource> deadLetterQueues() {
        Set<String> named = new HashSet<>();
        stack.resources(QUEUE)
                .forEach(queue -> queue.properties()
                        .find("RedrivePolicy", "deadLetterTargetArn")
                        .ifPresent(arn -> named.add(named(arn))));
        return stack.resources(QUEUE).stream()
                .filter(queue -> named.contains(queue.id()))
                .toList();
    }

    private Optional<Stack.Resource> queue(Node arn) {
        String name = named(arn);
        return stack.resources(QUEUE).stream()
                .filter(queue -> queue.id().equals(name))
                .findFirst();
    }

    private static int retention(Stack.Resource queue) {
        return queue.properties()
                .find("MessageRetentionPeriod")
                .map(Node::number)
                .orElse(345_600);
    }

    /** True when the way ends at {@code true}, or at anything that is set and no switch. */
    private static boolean isOn(Stack.Resource resource, List<String> way) {
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
}
