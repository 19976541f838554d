package org.kith.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the template declares, in the laptop edition's terms. */
public final class Platform {
    private static final Duration DEFAULT_VISIBILITY = Duration.ofSeconds(30);
    private static final Duration DEFAULT_RETENTION = Duration.ofDays(4);
    private static final int DEFAULT_BATCH_SIZE = 10;
    /** Lambda's least value for an event source's concurrency, and enough for one person. */
    private static final int DEFAULT_CONCURRENCY = 2;

    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

    private final Stack stack;
    private final Values values;

    /** The template, and what its open values come to. */
    public Platform(Stack stack, Values values) {
        this.stack = stack;
        this.values = values;
    }

    /** The functions, in the template's order. */
    public List<FunctionDefinition> functions() {
        return stack.resources("AWS::Serverless::Function").stream()
                .map(this::function)
                .toList();
    }

    /** The queues, in the template's order. */
    public List<QueueDefinition> queues() {
        return stack.resources("AWS::SQS::Queue").stream().map(this::queue).toList();
    }

    /** The tables, in the template's order. */
    public List<TableDefinition> tables() {
        return stack.resources("AWS::DynamoDB::Table").stream().map(this::table).toList();
    }

    /** The queue that SES's events reach, by way of a topic. */
    public Optional<String> feedbackQueue() {
        return stack.resources("AWS::SNS::Subscription").stream()
                .filter(resource -> resource.properties().get("Protocol").text().equals("sqs"))
                .findFirst()
                .map(subscription -> nameInArn(values.text(
                        subscription.stack(), subscription.properties().get("Endpoint"))));
    }

    /** The headers that CloudFront adds to every answer, by name. */
    public Map<String, String> responseHeaders() {
        return stack.resources("AWS::CloudFront::ResponseHeadersPolicy").stream()
                .findFirst()
                .map(this::responseHeaders)
                .orElse(Map.of());
    }

    private Map<String, String> responseHeaders(Stack.Resource policy) {
        Node config = policy.properties().get("ResponseHeadersPolicyConfig");
        Node security = config.get("SecurityHeadersConfig");
        Map<String, String> headers = new LinkedHashMap<>();
        security.entries().forEach((name, node) -> {
            switch (name) {
                case "ContentSecurityPolicy" ->
                    headers.put(
                            "Content-Security-Policy",
                            values.text(policy.stack(), node.get("ContentSecurityPolicy"))
                                    .strip());
                case "StrictTransportSecurity" ->
                    headers.put(
                            "Strict-Transport-Security",
                            "max-age=" + node.get("AccessControlMaxAgeSec").number()
                                    + (node.find("IncludeSubdomains")
                                                    .filter(Node::isTrue)
                                                    .isPresent()
                                            ? "; includeSubDomains"
                                            : ""));
                case "ContentTypeOptions" -> headers.put("X-Content-Type-Options", "nosniff");
                case "FrameOptions" ->
                    headers.put("X-Frame-Options", node.get("FrameOption").text());
                case "ReferrerPolicy" ->
                    headers.put("Referrer-Policy", node.get("ReferrerPolicy").text());
                default -> throw node.wrong("is a header that the laptop edition does not know");
            }
        });
        config.find("CustomHeadersConfig", "Items")
                .map(Node::items)
                .orElse(List.of())
                .forEach(item ->
                        headers.put(item.get("Header").text(), item.get("Value").text()));
        return headers;
    }

    /** The headers that CloudFront adds to every request to the API: what tells the functions that it came through. */
    public Map<String, String> originHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Stack.Resource distribution : stack.resources("AWS::CloudFront::Distribution")) {
            Node origins = distribution.properties().get("DistributionConfig").get("Origins");
            for (Node origin : origins.items()) {
                origin.find("OriginCustomHeaders")
                        .map(Node::items)
                        .orElse(List.of())
                        .forEach(header -> headers.put(
                                header.get("HeaderName").text().toLowerCase(Locale.ROOT),
                                values.text(distribution.stack(), header.get("HeaderValue"))));
            }
        }
        return headers;
    }

    private FunctionDefinition function(Stack.Resource resource) {
        Node globals = stack.root().find("Globals", "Function").orElse(resource.properties());
        Node properties = resource.properties();
        Map<String, String> environment = new LinkedHashMap<>();
        for (Node source : List.of(globals, properties)) {
            source.find("Environment", "Variables")
                    .map(Node::entries)
                    .orElse(Map.of())
                    .forEach((name, value) -> environment.put(name, values.text(resource.stack(), value)));
        }
        List<FunctionDefinition.Trigger> triggers = new ArrayList<>();
        properties
                .find("Events")
                .map(Node::entries)
                .orElse(Map.of())
                .forEach((name, event) -> triggers.add(trigger(resource, name, event)));
        return new FunctionDefinition(
                resource.id(),
                properties.get("Handler").text().replaceFirst("::.*", ""),
                Duration.ofSeconds(setting(properties, globals, "Timeout").number()),
                setting(properties, globals, "MemorySize").number(),
                environment,
                triggers);
    }

    private static Node setting(Node properties, Node globals, String name) {
        return properties.find(name).orElseGet(() -> globals.get(name));
    }

    private FunctionDefinition.Trigger trigger(Stack.Resource function, String name, Node event) {
        Node properties = event.get("Properties");
        String type = event.get("Type").text();
        return switch (type) {
            case "HttpApi" ->
                new FunctionDefinition.Route(
                        properties.get("Method").text().toUpperCase(Locale.ROOT),
                        properties.get("Path").text());
            case "SQS" ->
                new FunctionDefinition.QueueMapping(
                        nameInArn(values.text(function.stack(), properties.get("Queue"))),
                        properties.find("BatchSize").map(Node::number).orElse(DEFAULT_BATCH_SIZE),
                        properties.find("FunctionResponseTypes").map(Node::items).orElse(List.of()).stream()
                                .anyMatch(item -> item.text().equals("ReportBatchItemFailures")),
                        properties
                                .find("ScalingConfig", "MaximumConcurrency")
                                .map(Node::number)
                                .orElse(DEFAULT_CONCURRENCY));
            case "Schedule", "ScheduleV2" ->
                new FunctionDefinition.Schedule(
                        name, rate(properties.find("Schedule").orElseGet(() -> properties.get("ScheduleExpression"))));
            default -> throw event.wrong("is of the type " + type + ", which the laptop edition does not know");
        };
    }

    private static Duration rate(Node expression) {
        Matcher rate = RATE.matcher(expression.text());
        if (!rate.matches()) {
            throw expression.wrong("is not a rate, the only kind of schedule that the laptop edition knows");
        }
        long count = Long.parseLong(rate.group(1));
        return switch (rate.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private QueueDefinition queue(Stack.Resource resource) {
        Node properties = resource.properties();
        Optional<QueueDefinition.DeadLetters> deadLetters = properties
                .find("RedrivePolicy")
                .map(policy -> new QueueDefinition.DeadLetters(
                        nameInArn(values.text(resource.stack(), policy.get("deadLetterTargetArn"))),
                        policy.get("maxReceiveCount").number()));
        return new QueueDefinition(
                resource.id(),
                seconds(properties, "VisibilityTimeout").orElse(DEFAULT_VISIBILITY),
                seconds(properties, "MessageRetentionPeriod").orElse(DEFAULT_RETENTION),
                deadLetters);
    }

    private static Optional<Duration> seconds(Node properties, String name) {
        return properties.find(name).map(Node::number).map(Duration::ofSeconds);
    }

    private TableDefinition table(Stack.Resource resource) {
        Node properties = resource.properties();
        Map<String, String> types = new LinkedHashMap<>();
        properties
                .get("AttributeDefinitions")
                .items()
                .forEach(attribute -> types.put(
                        attribute.get("AttributeName").text(),
                        attribute.get("AttributeType").text()));
        List<TableDefinition.Index> indexes =
                properties.find("GlobalSecondaryIndexes").map(Node::items).orElse(List.of()).stream()
                        .map(index -> new TableDefinition.Index(
                                index.get("IndexName").text(),
                                key(index),
                                index.find("Projection", "NonKeyAttributes").map(Node::items).orElse(List.of()).stream()
                                        .map(Node::text)
                                        .toList()))
                        .toList();
        return new TableDefinition(
                resource.id(),
                key(properties),
                types,
                indexes,
                properties.find("TimeToLiveSpecification", "AttributeName").map(Node::text));
    }

    private static TableDefinition.Key key(Node owner) {
        List<String> names = owner.get("KeySchema").items().stream()
                .map(part -> part.get("AttributeName").text())
                .toList();
        if (names.size() != 2) {
            throw owner.get("KeySchema").wrong("does not have two parts");
        }
        return new TableDefinition.Key(names.getFirst(), names.getLast());
    }

    private static String nameInArn(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
