package org.kith.functions.contacts.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kith.functions.contacts.bulk.WorkOnJob;
import org.kith.functions.contacts.sqs.SqsJobQueue;
import org.kith.functions.contacts.sqs.SqsJobQueue.Asked;
import org.kith.http.Json;
import org.kith.kernel.Environment;
import org.kith.kernel.work.Deadline;
import org.kith.kernel.work.WorkQueue;

/** Does bulk jobs and takes them back: for as long as there is time, then it asks for the rest. */
public final class WorkOnJobs implements RequestHandler<SQSEvent, SQSBatchResponse> {
    /** The longest that a chunk takes on a busy table, doubled. */
    private static final int MILLIS_IN_RESERVE = 20_000;

    private final WorkOnJob workOnJob;
    private final WorkQueue queue;

    /** As Lambda starts it. */
    public WorkOnJobs() {
        this(System.getenv());
    }

    /** With these settings. */
    public WorkOnJobs(Map<String, String> environment) {
        ContactsComponent component = DaggerContactsComponent.factory().create(new Environment(environment));
        this.workOnJob = component.workOnJob();
        this.queue = component.jobQueue();
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            try {
                work(message, () -> context.getRemainingTimeInMillis() < MILLIS_IN_RESERVE);
            } catch (RuntimeException failure) {
                // Only this message comes back; after a few times it goes to the dead letters, which have an alarm.
                failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
                log(message, failure);
            }
        }
        return new SQSBatchResponse(failures);
    }

    private void work(SQSEvent.SQSMessage message, Deadline deadline) {
        Asked asked = SqsJobQueue.read(message.getBody());
        switch (workOnJob.run(asked.group(), asked.id(), deadline)) {
            case NOTHING -> {}
            case MORE -> queue.ask(asked.group(), asked.id().value());
        }
    }

    /** Types and places, no messages: those may quote a contact. */
    private static void log(SQSEvent.SQSMessage message, RuntimeException failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        System.out.println(Json.write(Map.of(
                "event",
                "job-work-failed",
                "messageId",
                String.valueOf(message.getMessageId()),
                "failure",
                failure.getClass().getName(),
                "at",
                frames.length == 0 ? "" : frames[0].toString())));
    }
}
