package org.kith.functions.spreadsheets;

import java.time.Duration;
import java.time.InstantSource;

/** Asks again for all work that is in flight, in case a worker was killed or a queue forgot. */
public final class ResumeWork {
    /** Of all groups together; the rest is asked for when these are done. */
    private static final int MOST = 500;

    /** A step that began just now has its message on the way. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final WorkInFlight inFlight;
    private final ImportQueue queue;
    private final InstantSource clock;

    /** Takes what it needs. */
    public ResumeWork(WorkInFlight inFlight, ImportQueue queue, InstantSource clock) {
        this.inFlight = inFlight;
        this.queue = queue;
        this.clock = clock;
    }

    /** Asks for each. */
    public void run() {
        inFlight.all(MOST).stream()
                .filter(entry -> entry.since().plus(FRESH).isBefore(clock.instant()))
                .forEach(entry -> queue.ask(entry.group(), entry.id()));
    }
}
