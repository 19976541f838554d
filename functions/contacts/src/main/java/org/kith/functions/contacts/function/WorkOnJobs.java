package org.kith.functions.contacts.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Map;
import org.kith.functions.contacts.bulk.WorkOnJob;
import org.kith.kernel.Environment;
import org.kith.kernel.JobId;
import org.kith.work.WorkQueue;
import org.kith.work.Worker;
import org.kith.work.sqs.QueueMessages;

/** Does bulk jobs and takes them back: for as long as there is time, then it asks for the rest. */
public final class WorkOnJobs implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final QueueMessages messages;
    private final Worker worker;
    private final WorkQueue queue;

    /** As Lambda starts it. */
    public WorkOnJobs() {
        this(System.getenv());
    }

    /** With these settings. */
    public WorkOnJobs(Map<String, String> environment) {
        ContactsComponent parts = DaggerContactsComponent.factory().create(new Environment(environment));
        WorkOnJob workOnJob = parts.workOnJob();
        this.messages = parts.queueMessages();
        this.worker = (group, id, deadline) -> workOnJob.run(group, new JobId(id), deadline);
        this.queue = parts.jobQueue();
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return messages.work("jobs", event, context, worker, queue);
    }
}
