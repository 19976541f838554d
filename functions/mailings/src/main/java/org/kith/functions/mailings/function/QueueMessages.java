package org.kith.functions.mailings.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Works through a batch from a queue: a message that fails comes again, alone, and in the end waits for somebody. */
final class QueueMessages {
    private final WorkLog log;

    QueueMessages(WorkLog log) {
        this.log = log;
    }

    SQSBatchResponse each(String work, SQSEvent event, Consumer<String> handler) {
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
}
