package org.kith.functions.spreadsheets.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Map;
import org.kith.functions.spreadsheets.WorkOnImport;
import org.kith.kernel.Environment;
import org.kith.kernel.ImportId;
import org.kith.work.WorkQueue;
import org.kith.work.Worker;
import org.kith.work.sqs.QueueMessages;

/** Checks, applies and undoes imports: for as long as there is time, then it asks for the rest. */
public final class WorkOnImports implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final QueueMessages messages;
    private final Worker worker;
    private final WorkQueue queue;

    /** As Lambda starts it. */
    public WorkOnImports() {
        this(System.getenv());
    }

    /** With these settings. */
    public WorkOnImports(Map<String, String> environment) {
        SpreadsheetsComponent parts = DaggerSpreadsheetsComponent.factory().create(new Environment(environment));
        WorkOnImport workOnImport = parts.workOnImport();
        this.messages = parts.queueMessages();
        this.worker = (group, id, deadline) -> workOnImport.run(group, new ImportId(id), deadline);
        this.queue = parts.importQueue();
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return messages.work("imports", event, context, worker, queue);
    }
}
