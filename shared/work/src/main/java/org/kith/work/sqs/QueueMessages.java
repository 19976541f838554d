package org.kith.work.sqs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kith.work.Deadline;
import org.kith.work.WorkLog;
import org.kith.work.WorkQueue;
import org.kith.work.Worker;

/**
 * Works through a batch from a queue: a message that fails comes again, alone; after a few times it goes to the dead
 * letters, which have an alarm.
 */
public final class QueueMessages {
    /** The longest that a step of a worker takes on a busy table, doubled. */
    private static final int MILLIS_IN_RESERVE = 20_000;

    private final WorkLog log;

    /** Takes where failures are noted. */
    public QueueMessages(WorkLog log) {
        this.log = log;
    }

    /** Gives each message's body to the handler; answers which messages failed. */
    public SQSBatchResponse each(String work, SQSEvent event, Consumer<String> handler) {
        List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            try {
                handler.accept(message.getBody());
            } catch (RuntimeException unexpected) {
                log.unexpected(work, message.getMessageId(), unexpected);
                failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    /**
     * Lets the worker do what each message asks for, for as long as there is time; then asks for the rest.
     *
     * @param queue where the messages are from, and where the rest is asked for
     */
    public SQSBatchResponse work(String work, SQSEvent event, Context context, Worker worker, WorkQueue queue) {
        Deadline deadline = () -> context.getRemainingTimeInMillis() < MILLIS_IN_RESERVE;
        return each(work, event, body -> {
            SqsWorkQueue.Asked asked = SqsWorkQueue.read(body);
            switch (worker.run(asked.group(), asked.id(), deadline)) {
                case NOTHING -> {}
                case MORE -> queue.ask(asked.group(), asked.id());
            }
        });
    }
}
