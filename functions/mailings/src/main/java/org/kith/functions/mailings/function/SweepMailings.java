package org.kith.functions.mailings.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.kernel.Environment;

/** Takes up, once a minute, what stopped half way. Takes the event as a map: nothing of it is read. */
public final class SweepMailings implements RequestHandler<Map<String, Object>, @Nullable Void> {
    private final MailingsComponent parts;

    /** As Lambda starts it. */
    public SweepMailings() {
        this(System.getenv());
    }

    /** With these settings. */
    public SweepMailings(Map<String, String> environment) {
        this.parts = DaggerMailingsComponent.factory().create(new Environment(environment));
    }

    @Override
    public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
        parts.sweepMailings().sweep(failed -> parts.log().unexpected("sweep-mailings", "", failed));
        return null;
    }
}
