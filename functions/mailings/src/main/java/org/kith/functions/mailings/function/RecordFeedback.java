package org.kith.functions.mailings.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Map;
import org.kith.functions.mailings.sqs.FeedbackEvents;
import org.kith.kernel.Environment;

/** Takes in what SES says about mails that went. */
public final class RecordFeedback implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final MailingsComponent parts;

    /** As Lambda starts it. */
    public RecordFeedback() {
        this(System.getenv());
    }

    /** With these settings. */
    public RecordFeedback(Map<String, String> environment) {
        this.parts = DaggerMailingsComponent.factory().create(new Environment(environment));
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return parts.queueMessages()
                .each(
                        "feedback",
                        event,
                        message -> FeedbackEvents.read(message, parts.clock().instant())
                                .ifPresent(parts.reconcileFeedback()::reconcile));
    }
}
