package org.kith.local.functions;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kith.local.template.FunctionDefinition;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Takes messages from a queue and hands them to a function, by Lambda's rules: when the call fails, the whole batch
 * comes back after the visibility timeout; when the function reports failures, only those do; the rest is deleted. The
 * queue itself moves what was taken too often to its dead letters.
 */
public final class QueuePoller implements AutoCloseable {
    /** ElasticMQ moves a message to the dead letters at the next request only, so waits are shorter than SQS allows. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);
    /** The most that one request can take. */
    private static final int MOST_MESSAGES = 10;

    private final LocalFunction function;
    private final FunctionDefinition.QueueMapping mapping;
    private final SqsClient queues;
    private final String queueUrl;
    private final List<Thread> threads = new ArrayList<>();
    /** The threads that wait for messages, which may be interrupted; those that run the function may not. */
    private final Set<Thread> waiting = new HashSet<>();

    private volatile boolean stopping;

    private QueuePoller(
            LocalFunction function, FunctionDefinition.QueueMapping mapping, SqsClient queues, String queueUrl) {
        this.function = function;
        this.mapping = mapping;
        this.queues = queues;
        this.queueUrl = queueUrl;
    }

    /** Starts to take messages, in as many threads as the mapping allows calls at once. */
    public static QueuePoller start(
            LocalFunction function, FunctionDefinition.QueueMapping mapping, SqsClient queues, String queueUrl) {
        QueuePoller poller = new QueuePoller(function, mapping, queues, queueUrl);
        for (int i = 0; i < mapping.concurrency(); i++) {
            poller.threads.add(
                    Thread.ofVirtual().name(mapping.queue() + "-" + i).start(poller::poll));
        }
        return poller;
    }

    private void poll() {
        while (!stopping) {
            try {
                List<Message> messages = receive();
                if (!messages.isEmpty()) {
                    handle(messages);
                }
            } catch (SdkException e) {
                if (!stopping) {
                    System.err.println("The queue " + mapping.queue() + " does not answer: " + e.getMessage());
                    pause();
                }
            }
        }
    }

    private List<Message> receive() {
        Thread self = Thread.currentThread();
        synchronized (waiting) {
            if (stopping) {
                return List.of();
            }
            waiting.add(self);
        }
        try {
            return queues.receiveMessage(request -> request.queueUrl(queueUrl)
                            .maxNumberOfMessages(Math.min(MOST_MESSAGES, mapping.batchSize()))
                            .waitTimeSeconds((int) LONGEST_WAIT.toSeconds())
                            .messageAttributeNames("All")
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages();
        } finally {
            synchronized (waiting) {
                waiting.remove(self);
                // Close may have called it off just as the answer came: the function must not feel that.
                Thread.interrupted();
            }
        }
    }

    private void handle(List<Message> messages) {
        @Nullable Object answer;
        try {
            answer = function.call(event(messages), UUID.randomUUID().toString());
        } catch (RuntimeException | Error e) {
            // Whatever a call dies of, Lambda makes the next one. Kind and place only: messages belong in no log.
            System.err.println(function.definition().name() + " failed on " + messages.size() + " messages of "
                    + mapping.queue() + ": " + FaultLine.of(e));
            return;
        }
        delete(done(messages, answer));
    }

    /** The messages that need not come back. A report that names an unknown message fails them all, as in Lambda. */
    private List<Message> done(List<Message> messages, @Nullable Object answer) {
        if (!mapping.reportsFailures()
                || !(answer instanceof SQSBatchResponse response)
                || response.getBatchItemFailures() == null) {
            return messages;
        }
        Set<String> failed = new HashSet<>();
        response.getBatchItemFailures().forEach(failure -> failed.add(failure.getItemIdentifier()));
        Set<String> known = new HashSet<>();
        messages.forEach(message -> known.add(message.messageId()));
        if (!known.containsAll(failed)) {
            return List.of();
        }
        return messages.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .toList();
    }

    private void delete(List<Message> done) {
        if (done.isEmpty()) {
            return;
        }
        List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
        for (Message message : done) {
            entries.add(DeleteMessageBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .receiptHandle(message.receiptHandle())
                    .build());
        }
        queues.deleteMessageBatch(request -> request.queueUrl(queueUrl).entries(entries));
    }

    private SQSEvent event(List<Message> messages) {
        SQSEvent event = new SQSEvent();
        event.setRecords(messages.stream().map(this::record).toList());
        return event;
    }

    private SQSEvent.SQSMessage record(Message message) {
        SQSEvent.SQSMessage record = new SQSEvent.SQSMessage();
        record.setMessageId(message.messageId());
        record.setReceiptHandle(message.receiptHandle());
        record.setBody(message.body());
        record.setMd5OfBody(message.md5OfBody());
        record.setAttributes(message.attributesAsStrings());
        Map<String, SQSEvent.MessageAttribute> attributes = new HashMap<>();
        message.messageAttributes().forEach((name, value) -> attributes.put(name, attribute(value)));
        record.setMessageAttributes(attributes);
        record.setEventSource("aws:sqs");
        record.setEventSourceArn("arn:aws:sqs:eu-west-2:000000000000:" + mapping.queue());
        record.setAwsRegion("eu-west-2");
        return record;
    }

    private static SQSEvent.MessageAttribute attribute(MessageAttributeValue value) {
        SQSEvent.MessageAttribute attribute = new SQSEvent.MessageAttribute();
        attribute.setDataType(value.dataType());
        attribute.setStringValue(value.stringValue());
        if (value.binaryValue() != null) {
            attribute.setBinaryValue(value.binaryValue().asByteBuffer());
        }
        return attribute;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAULT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Stops to wait for messages; a call that runs may finish within ten seconds. What it had taken by then comes back
     * after its visibility timeout.
     */
    @Override
    public void close() {
        synchronized (waiting) {
            stopping = true;
            waiting.forEach(Thread::interrupt);
        }
        long deadline = System.nanoTime() + TIME_TO_FINISH.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
