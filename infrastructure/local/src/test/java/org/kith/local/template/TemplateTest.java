package org.kith.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.local.Repository;

/** The template, held to its rules; and each rule, held to find a template guilty that breaks it. */
class TemplateTest {
    private static final List<String> FILES = List.of(
            "template.yaml",
            "infrastructure/data.yaml",
            "infrastructure/mail.yaml",
            "infrastructure/web.yaml",
            "infrastructure/observability.yaml");

    /** A rule, the file and text that keep it, what breaks it, and what the rule then says. */
    record Rule(
            String name,
            Function<PlatformRules, List<String>> check,
            String file,
            String innocent,
            String guilty,
            List<String> sentences) {
        Rule(
                String name,
                Function<PlatformRules, List<String>> check,
                String file,
                String innocent,
                String guilty,
                String... sentences) {
            this(name, check, file, innocent, guilty, List.of(sentences));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        "routes",
                        rules -> rules.routesAndContractAgree(operations()),
                        "template.yaml",
                        "Path: '/api/contacts/search'",
                        "Path: '/api/contacts/find'",
                        "contacts: GET /api/contacts/find is in the template and not in the contract",
                        "contacts: GET /api/contacts/search is in the contract and not in the template"),
                new Rule(
                        "routes in their context",
                        rules -> rules.routesAndContractAgree(operations()),
                        "template.yaml",
                        "Handler: org.kith.functions.access.function.AccessHttp",
                        "Handler: org.kith.functions.contacts.function.AccessHttp"),
                new Rule(
                        "handlers",
                        rules -> rules.handlersAndClassesAgree(handlerClasses()),
                        "template.yaml",
                        "function.SweepMailings",
                        "function.SweepMails",
                        "SweepMailings names the handler org.kith.functions.mailings.function.SweepMails, which is not there",
                        "org.kith.functions.mailings.function.SweepMailings is a handler that the template lacks"),
                new Rule(
                        "no wild actions",
                        PlatformRules::policiesNameActionsAndResources,
                        "template.yaml",
                        "Action: sqs:SendMessage",
                        "Action: sqs:*"),
                new Rule(
                        "no wild resources",
                        PlatformRules::policiesNameActionsAndResources,
                        "template.yaml",
                        "Resource: !GetAtt Data.Outputs.DirectoryArn",
                        "Resource: '*'"),
                new Rule(
                        "own roles",
                        PlatformRules::eachFunctionHasAPolicyOfItsOwn,
                        "template.yaml",
                        "      Policies:\n",
                        "      Role: arn:aws:iam::000000000000:role/shared\n      Policies:\n"),
                new Rule(
                        "one sender",
                        PlatformRules::onlySendMailSends,
                        "template.yaml",
                        "[s3:GetObject, s3:PutObject]",
                        "[s3:GetObject, ses:SendEmail]",
                        "SpreadsheetsHttp may send mail",
                        "WorkOnImports may send mail"),
                new Rule(
                        "logs",
                        PlatformRules::eachFunctionKeepsItsLogsForAWhile,
                        "template.yaml",
                        "LogGroup: !Ref SendMailLog",
                        "LogGroup: !Ref RecordFeedbackLog",
                        "RecordFeedback has no log group of its own with a retention"),
                new Rule(
                        "log retention",
                        PlatformRules::eachFunctionKeepsItsLogsForAWhile,
                        "template.yaml",
                        "RetentionInDays: 30",
                        "LogGroupClass: STANDARD"),
                new Rule(
                        "function alarms",
                        PlatformRules::eachFunctionAndEachDeadLetterQueueHasAnAlarm,
                        "infrastructure/observability.yaml",
                        "Dimensions: [{Name: FunctionName, Value: !Ref SendMail}]",
                        "Dimensions: [{Name: FunctionName, Value: !Ref AccessHttp}]",
                        "SendMail has no alarm"),
                new Rule(
                        "dead letter alarms",
                        PlatformRules::eachFunctionAndEachDeadLetterQueueHasAnAlarm,
                        "infrastructure/observability.yaml",
                        "Dimensions: [{Name: QueueName, Value: !Ref FeedbackDead}]",
                        "Dimensions: [{Name: QueueName, Value: !Ref ImportWorkDead}]",
                        "FeedbackDead has no alarm"),
                new Rule(
                        "dead letters",
                        PlatformRules::eachQueueHasDeadLettersThatAreKeptLonger,
                        "infrastructure/mail.yaml",
                        "      RedrivePolicy:\n        deadLetterTargetArn: !GetAtt FeedbackDead.Arn\n        maxReceiveCount: 5\n",
                        "",
                        "Feedback has no dead-letter queue",
                        "FeedbackDead has no dead-letter queue"),
                new Rule(
                        "dead letters last",
                        PlatformRules::eachQueueHasDeadLettersThatAreKeptLonger,
                        "infrastructure/mail.yaml",
                        "MessageRetentionPeriod: 1209600",
                        "MessageRetentionPeriod: 345600",
                        "FeedbackDead keeps messages no longer than Feedback"),
                new Rule(
                        "hidden",
                        PlatformRules::messagesStayHiddenForSixTimeouts,
                        "infrastructure/mail.yaml",
                        "VisibilityTimeout: 180",
                        "VisibilityTimeout: 179",
                        "Feedback hides messages for 179 s, and RecordFeedback may take 30 s"),
                new Rule(
                        "single failures",
                        PlatformRules::eachMappingReportsSingleFailures,
                        "template.yaml",
                        "FunctionResponseTypes: [ReportBatchItemFailures]",
                        "MaximumBatchingWindowInSeconds: 0"),
                new Rule(
                        "encrypted tables",
                        PlatformRules::everythingThatIsKeptIsEncrypted,
                        "infrastructure/data.yaml",
                        "SSEEnabled: true",
                        "SSEEnabled: false",
                        "GroupData is not encrypted",
                        "Directory is not encrypted"),
                new Rule(
                        "encrypted queues",
                        PlatformRules::everythingThatIsKeptIsEncrypted,
                        "template.yaml",
                        "SqsManagedSseEnabled: true",
                        "SqsManagedSseEnabled: false"),
                new Rule(
                        "encrypted topics",
                        PlatformRules::everythingThatIsKeptIsEncrypted,
                        "infrastructure/mail.yaml",
                        "KmsMasterKeyId: !Ref FeedbackKey",
                        "DisplayName: feedback",
                        "FeedbackTopic is not encrypted"),
                new Rule(
                        "recovery",
                        PlatformRules::tablesCanBeBroughtBack,
                        "infrastructure/data.yaml",
                        "PointInTimeRecoveryEnabled: true",
                        "PointInTimeRecoveryEnabled: false",
                        "GroupData has no point-in-time recovery",
                        "Directory has no point-in-time recovery"),
                new Rule(
                        "deletion",
                        PlatformRules::tablesCanBeBroughtBack,
                        "infrastructure/data.yaml",
                        "DeletionProtectionEnabled: true",
                        "DeletionProtectionEnabled: false",
                        "GroupData can be deleted",
                        "Directory can be deleted"),
                new Rule(
                        "closed buckets",
                        PlatformRules::bucketsAreClosedToThePublic,
                        "infrastructure/web.yaml",
                        "BlockPublicPolicy: true",
                        "BlockPublicPolicy: false",
                        "App lacks BlockPublicPolicy"),
                new Rule(
                        "front door",
                        PlatformRules::theApiIsReachedThroughCloudFrontOnly,
                        "infrastructure/web.yaml",
                        "HeaderName: x-kith-edge",
                        "HeaderName: x-other",
                        "CloudFront does not show the functions its secret"),
                new Rule(
                        "front door guarded",
                        PlatformRules::theApiIsReachedThroughCloudFrontOnly,
                        "template.yaml",
                        "KITH_EDGE_SECRET",
                        "KITH_OTHER_SECRET"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsItsRules(Rule rule) {
        assertEquals(
                List.of(),
                rule.check()
                        .apply(new PlatformRules(Stack.read(Repository.root().resolve("template.yaml")))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isFoundGuiltyWhenItBreaksARule(Rule rule, @TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("infrastructure"));
        for (String file : FILES) {
            String text = Files.readString(Repository.root().resolve(file));
            if (file.equals(rule.file())) {
                assertTrue(text.contains(rule.innocent()), "The text to break is not there: " + rule.innocent());
                text = text.replace(rule.innocent(), rule.guilty());
            }
            Files.writeString(folder.resolve(file), text);
        }

        List<String> found = rule.check().apply(new PlatformRules(Stack.read(folder.resolve("template.yaml"))));

        assertTrue(!found.isEmpty() && found.containsAll(rule.sentences()), found.toString());
    }

    @Test
    void sendsTheHeadersThatKeepAForeignScriptOut() {
        Map<String, String> headers = new Platform(
                        Stack.read(Repository.root().resolve("template.yaml")),
                        new Values(new NoThings(), Map.of("FilesOrigin", "https://files.example")))
                .responseHeaders();

        String policy = headers.getOrDefault("Content-Security-Policy", "");
        for (String directive : List.of(
                "default-src 'none'",
                "script-src 'self'",
                "connect-src 'self' https://files.example",
                "object-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'")) {
            assertTrue((policy + ";").contains(directive + ";"), directive + " is not in " + policy);
        }
        assertEquals("nosniff", headers.get("X-Content-Type-Options"));
        assertEquals("max-age=63072000; includeSubDomains", headers.get("Strict-Transport-Security"));
        assertEquals("same-origin", headers.get("Referrer-Policy"));
    }

    /** Operations of the contract as {@code context: GET /path}. */
    private static Set<String> operations() {
        Node contract = CloudFormationYaml.read(Repository.root().resolve("shared/api/openapi.yaml"));
        Set<String> operations = new TreeSet<>();
        contract.get("paths")
                .entries()
                .forEach((path, item) -> item.entries().forEach((method, operation) -> {
                    if (Set.of("get", "put", "post", "patch", "delete").contains(method)) {
                        operations.add(operation.get("x-kith-context").text() + ": " + method.toUpperCase(Locale.ROOT)
                                + " " + path);
                    }
                }));
        return operations;
    }

    /** The handlers among the classes of {@code functions/}. */
    private static Set<String> handlerClasses() {
        Path functions = Repository.root().resolve("functions");
        try (Stream<Path> files = Files.walk(functions)) {
            return files.map(functions::relativize)
                    .map(Path::toString)
                    .filter(file -> file.contains("/src/main/java/") && file.contains("/function/"))
                    .filter(file -> file.endsWith(".java") && !file.endsWith("package-info.java"))
                    .map(file -> file.replaceFirst(".*/src/main/java/", "")
                            .replace(".java", "")
                            .replace('/', '.'))
                    .filter(TemplateTest::isHandler)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHandler(String className) {
        try {
            return RequestHandler.class.isAssignableFrom(
                    Class.forName(className, false, TemplateTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(className + " is not built", e);
        }
    }

    private record NoThings() implements Values.Things {
        @Override
        public String reference(Stack.Resource resource) {
            return resource.id();
        }

        @Override
        public String attribute(Stack.Resource resource, String name) {
            return resource.id() + "." + name;
        }

        @Override
        public String secret(String reference) {
            return reference;
        }
    }
}
