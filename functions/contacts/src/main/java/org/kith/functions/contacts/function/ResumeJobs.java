package org.kith.functions.contacts.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.kernel.Environment;
import org.kith.work.ResumeWork;

/** Queues again, each minute, the bulk jobs whose work stopped half way. Takes the event as a map: nothing of it is read. */
public final class ResumeJobs implements RequestHandler<Map<String, Object>, @Nullable Void> {
    private final ResumeWork resumeWork;

    /** As Lambda starts it. */
    public ResumeJobs() {
        this(System.getenv());
    }

    /** With these settings. */
    public ResumeJobs(Map<String, String> environment) {
        this.resumeWork = DaggerContactsComponent.factory()
                .create(new Environment(environment))
                .resumeWork();
    }

    @Override
    public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
        resumeWork.run();
        return null;
    }
}
