package org.kith.functions.contacts.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.functions.contacts.archives.GroupRows;
import org.kith.functions.contacts.exports.FileType;
import org.kith.kernel.ContactId;
import org.kith.kernel.JobId;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.memory.InMemoryDynamoDb;
import org.kith.work.Worker;

/**
 * An archive that is put back by workers who are killed at each of their requests in turn, or get stuck: every row is there
 * in the end, and as it was.
 */
class KilledRestoreIT {
    /** Several chunks of an archive, and rows for several transactions. */
    private static final int PEOPLE = 2 * JobChunk.MOST_EXPORTED_WHOLE + 1;

    private final JobWorld from = new JobWorld(new InMemoryDynamoDb());
    private final JobWorld to = new JobWorld(DynamoDbLocal.shared());
    private byte[] archive = {};

    @BeforeEach
    void make() {
        from.people(PEOPLE);
        archive = archive(from);
    }

    private static byte[] archive(JobWorld world) {
        JobId id = world.stageArchive();
        world.start(id);
        assertEquals(JobState.DONE, world.work(id).state());
        return world.exports
                .bytes(world.ours().exports().download(id, "archive.zip", FileType.ZIP))
                .orElseThrow();
    }

    private static List<String> rows(JobWorld world) {
        GroupRows rows = world.ours().archives().rows();
        List<ContactId> contacts = rows.contacts(world.clock.instant());
        return Stream.concat(contacts.stream().flatMap(each -> rows.ofContact(each).rows().stream()), rows.others())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyRowIsThereAsItWas(boolean afterTheRequest) {
        JobId id = to.stageRestore(archive);
        to.start(id);
        int kills = to.workKilledEverywhere(id, afterTheRequest);
        assertEquals(JobState.DONE, to.job(id).state());
        assertEquals(new JobCounts(PEOPLE, PEOPLE, 0, 0, 0, 0), to.job(id).counts());
        assertEquals(rows(from), rows(to));
        assertEquals(0, to.documents.size(), "what was sent is gone");
        assertTrue(to.inFlight().all(10).isEmpty());
        System.out.println("putting back killed and taken up again " + kills + " times");
    }

    @Test
    void whatGotStuckGoesOnWhenTheSameArchiveIsSentAgain() {
        JobId stuck = to.stageRestore(archive);
        to.start(stuck);
        // All of it is looked at, and some of it written.
        assertEquals(Worker.Left.MORE, to.worker().run(JobWorld.OURS, stuck, () -> true));
        to.ours().archives().rows().addNew(rows(from).stream().limit(5));
        to.clock.pass(Job.LEASE_OF_FILE.plusSeconds(1));
        to.tired().run(JobWorld.OURS, stuck, () -> false);
        assertEquals(JobState.FAILED, to.job(stuck).state());

        from.people(1);
        assertThrows(AssertionError.class, () -> to.stageRestore(archive(from)), "another archive");
        JobId again = to.stageRestore(archive);
        to.start(again);
        assertEquals(JobState.DONE, to.work(again).state());
        assertEquals(PEOPLE, to.everyone().size());
    }
}
