package org.kith.functions.mailings.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Map;
import org.kith.functions.mailings.sqs.Work;
import org.kith.kernel.Environment;

/** The only function that hands mail over: mailings at most once to each recipient, service mail at least once. */
public final class SendMail implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final MailingsComponent parts;

    /** As Lambda starts it. */
    public SendMail() {
        this(System.getenv());
    }

    /** With these settings. */
    public SendMail(Map<String, String> environment) {
        this.parts = DaggerMailingsComponent.factory().create(new Environment(environment));
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return parts.queueMessages().each("send-mail", event, message -> {
            switch (Work.read(message)) {
                case Work.StartMailing(var group, var mailing) ->
                    parts.startMailing().startIfDue(group, mailing);
                case Work.SendMailing(var group, var mailing, var recipients) ->
                    parts.sendMailing().send(group, mailing, recipients);
                case Work.SendServiceMail(var mail) -> parts.sendServiceMail().send(mail);
            }
        });
    }
}
