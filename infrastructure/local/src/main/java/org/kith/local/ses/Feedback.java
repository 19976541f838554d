package org.kith.local.ses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.kith.local.functions.FaultLine;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Publishes what became of mails onto the feedback queue when it is due, at least once: what a killed edition had not
 * published yet is published at the next start.
 */
public final class Feedback implements AutoCloseable {
    /** The most that one request to a queue can hold. */
    private static final int BATCH = 10;

    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final SqsClient queues;
    private final String queueUrl;
    private final Clock clock;
    private final TreeSet<Due> waiting = new TreeSet<>();
    private final Thread thread;

    private record Due(Instant at, String messageId, int place) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = at.compareTo(other.at);
            int byMessage = byTime != 0 ? byTime : messageId.compareTo(other.messageId);
            return byMessage != 0 ? byMessage : Integer.compare(place, other.place);
        }
    }

    private Feedback(Outbox outbox, SqsClient queues, String queueUrl, Clock clock) {
        this.outbox = outbox;
        this.queues = queues;
        this.queueUrl = queueUrl;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("feedback").unstarted(this::publish);
    }

    /** Starts to publish, first what is still due from before. */
    public static Feedback start(Outbox outbox, SqsClient queues, String queueUrl, Clock clock) {
        Feedback feedback = new Feedback(outbox, queues, queueUrl, clock);
        outbox.newestFirst().forEach(feedback::enqueue);
        feedback.thread.start();
        return feedback;
    }

    /** Sees to it that all events of a mail that were not published yet will be. */
    public void enqueue(OutboxMessage message) {
        synchronized (waiting) {
            for (int place = 0; place < message.events().size(); place++) {
                OutboxMessage.Event event = message.events().get(place);
                Due due = new Due(event.due(), message.id(), place);
                if (!event.published()) {
                    waiting.add(due);
                }
            }
            waiting.notifyAll();
        }
    }

    private void publish() {
        try {
            while (true) {
                List<Due> due = take();
                try {
                    publish(due);
                } catch (RuntimeException e) {
                    synchronized (waiting) {
                        waiting.addAll(due);
                    }
                    if (Thread.currentThread().isInterrupted()) {
                        return;
                    }
                    System.err.println("Mail feedback waits: " + FaultLine.of(e));
                    Thread.sleep(PAUSE_AFTER_FAULT);
                }
            }
        } catch (InterruptedException e) {
            // Closed. What is left is on disk.
        }
    }

    /** Waits for the next event that is due, and takes others that are due as well. */
    private List<Due> take() throws InterruptedException {
        synchronized (waiting) {
            while (true) {
                if (waiting.isEmpty()) {
                    waiting.wait();
                    continue;
                }
                Due next = waiting.first();
                if (next.at().isAfter(clock.instant())) {
                    waiting.wait(Math.max(
                            1, Duration.between(clock.instant(), next.at()).toMillis()));
                } else {
                    return takeDue();
                }
            }
        }
    }

    private List<Due> takeDue() {
        List<Due> due = new ArrayList<>();
        Instant now = clock.instant();
        while (due.size() < BATCH && !waiting.isEmpty() && !waiting.first().at().isAfter(now)) {
            due.add(waiting.removeFirst());
        }
        return due;
    }

    private void publish(List<Due> due) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (Due next : due) {
            outbox.find(next.messageId())
                    .ifPresent(message -> entries.add(SendMessageBatchRequestEntry.builder()
                            .id(Integer.toString(due.indexOf(next)))
                            .messageBody(FeedbackNotification.of(
                                    message,
                                    outbox.mime(message.id()).orElseThrow(),
                                    message.events().get(next.place())))
                            .build()));
        }
        SendMessageBatchResponse response =
                queues.sendMessageBatch(request -> request.queueUrl(queueUrl).entries(entries));
        response.successful().forEach(done -> {
            Due next = due.get(Integer.parseInt(done.id()));
            outbox.change(next.messageId(), message -> message.published(List.of(next.place())));
        });
        if (!response.failed().isEmpty()) {
            synchronized (waiting) {
                response.failed().forEach(failed -> waiting.add(due.get(Integer.parseInt(failed.id()))));
            }
        }
    }

    /** Stops to publish; what is left is published at the next start. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PAUSE_AFTER_FAULT.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
