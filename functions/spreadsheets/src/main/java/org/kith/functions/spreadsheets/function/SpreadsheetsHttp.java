package org.kith.functions.spreadsheets.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import org.kith.http.Route;
import org.kith.http.Router;
import org.kith.kernel.Environment;

/** Imports: upload, plan, preview, apply, undo. */
public final class SpreadsheetsHttp implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Router router;

    /** As Lambda starts it. */
    public SpreadsheetsHttp() {
        this(System.getenv());
    }

    /** With these settings. */
    public SpreadsheetsHttp(Map<String, String> environment) {
        this.router = DaggerSpreadsheetsComponent.factory()
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
