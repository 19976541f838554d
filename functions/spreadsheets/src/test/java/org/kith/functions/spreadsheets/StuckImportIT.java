package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ImportId;
import org.kith.testing.DynamoDbLocal;
import org.kith.work.Worker;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** An import whose work always fails is given up, and whatever came in can be taken back. */
class StuckImportIT {
    private static final int MOST_TRIES = 3;

    /** Three chunks. */
    private static final String SEVENTY = "Name,E-mail\n"
            + IntStream.range(0, 70)
                    .mapToObj(i -> "Person Number" + i + ",person" + i + "@example.org\n")
                    .collect(Collectors.joining());

    private final World world = new World(DynamoDbLocal.shared());

    @Test
    void aSheetThatCannotBeCheckedIsGivenUp() {
        ImportId id = world.upload(SEVENTY);
        world.plan(id, Optional.empty(), Optional.empty());

        Import failed = workInVain(id, 0);

        assertEquals(
                Optional.of("Kith tried again and again, and got stuck while it looked at the rows."),
                failed.problem());
        assertEquals(List.of(), world.everyone());
        assertEquals(
                new DecideOnImport.Result.NotNow(ImportState.FAILED),
                new DecideOnImport(world.inFlight(), world.queue)
                        .undo(world.ours(), id, new Import.Decision(World.AILEEN, world.clock.instant())));
    }

    @Test
    void whatCameInOfAStuckImportIsTakenBack() {
        Map<String, Object> before = world.state();
        ImportId id = world.checked(SEVENTY, Optional.of("News"), Optional.of(World.CONSENT));
        world.apply(id);

        Import failed = workInVain(id, 1);

        int cameIn = world.everyone().size();
        assertEquals(failed.counts().done(), cameIn);
        assertEquals(
                Optional.of("Kith got stuck when " + cameIn
                        + " rows were in. They can be taken back; bringing the file " + "in again adds the rest."),
                failed.problem());
        world.undo(id);
        Import undone = world.work(id);
        assertEquals(ImportState.UNDONE, undone.state());
        assertEquals(Optional.empty(), undone.problem());
        assertEquals(cameIn, undone.counts().done());
        assertEquals(before, world.state());
    }

    @Test
    void anImportThatGotStuckBeforeAnythingCameInIsTakenBackAtOnce() {
        ImportId id = world.checked(SEVENTY, Optional.empty(), Optional.empty());
        world.apply(id);
        workInVain(id, 0);
        world.undo(id);
        assertEquals(ImportState.UNDONE, world.details(id).current().state());
        assertEquals(List.of(), world.inFlight().all(10));
    }

    @Test
    void aStuckUndoGoesOnWhereItStopped() {
        Map<String, Object> before = world.state();
        ImportId id = world.checked(SEVENTY, Optional.empty(), Optional.empty());
        world.brought(id);
        world.undo(id);

        Import failed = workInVain(id, 1);

        assertEquals(70 - failed.counts().done(), world.everyone().size());
        world.undo(id);
        assertEquals(ImportState.UNDONE, world.work(id).state());
        assertEquals(70, world.counts(id).done());
        assertEquals(before, world.state());
        assertEquals(List.of(), world.inFlight().all(10));
    }

    /** Each try gets no further than this many steps in all; answers how the import is when it was given up. */
    private Import workInVain(ImportId id, int steps) {
        try (DynamoDbClient failing = DynamoDbLocal.shared().newClient(failingAfter(steps))) {
            WorkOnImport worker = world.worker(failing, MOST_TRIES);
            // The first steps that succeed begin the count again.
            for (int i = 0; i < MOST_TRIES; i++) {
                world.clock.pass(Import.LEASE.plusSeconds(1));
                assertThrows(IllegalStateException.class, () -> worker.run(World.OURS, id, () -> false));
            }
            world.clock.pass(Import.LEASE.plusSeconds(1));
            if (steps > 0) {
                assertThrows(IllegalStateException.class, () -> worker.run(World.OURS, id, () -> false));
                world.clock.pass(Import.LEASE.plusSeconds(1));
            }
            assertEquals(Worker.Left.NOTHING, worker.run(World.OURS, id, () -> false));
        }
        Import failed = world.details(id).current();
        assertEquals(ImportState.FAILED, failed.state());
        assertEquals(List.of(), world.inFlight().all(10), "the schedule does not ask for it any more");
        return failed;
    }

    /** Lets the import's own row be written, and so many chunks. */
    private static ExecutionInterceptor failingAfter(int chunks) {
        AtomicInteger written = new AtomicInteger();
        return new ExecutionInterceptor() {
            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                if (context.request() instanceof TransactWriteItemsRequest write
                        && write.transactItems().size() > 1
                        && written.incrementAndGet() > chunks) {
                    throw new IllegalStateException("The table does not take this chunk");
                }
            }
        };
    }
}
