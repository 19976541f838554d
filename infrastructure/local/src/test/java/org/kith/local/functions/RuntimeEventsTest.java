package org.kith.local.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.local.Repository;
import org.kith.local.template.Stack;

/**
 * Lambda's own runtime can make of its JSON what each handler asks for. The laptop hands events over as they are, so
 * nothing else would notice that the runtime lacks a library which it expects beside our code.
 */
class RuntimeEventsTest {
    private static final String QUEUE_EVENT = """
            {"Records": [{"messageId": "m1", "receiptHandle": "r", "body": "hello", "attributes": {"SentTimestamp": "1"},
              "messageAttributes": {}, "md5OfBody": "", "eventSource": "aws:sqs",
              "eventSourceARN": "arn:aws:sqs:eu-west-2:123456789012:MailingWork", "awsRegion": "eu-west-2"}]}""";

    static Stream<Class<?>> handlers() {
        return Stack.read(Repository.root().resolve("template.yaml")).resources("AWS::Serverless::Function").stream()
                .map(function -> function.properties().get("Handler").text())
                .map(RuntimeEventsTest::load);
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void theRuntimeKnowsHowToMakeTheEvent(Class<?> handler) {
        Type event = eventOf(handler);
        if (event instanceof Class<?> type) {
            LambdaEventSerializers.serializerFor(type, handler.getClassLoader()).fromJson("{}");
        } else {
            assertEquals(Map.class, ((ParameterizedType) event).getRawType(), handler + " takes a map or an event");
        }
    }

    @Test
    void aQueuesMessagesComeThrough() {
        SQSEvent event = LambdaEventSerializers.serializerFor(
                        SQSEvent.class, getClass().getClassLoader())
                .fromJson(QUEUE_EVENT);
        assertEquals(
                List.of("hello"),
                event.getRecords().stream().map(SQSEvent.SQSMessage::getBody).toList());
    }

    @Test
    void looksAtEveryFunction() {
        assertFalse(handlers().toList().isEmpty());
    }

    private static Type eventOf(Class<?> handler) {
        return Arrays.stream(handler.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(each -> each.getRawType() == RequestHandler.class)
                .findFirst()
                .orElseThrow()
                .getActualTypeArguments()[0];
    }

    private static Class<?> load(String handler) {
        try {
            return Class.forName(handler);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
