package org.kith.functions.contacts.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.testing.CountedIds;
import org.kith.testing.DynamoDbLocal;

/** The worker as it is put together from its settings. */
class WorkOnJobsIT {
    @Test
    void onlyThePoisonInABatchComesBack() {
        String stranger = "{\"version\":1,\"group\":\"" + CountedIds.numbered(1) + "\",\"jobId\":\""
                + CountedIds.numbered(2) + "\"}";
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(
                message("1", stranger),
                message("2", "not json"),
                message("3", "{}"),
                message("4", "{\"version\":1,\"group\":\"x\",\"jobId\":\"y\"}"),
                message("5", stranger)));
        SQSBatchResponse response = new WorkOnJobs(settings()).handleRequest(event, fiveMinutes());
        assertEquals(
                List.of("2", "3", "4"),
                response.getBatchItemFailures().stream()
                        .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                        .toList());
    }

    private static SQSEvent.SQSMessage message(String id, String body) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId(id);
        message.setBody(body);
        return message;
    }

    /** Five minutes are left, as Lambda's own context would say; the rest is not asked for. */
    private static Context fiveMinutes() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getRemainingTimeInMillis")) {
                        return 300_000;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Map<String, String> settings() {
        DynamoDbLocal dynamoDb = DynamoDbLocal.shared();
        Map<String, String> settings = new HashMap<>(dynamoDb.environment());
        settings.put("KITH_GROUP_DATA_TABLE", dynamoDb.newGroupDataTable());
        settings.put("KITH_DIRECTORY_TABLE", dynamoDb.newDirectoryTable());
        settings.put("KITH_JOB_WORK_QUEUE_URL", "http://localhost/queue");
        return settings;
    }
}
