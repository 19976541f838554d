package org.kith.functions.access.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kith.http.Json;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.HttpEvents;
import org.kith.testing.SqsLocal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

/** The function as it is deployed, but for where its table and its queue are. */
class AccessHttpIT {
    private static final DynamoDbLocal DYNAMO_DB = DynamoDbLocal.shared();
    private static final SqsLocal SQS = SqsLocal.shared();

    private final String table = DYNAMO_DB.newDirectoryTable();
    private final String queue = SQS.newQueue();
    private final AccessHttp function = new AccessHttp(environment());

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(DYNAMO_DB.environment());
        environment.putAll(SQS.environment());
        environment.put("KITH_ORIGIN", HttpEvents.ORIGIN);
        environment.put("KITH_DIRECTORY_TABLE", table);
        environment.put("KITH_SERVICE_MAIL_QUEUE_URL", queue);
        environment.put("KITH_EDGE_SECRET", "edge");
        return environment;
    }

    /** As CloudFront sends it. */
    private APIGatewayV2HTTPResponse answer(HttpEvents request) {
        return around(request.header("x-kith-edge", "edge"));
    }

    private APIGatewayV2HTTPResponse around(HttpEvents request) {
        // Nothing of the context is read.
        Context context = (Context) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        return function.handleRequest(request.event(), context);
    }

    @Test
    void aGroupSignsUpAndIsThere() {
        APIGatewayV2HTTPResponse asked = answer(HttpEvents.request("POST", "/api/sign-up")
                .json("{\"groupName\": \"Befrienders\", \"name\": \"Jo\", \"email\": \"jo@example.org\"}"));
        assertEquals(202, asked.getStatusCode(), asked.getBody());
        Matcher code = Pattern.compile("(?m)^\\d{6}$").matcher(mailed());
        assertTrue(code.find());
        noSecretIsStored(Set.of(value(asked), code.group()));
        APIGatewayV2HTTPResponse confirmed = answer(HttpEvents.request("POST", "/api/sign-in/code")
                .json("{\"code\": \"" + code.group() + "\"}")
                .cookie("__Host-kith-signin", value(asked)));
        assertEquals(200, confirmed.getStatusCode(), confirmed.getBody());
        String session = value(confirmed);
        assertTrue(session.length() >= 22, "128 bits are 22 letters or more");
        APIGatewayV2HTTPResponse read =
                answer(HttpEvents.request("GET", "/api/session").cookie("__Host-kith", session));
        assertEquals(confirmed.getBody(), read.getBody());
        noSecretIsStored(Set.of(session));
    }

    @Test
    void whoGoesAroundCloudFrontIsRefused() {
        HttpEvents request = HttpEvents.request("GET", "/api/session").header("x-kith-edge", "guess");
        assertEquals(403, around(request).getStatusCode());
    }

    @Test
    void hasEveryRouteOnce() {
        List<String> routes = function.routes().stream()
                .map(route -> route.method() + " " + route.path())
                .toList();
        assertEquals(18, routes.size());
        assertEquals(routes.size(), new HashSet<>(routes).size());
    }

    private String mailed() {
        List<Message> messages = SQS.client()
                .receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(2))
                .messages();
        return Json.read(messages.getFirst().body()).at("/text").asString();
    }

    private static String value(APIGatewayV2HTTPResponse response) {
        String cookie = response.getCookies().getFirst();
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    private void noSecretIsStored(Set<String> secrets) {
        List<Map<String, AttributeValue>> items =
                DYNAMO_DB.client().scan(request -> request.tableName(table)).items();
        assertFalse(items.isEmpty());
        for (String secret : secrets) {
            assertFalse(items.toString().contains(secret));
        }
    }
}
