package org.kith.functions.spreadsheets.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.http.Method;
import org.kith.http.Route;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.QueueEvents;

/** The functions as they are put together from their settings. */
class FunctionsIT {
    private final Map<String, String> environment = environment();

    @Test
    void theRoutesAreTheContracts() {
        List<Route> routes = new SpreadsheetsHttp(environment).routes();
        assertEquals(
                List.of(
                        "GET /api/imports",
                        "POST /api/imports",
                        "GET /api/imports/{importId}",
                        "POST /api/imports/{importId}/read",
                        "PUT /api/imports/{importId}/plan",
                        "GET /api/imports/{importId}/rejected",
                        "POST /api/imports/{importId}/apply",
                        "POST /api/imports/{importId}/undo",
                        "GET /api/imports/{importId}/problems",
                        "POST /api/imports/{importId}/corrections",
                        "DELETE /api/imports/{importId}/corrections",
                        "POST /api/imports/{importId}/sheet",
                        "POST /api/imports/{importId}/sheet/file"),
                routes.stream()
                        .map(route -> route.method() + " " + route.path())
                        .toList());
        assertEquals(
                List.of(Role.COORDINATOR),
                routes.stream()
                        .map(route -> ((Route.ForRole) route.access()).least())
                        .distinct()
                        .toList());
        assertEquals(
                4, routes.stream().filter(route -> route.method() == Method.GET).count());
    }

    @Test
    void onlyThePoisonInABatchComesBack() {
        String stranger = "{\"version\":1,\"group\":\"" + CountedIds.numbered(1) + "\",\"id\":\""
                + CountedIds.numbered(2) + "\"}";
        SQSBatchResponse response = new WorkOnImports(environment)
                .handleRequest(
                        QueueEvents.of(
                                stranger, "not json", "{}", "{\"version\":1,\"group\":\"x\",\"id\":\"y\"}", stranger),
                        QueueEvents.timeLeft(Duration.ofMinutes(5)));
        assertEquals(List.of("2", "3", "4"), QueueEvents.failed(response));
    }

    private static Map<String, String> environment() {
        DynamoDbLocal dynamoDb = DynamoDbLocal.shared();
        Map<String, String> environment = new HashMap<>(dynamoDb.environment());
        environment.put("KITH_ORIGIN", "https://kith.example.org");
        environment.put("KITH_GROUP_DATA_TABLE", dynamoDb.newGroupDataTable());
        environment.put("KITH_DIRECTORY_TABLE", dynamoDb.newDirectoryTable());
        environment.put("KITH_FILES_BUCKET", "files");
        environment.put("KITH_IMPORT_WORK_QUEUE_URL", "http://localhost/queue");
        return environment;
    }
}
