package org.kith.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** No message is lost, and none comes back too early. */
class QueuesTest {
    /** As AWS advises, so that a message does not come back while a function still works on it. */
    private static final int TIMEOUTS_HIDDEN = 6;

    @TestFactory
    Stream<DynamicTest> rules(@TempDir Path folder) {
        return Rule.hold(
                folder,
                new Rule(
                        "dead letters",
                        QueuesTest::eachQueueHasDeadLettersThatAreKeptLonger,
                        "infrastructure/mail.yaml",
                        "      RedrivePolicy:\n        deadLetterTargetArn: !GetAtt FeedbackDead.Arn\n        maxReceiveCount: 5\n",
                        "",
                        "Feedback has no dead-letter queue",
                        "FeedbackDead has no dead-letter queue"),
                new Rule(
                        "dead letters last",
                        QueuesTest::eachQueueHasDeadLettersThatAreKeptLonger,
                        "infrastructure/mail.yaml",
                        "MessageRetentionPeriod: 1209600",
                        "MessageRetentionPeriod: 345600",
                        "FeedbackDead keeps messages no longer than Feedback"),
                new Rule(
                        "hidden",
                        QueuesTest::messagesStayHiddenForSixTimeouts,
                        "infrastructure/mail.yaml",
                        "VisibilityTimeout: 180",
                        "VisibilityTimeout: 179",
                        "Feedback hides messages for 179 s, and RecordFeedback may take 30 s"),
                new Rule(
                        "single failures",
                        QueuesTest::eachMappingReportsSingleFailures,
                        "template.yaml",
                        "FunctionResponseTypes: [ReportBatchItemFailures]",
                        "MaximumBatchingWindowInSeconds: 0"));
    }

    private static List<String> eachQueueHasDeadLettersThatAreKeptLonger(Declarations declared) {
        List<String> broken = new ArrayList<>();
        Set<String> dead = new HashSet<>();
        declared.deadLetterQueues().forEach(queue -> dead.add(queue.id()));
        for (Stack.Resource queue : declared.queues()) {
            if (dead.contains(queue.id())) {
                continue;
            }
            Optional<Stack.Resource> letters = queue.properties()
                    .find("RedrivePolicy", "deadLetterTargetArn")
                    .flatMap(arn -> queue.stack().resource(declared.named(arn)));
            if (letters.isEmpty()) {
                broken.add(queue.id() + " has no dead-letter queue");
            } else if (retention(letters.get()) <= retention(queue)) {
                broken.add(letters.get().id() + " keeps messages no longer than " + queue.id());
            }
        }
        return broken;
    }

    private static List<String> messagesStayHiddenForSixTimeouts(Declarations declared) {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource function : declared.functions()) {
            int timeout = function.properties()
                    .find("Timeout")
                    .or(() -> declared.stack().root().find("Globals", "Function", "Timeout"))
                    .map(Node::number)
                    .orElse(0);
            Declarations.events(function, "SQS").forEach((name, event) -> {
                int hidden = declared.queue(event.get("Queue"))
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

    private static List<String> eachMappingReportsSingleFailures(Declarations declared) {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource function : declared.functions()) {
            Declarations.events(function, "SQS").forEach((name, event) -> {
                boolean reports = event.find("FunctionResponseTypes").map(Node::items).orElse(List.of()).stream()
                        .anyMatch(type -> type.text().equals("ReportBatchItemFailures"));
                if (!reports) {
                    broken.add(function.id() + " fails all messages of " + name + " when one fails");
                }
            });
        }
        return broken;
    }

    private static int retention(Stack.Resource queue) {
        return queue.properties()
                .find("MessageRetentionPeriod")
                .map(Node::number)
                .orElse(345_600);
    }
}
