package org.kith.local.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Answers with the event that it was given, its environment beside it; a path that ends in "fail" makes it throw. */
public final class EchoFunction implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> environment;

    /** For the laptop edition. */
    public EchoFunction(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        if (event.getRawPath().endsWith("/fail")) {
            throw new IllegalStateException("Told to");
        }
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withHeaders(Map.of("content-type", "application/json", "x-frame-options", "SAMEORIGIN"))
                .withCookies(List.of("one=1; HttpOnly", "two=2"))
                .withBody(JSON.writeValueAsString(Map.of("event", event, "environment", environment)))
                .build();
    }
}
