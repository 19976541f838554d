package org.kith.local.functions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kith.local.template.FunctionDefinition;

/**
 * Calls functions by the clock: once at start, so that work which a killed edition left in the ledger goes on at once,
 * and then at the template's rate. A call that is late is not caught up with, and none runs beside the one before.
 */
public final class Timers implements AutoCloseable {
    private static final long SECONDS_TO_FINISH = 10;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(
            1, Thread.ofVirtual().name("timer-", 0).factory());
    private final Clock clock;

    /** The clock tells the functions when the event was. */
    public Timers(Clock clock) {
        this.clock = clock;
    }

    /** Calls the function now and then at its rate. */
    public void start(LocalFunction function, FunctionDefinition.Schedule schedule) {
        var _ = executor.scheduleWithFixedDelay(
                () -> fire(function, schedule), 0, schedule.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void fire(LocalFunction function, FunctionDefinition.Schedule schedule) {
        String id = UUID.randomUUID().toString();
        try {
            function.call(event(schedule, id), id);
        } catch (RuntimeException | Error e) {
            // Whatever a call dies of, the next time is another chance, as it is in AWS; kind and place only.
            System.err.println(function.definition().name() + " failed by the clock: " + FaultLine.of(e));
        }
    }

    /** EventBridge's JSON as Lambda hands it to a handler that takes a map. */
    private Map<String, Object> event(FunctionDefinition.Schedule schedule, String id) {
        return Map.of(
                "version",
                "0",
                "id",
                id,
                "source",
                "aws.events",
                "detail-type",
                "Scheduled Event",
                "time",
                clock.instant().toString(),
                "resources",
                List.of("arn:aws:events:eu-west-2:000000000000:rule/" + schedule.name()),
                "detail",
                Map.of());
    }

    /** Ends the clock; a call that runs may finish within ten seconds. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
