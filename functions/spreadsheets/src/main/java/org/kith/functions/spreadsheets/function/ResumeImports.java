package org.kith.functions.spreadsheets.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.kernel.Environment;
import org.kith.work.ResumeWork;

/** Queues again, each minute, the imports whose work stopped half way. Takes the event as a map: nothing of it is read. */
public final class ResumeImports implements RequestHandler<Map<String, Object>, @Nullable Void> {
    private final ResumeWork resumeWork;

    /** As Lambda starts it. */
    public ResumeImports() {
        this(System.getenv());
    }

    /** With these settings. */
    public ResumeImports(Map<String, String> environment) {
        this.resumeWork = DaggerSpreadsheetsComponent.factory()
                .create(new Environment(environment))
                .resumeWork();
    }

    @Override
    public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
        resumeWork.run();
        return null;
    }
}
