package org.kith.functions.contacts.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kith.kernel.JobId;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.RequestCount;
import org.kith.testing.TableSource;
import org.kith.work.Worker;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Jobs on DynamoDB Local, and what they cost. */
class DynamoDbJobsIT {
    @Nested
    class WorkOnJobIT extends WorkOnJobContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    /** Of docs' costs: a chunk of 24 is one read and one transaction, and two or three reads and one to take it back. */
    @Test
    void aThousandContactsTakeNinetyRequestsToTag() {
        JobWorld world = new JobWorld(DynamoDbLocal.shared());
        world.people(500);
        JobId id = world.stage(JobWorld.TAG);
        world.start(id);
        int doing = requests(world, id);
        world.undo(id);
        int undoing = requests(world, id);
        assertEquals(500, world.job(id).counts().takenBack());
        System.out.printf(
                Locale.ROOT, "a thousand contacts: %d requests to tag, %d to take back%n", 2 * doing, 2 * undoing);
        assertTrue(2 * doing <= 100, () -> doing + " requests for 500");
        assertTrue(2 * undoing <= 145, () -> undoing + " requests for 500");
    }

    private static int requests(JobWorld world, JobId id) {
        RequestCount requests = new RequestCount();
        try (DynamoDbClient counted = DynamoDbLocal.shared().newClient(requests)) {
            assertEquals(Worker.Left.NOTHING, world.worker(counted, 10).run(JobWorld.OURS, id, () -> false));
        }
        return requests.sent();
    }
}
