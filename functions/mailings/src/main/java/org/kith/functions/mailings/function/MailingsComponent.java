package org.kith.functions.mailings.function;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.kith.functions.mailings.SendServiceMail;
import org.kith.functions.mailings.feedback.ReconcileFeedback;
import org.kith.functions.mailings.sending.SendMailing;
import org.kith.functions.mailings.sending.StartMailing;
import org.kith.http.Router;
import org.kith.kernel.Environment;
import org.kith.work.WorkLog;
import org.kith.work.sqs.QueueMessages;

/** Puts the parts of mailings together; each function asks for its own, and what nobody asks for is not made. */
@Singleton
@Component(modules = {StoresModule.class, SendingModule.class, HttpModule.class})
interface MailingsComponent {
    Router router();

    StartMailing startMailing();

    SendMailing sendMailing();

    SendServiceMail sendServiceMail();

    ReconcileFeedback reconcileFeedback();

    org.kith.functions.mailings.sending.SweepMailings sweepMailings();

    QueueMessages queueMessages();

    WorkLog log();

    InstantSource clock();

    /** Takes the function's settings. */
    @Component.Factory
    interface Factory {
        MailingsComponent create(@BindsInstance Environment environment);
    }
}
