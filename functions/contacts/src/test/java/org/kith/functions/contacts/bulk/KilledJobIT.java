package org.kith.functions.contacts.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.contacts.ContactRecord;
import org.kith.kernel.ContactId;
import org.kith.kernel.JobId;
import org.kith.testing.DynamoDbLocal;

/**
 * A job is killed at each of its requests in turn, before the request is sent or after it was done, is taken up again, and
 * is killed at the next: each contact is changed exactly once, and taken back exactly once.
 */
class KilledJobIT {
    private final JobWorld world = new JobWorld(DynamoDbLocal.shared());

    static Stream<Arguments> jobs() {
        return Stream.of(
                Arguments.of(JobWorld.TAG, JobChunk.MOST_CONTACTS + 6, false),
                Arguments.of(JobWorld.TAG, JobChunk.MOST_CONTACTS + 6, true),
                Arguments.of(JobWorld.TASK, JobChunk.MOST_CONTACTS + 6, false),
                Arguments.of(JobWorld.TASK, JobChunk.MOST_CONTACTS + 6, true),
                // One by one, so that each has requests of its own to be killed at.
                Arguments.of(new BulkAction.Delete(), 5, true));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void eachContactIsChangedOnce(BulkAction action, int count, boolean afterTheRequest) {
        List<ContactId> people = world.people(count);
        Map<String, Object> before = world.state();
        JobId id = world.stage(action);
        world.start(id);
        int kills = world.workKilledEverywhere(id, afterTheRequest);
        assertEquals(new JobCounts(count, count, 0, 0, 0, 0), world.job(id).counts());
        if (action instanceof BulkAction.Delete) {
            assertEquals(List.of(), world.everyone());
        } else {
            for (ContactId person : people) {
                ContactRecord record = world.record(person);
                assertEquals(2, record.changes().size());
                assertTrue(record.tasks().size() <= 1);
            }
        }

        world.undo(id);
        kills += world.workKilledEverywhere(id, afterTheRequest);
        assertEquals(new JobCounts(count, count, 0, 0, count, 0), world.job(id).counts());
        assertEquals(before, world.state());
        people.forEach(person -> assertEquals(3, world.record(person).changes().size()));
        assertTrue(world.inFlight().all(10).isEmpty());
        System.out.println(action.getClass().getSimpleName() + " killed and taken up again " + kills + " times");
    }
}
