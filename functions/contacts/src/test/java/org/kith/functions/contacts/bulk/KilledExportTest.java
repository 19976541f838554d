package org.kith.functions.contacts.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.functions.contacts.exports.ExportColumn;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.kernel.JobId;
import org.kith.testing.memory.InMemoryDynamoDb;

/** An export that is killed at any of its requests to the files: there is no file before, and a whole one after. */
class KilledExportTest {
    private static final int PEOPLE = JobChunk.MOST_EXPORTED + 1;

    private final JobWorld world = new JobWorld(new InMemoryDynamoDb());

    /** Two parts, put together, and the parts taken away: five requests. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void holdsEverybodyOnce(int killedAt) {
        world.people(PEOPLE);
        JobId id = world.stage(
                new BulkAction.Export(new ExportPlan(Set.of(ExportColumn.TAGS), List.of(), ZoneOffset.UTC)));
        world.start(id);
        world.exports.failAt(killedAt);
        assertThrows(IllegalStateException.class, () -> world.work(id));
        boolean joined = killedAt > 3;
        assertEquals(joined ? JobState.DONE : JobState.RUNNING, world.job(id).state());

        assertEquals(JobState.DONE, world.work(id).state());
        assertEquals(new JobCounts(PEOPLE, PEOPLE, 0, 0, 0, 0), world.job(id).counts());
        String url = world.ours().exports().download(id, "contacts.csv");
        List<String> rows = world.exports.at(url).orElseThrow().lines().skip(1).toList();
        assertEquals(PEOPLE, rows.size());
        Stream<String> ids = rows.stream().map(row -> row.substring(0, row.indexOf(',')));
        assertEquals(PEOPLE, new HashSet<>(ids.toList()).size());
        assertTrue(world.inFlight().all(10).isEmpty());
    }
}
