package org.kith.functions.contacts.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.functions.contacts.exports.ExportColumn;
import org.kith.functions.contacts.exports.ExportFormat;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.functions.contacts.exports.ExportSheet;
import org.kith.functions.contacts.exports.FileType;
import org.kith.kernel.JobId;
import org.kith.testing.memory.InMemoryDynamoDb;

/** An export that is killed at any of its requests to the files: there is no file before, and a whole one after. */
class KilledExportTest {
    private static final int PEOPLE = JobChunk.MOST_EXPORTED + 1;

    private final JobWorld world = new JobWorld(new InMemoryDynamoDb());

    private JobId started() {
        return started(PEOPLE, Set.of());
    }

    private JobId started(int people, Set<ExportSheet> sheets) {
        world.people(people);
        JobId id = world.stage(new BulkAction.Export(
                new ExportPlan(Set.of(ExportColumn.TAGS), List.of(), sheets, ExportFormat.CSV, ZoneOffset.UTC)));
        world.start(id);
        return id;
    }

    /** Two parts, put together, and the parts taken away: five requests. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void holdsEverybodyOnceAndLeavesNothingBesideIt(int killedAt) {
        JobId id = started();
        world.exports.failAt(killedAt);
        assertThrows(IllegalStateException.class, () -> world.work(id));
        boolean joined = killedAt > 3;
        assertEquals(joined ? JobState.DONE : JobState.RUNNING, world.job(id).state());

        assertEquals(JobState.DONE, world.work(id).state());
        assertEquals(new JobCounts(PEOPLE, PEOPLE, 0, 0, 0, 0), world.job(id).counts());
        String url = world.ours().exports().download(id, "contacts.csv", FileType.CSV);
        List<String> rows = world.exports.at(url).orElseThrow().lines().skip(1).toList();
        assertEquals(PEOPLE, rows.size());
        Stream<String> ids = rows.stream().map(row -> row.substring(0, row.indexOf(',')));
        assertEquals(PEOPLE, new HashSet<>(ids.toList()).size());
        assertEquals(1, world.exports.size());
        assertTrue(world.inFlight().all(10).isEmpty());
    }

    /** Two chunks of three tables, the file of them, and the parts taken away: thirteen requests. */
    @ParameterizedTest
    @MethodSource
    void holdsEverybodyOnceOnEachSheet(int killedAt) throws IOException {
        int people = JobChunk.MOST_EXPORTED_WHOLE + 1;
        JobId id = started(people, Set.of(ExportSheet.PERMISSIONS, ExportSheet.TASKS));
        world.exports.failAt(killedAt);
        assertThrows(IllegalStateException.class, () -> world.work(id));

        assertEquals(JobState.DONE, world.work(id).state());
        assertEquals(1, world.exports.size());
        String url = world.ours().exports().download(id, "contacts.zip", FileType.ZIP);
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(world.exports.bytes(url).orElseThrow()))) {
            assertEquals(
                    "contacts.csv", Objects.requireNonNull(zip.getNextEntry()).getName());
            assertEquals(
                    people + 1,
                    new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .count());
        }
    }

    /** Making a large file takes longer than a worker may be silent otherwise; it dies before its lease does. */
    @Test
    void isMadeByOneWorkerHoweverLongThatTakes() {
        JobId id = started();
        AtomicInteger made = new AtomicInteger();
        world.exports.whileMaking(() -> {
            made.incrementAndGet();
            world.clock.pass(Duration.ofMinutes(5));
            world.worker().run(JobWorld.OURS, id, () -> false);
        });
        assertEquals(JobState.DONE, world.work(id).state());
        assertEquals(1, made.get());
        assertEquals(1, world.exports.size());
    }

    static IntStream holdsEverybodyOnceOnEachSheet() {
        return IntStream.rangeClosed(1, 13);
    }

    /** Two parts are there when it gets stuck; each is taken away by a request. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void leavesNothingWhenItGetsStuck(int killedAt) {
        JobId id = started();
        world.exports.failAt(3);
        assertThrows(IllegalStateException.class, () -> world.work(id));
        assertEquals(2, world.exports.size());

        world.exports.failAt(killedAt);
        world.clock.pass(Job.LEASE_OF_FILE.plusSeconds(1));
        try {
            world.tired().run(JobWorld.OURS, id, () -> false);
        } catch (IllegalStateException killed) {
            world.tired().run(JobWorld.OURS, id, () -> false);
        }

        assertEquals(JobState.FAILED, world.job(id).state());
        assertEquals(0, world.exports.size());
        assertTrue(world.inFlight().all(10).isEmpty());
    }
}
