package org.kith.local.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Notes what it is given. A message "poison" is reported as failed, "throw" makes it throw, a schedule is noted, too. */
public final class WorkerFunction implements RequestHandler<Object, @Nullable SQSBatchResponse> {
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    /** For the laptop edition; nothing is asked of the environment. */
    public WorkerFunction(Map<String, String> environment) {}

    /** What it was given, in order. */
    public BlockingQueue<String> seen() {
        return seen;
    }

    @Override
    public @Nullable SQSBatchResponse handleRequest(Object event, Context context) {
        if (!(event instanceof SQSEvent messages)) {
            seen.add("schedule");
            return null;
        }
        messages.getRecords().forEach(message -> seen.add(message.getBody()));
        if (messages.getRecords().stream().anyMatch(message -> message.getBody().equals("throw"))) {
            // An error, not an exception: a function that dies of one is called again all the same.
            throw new AssertionError("Told to");
        }
        List<SQSBatchResponse.BatchItemFailure> failures = messages.getRecords().stream()
                .filter(message -> message.getBody().startsWith("poison"))
                .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
                .toList();
        return new SQSBatchResponse(failures);
    }
}
