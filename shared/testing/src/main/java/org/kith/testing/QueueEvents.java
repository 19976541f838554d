package org.kith.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Batches of messages as Lambda hands them over from a queue. */
public final class QueueEvents {
    private QueueEvents() {}

    /** Messages with these bodies; the first has the id 1. */
    public static SQSEvent of(String... bodies) {
        List<SQSEvent.SQSMessage> messages = new ArrayList<>();
        for (String body : bodies) {
            SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
            message.setMessageId(Integer.toString(messages.size() + 1));
            message.setBody(body);
            messages.add(message);
        }
        SQSEvent event = new SQSEvent();
        event.setRecords(messages);
        return event;
    }

    /** The ids of those that come back. */
    public static List<String> failed(SQSBatchResponse response) {
        return response.getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    /** So much time is left, as Lambda's own context would say; it can answer nothing else. */
    public static Context timeLeft(Duration left) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, method, _) -> {
                    if (method.getName().equals("getRemainingTimeInMillis")) {
                        return (int) left.toMillis();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
