package org.kith.functions.mailings.sqs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kith.functions.mailings.sending.WorkQueue;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Work on SQS. Each message carries its group's id as message group, by which SQS keeps one group's flood from holding
 * up the others (fair queues).
 */
public final class SqsWorkQueue implements WorkQueue {
    /** Limits of SendMessageBatch: ten messages, 256 kB; ten chunks have 35 kB. */
    private static final int BATCH = 10;

    private final SqsClient client;
    private final String queueUrl;

    /** Takes the queue's address. */
    public SqsWorkQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    @Override
    public void start(GroupId group, MailingId mailing, Duration delay) {
        send(group, List.of(new Work.StartMailing(group, mailing).write()), delay);
    }

    @Override
    public void send(GroupId group, MailingId mailing, List<String> recipients, Duration delay) {
        List<String> messages = new ArrayList<>();
        for (int from = 0; from < recipients.size(); from += CHUNK) {
            List<String> chunk = recipients.subList(from, Math.min(recipients.size(), from + CHUNK));
            messages.add(new Work.SendMailing(group, mailing, List.copyOf(chunk)).write());
        }
        for (int from = 0; from < messages.size(); from += BATCH) {
            send(group, messages.subList(from, Math.min(messages.size(), from + BATCH)), delay);
        }
    }

    private void send(GroupId group, List<String> messages, Duration delay) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (String message : messages) {
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .messageBody(message)
                    .messageGroupId(group.value())
                    .delaySeconds(seconds(delay))
                    .build());
        }
        SendMessageBatchResponse response =
                client.sendMessageBatch(request -> request.queueUrl(queueUrl).entries(entries));
        if (response.hasFailed() && !response.failed().isEmpty()) {
            // Whoever asked is asked again by its own queue, or the sweep finds who is still waiting.
            throw new IllegalStateException(response.failed().size() + " messages were not queued, first for "
                    + response.failed().getFirst().code());
        }
    }

    /** Whole seconds, never less than asked for, never more than SQS takes. */
    private static int seconds(Duration delay) {
        Duration bounded = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
        return bounded.isNegative() ? 0 : (int) Math.ceilDiv(bounded.toMillis(), 1_000);
    }
}
