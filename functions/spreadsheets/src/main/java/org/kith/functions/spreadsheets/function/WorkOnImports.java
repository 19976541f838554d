package org.kith.functions.spreadsheets.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kith.functions.spreadsheets.WorkOnImport;
import org.kith.functions.spreadsheets.sqs.SqsImportQueue;
import org.kith.functions.spreadsheets.sqs.SqsImportQueue.Asked;
import org.kith.http.Json;
import org.kith.kernel.Environment;
import org.kith.kernel.work.Deadline;
import org.kith.kernel.work.WorkQueue;

/** Checks, applies and undoes imports: for as long as there is time, then it asks for the rest. */
public final class WorkOnImports implements RequestHandler<SQSEvent, SQSBatchResponse> {
    /** The longest that a step takes on a busy table, doubled. */
    private static final int MILLIS_IN_RESERVE = 20_000;

    private final WorkOnImport workOnImport;
    private final WorkQueue queue;

    /** As Lambda starts it. */
    public WorkOnImports() {
        this(System.getenv());
    }

    /** With these settings. */
    public WorkOnImports(Map<String, String> environment) {
        SpreadsheetsComponent component = DaggerSpreadsheetsComponent.factory().create(new Environment(environment));
        this.workOnImport = component.workOnImport();
        this.queue = component.importQueue();
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
        Asked asked = SqsImportQueue.read(message.getBody());
        switch (workOnImport.run(asked.group(), asked.id(), deadline)) {
            case NOTHING -> {}
            case MORE -> queue.ask(asked.group(), asked.id().value());
        }
    }

    /** Types and places, no messages: those may quote a sheet. */
    private static void log(SQSEvent.SQSMessage message, RuntimeException failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        System.out.println(Json.write(Map.of(
                "event",
                "import-work-failed",
                "messageId",
                String.valueOf(message.getMessageId()),
                "failure",
                failure.getClass().getName(),
                "at",
                frames.length == 0 ? "" : frames[0].toString())));
    }
}
