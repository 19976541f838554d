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

/** Logs are kept for a while, and what goes wrong rings an alarm. */
class WatchTest {

    @TestFactory
    Stream<DynamicTest> rules(@TempDir Path folder) {
        return Rule.hold(
                folder,
                new Rule(
                        "logs",
                        WatchTest::eachFunctionKeepsItsLogsForAWhile,
                        "template.yaml",
                        "LogGroup: !Ref SendMailLog",
                        "LogGroup: !Ref RecordFeedbackLog",
                        "RecordFeedback has no log group of its own with a retention"),
                new Rule(
                        "log retention",
                        WatchTest::eachFunctionKeepsItsLogsForAWhile,
                        "template.yaml",
                        "RetentionInDays: 30",
                        "LogGroupClass: STANDARD"),
                new Rule(
                        "function alarms",
                        WatchTest::eachFunctionAndEachDeadLetterQueueHasAnAlarm,
                        "infrastructure/observability.yaml",
                        "Dimensions: [{Name: FunctionName, Value: !Ref SendMail}]",
                        "Dimensions: [{Name: FunctionName, Value: !Ref AccessHttp}]",
                        "SendMail has no alarm"),
                new Rule(
                        "dead letter alarms",
                        WatchTest::eachFunctionAndEachDeadLetterQueueHasAnAlarm,
                        "infrastructure/observability.yaml",
                        "Dimensions: [{Name: QueueName, Value: !Ref FeedbackDead}]",
                        "Dimensions: [{Name: QueueName, Value: !Ref ImportWorkDead}]",
                        "FeedbackDead has no alarm"));
    }

    private static List<String> eachFunctionKeepsItsLogsForAWhile(Declarations declared) {
        List<String> broken = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Stack.Resource function : declared.functions()) {
            Optional<String> group = function.properties()
                    .find("LoggingConfig", "LogGroup", "Ref")
                    .map(Node::text);
            boolean kept = group.flatMap(declared.stack()::resource)
                    .flatMap(log -> log.properties().find("RetentionInDays"))
                    .isPresent();
            if (!kept || !used.add(group.orElse(""))) {
                broken.add(function.id() + " has no log group of its own with a retention");
            }
        }
        return broken;
    }

    private static List<String> eachFunctionAndEachDeadLetterQueueHasAnAlarm(Declarations declared) {
        Set<String> watched = new HashSet<>();
        for (Stack.Resource alarm : declared.stack().resources("AWS::CloudWatch::Alarm")) {
            if (alarm.properties().find("AlarmActions").isEmpty()) {
                continue;
            }
            for (Node dimension : alarm.properties().get("Dimensions").items()) {
                String parameter = dimension.get("Value").get("Ref").text();
                alarm.stack().passed(parameter).ifPresent(passed -> watched.add(declared.named(passed.value())));
            }
        }
        List<String> broken = new ArrayList<>();
        List<Stack.Resource> needing = new ArrayList<>(declared.functions());
        needing.addAll(declared.deadLetterQueues());
        for (Stack.Resource resource : needing) {
            if (!watched.contains(resource.id())) {
                broken.add(resource.id() + " has no alarm");
            }
        }
        return broken;
    }
}
