package org.kith.functions.mailings.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import org.kith.http.Route;
import org.kith.http.Router;
import org.kith.kernel.Environment;

/** Mailings: write, choose the audience, preview, send, results; and leaving them. */
public final class MailingsHttp implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Router router;

    /** As Lambda starts it. */
    public MailingsHttp() {
        this(System.getenv());
    }

    /** With these settings. */
    public MailingsHttp(Map<String, String> environment) {
        this.router = DaggerMailingsComponent.factory()
                .create(new Environment(environment))
                .router();
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return router.handle(event);
    }

    /** Every route, for the tests that hold them against the template and the contract. */
    public List<Route> routes() {
        return router.routes();
    }
}
