package org.kith.functions.mailings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import org.kith.http.Json;
import org.kith.http.Method;
import org.kith.testing.HttpEvents;
import tools.jackson.databind.JsonNode;

/** Ways to ask the routes, wherever they run; the cookie says who asks. */
public interface Requests {
    /** Without a cookie of its own. */
    APIGatewayV2HTTPResponse open(HttpEvents request);

    default APIGatewayV2HTTPResponse call(String who, HttpEvents request) {
        return open(request.cookie("__Host-kith", who));
    }

    default APIGatewayV2HTTPResponse get(String path) {
        return call("COORDINATOR", HttpEvents.request("GET", path));
    }

    default APIGatewayV2HTTPResponse post(String path, String json) {
        HttpEvents request = HttpEvents.request("POST", path);
        return call("COORDINATOR", json.isEmpty() ? request : request.json(json));
    }

    /** Of the version that the caller has seen. */
    default APIGatewayV2HTTPResponse request(Method method, String path, String json, JsonNode version) {
        HttpEvents request = HttpEvents.request(method.name(), path)
                .header("if-match", "\"" + version.path("version").asInt() + "\"");
        return call("COORDINATOR", json.isEmpty() ? request : request.json(json));
    }

    /** The answer's body, which must have this status. */
    static JsonNode ok(int status, APIGatewayV2HTTPResponse response) {
        assertEquals(status, response.getStatusCode(), response::getBody);
        return response.getBody().isEmpty() ? Json.read("{}") : Json.read(response.getBody());
    }
}
