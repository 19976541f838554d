package org.kith.functions.contacts.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.testing.CountedIds;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.QueueEvents;

/** The worker as it is put together from its settings. */
class WorkOnJobsIT {
    @Test
    void onlyThePoisonInABatchComesBack() {
        String stranger = "{\"version\":1,\"group\":\"" + CountedIds.numbered(1) + "\",\"id\":\""
                + CountedIds.numbered(2) + "\"}";
        SQSBatchResponse response = new WorkOnJobs(settings())
                .handleRequest(
                        QueueEvents.of(
                                stranger, "not json", "{}", "{\"version\":1,\"group\":\"x\",\"id\":\"y\"}", stranger),
                        QueueEvents.timeLeft(Duration.ofMinutes(5)));
        assertEquals(List.of("2", "3", "4"), QueueEvents.failed(response));
    }

    private static Map<String, String> settings() {
        DynamoDbLocal dynamoDb = DynamoDbLocal.shared();
        Map<String, String> settings = new HashMap<>(dynamoDb.environment());
        settings.put("KITH_GROUP_DATA_TABLE", dynamoDb.newGroupDataTable());
        settings.put("KITH_DIRECTORY_TABLE", dynamoDb.newDirectoryTable());
        settings.put("KITH_JOB_WORK_QUEUE_URL", "http://localhost/queue");
        settings.put("KITH_SEALING_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        return settings;
    }
}
