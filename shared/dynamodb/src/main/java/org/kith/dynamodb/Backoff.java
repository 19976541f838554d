package org.kith.dynamodb;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Waits longer from attempt to attempt, with jitter so that rivals do not meet again, and gives up in the end. */
final class Backoff {
    private static final long FIRST_MILLIS = 20;
    private static final long LONGEST_MILLIS = 1_000;

    private final int attempts;
    private int attempt;

    Backoff(int attempts) {
        this.attempts = attempts;
    }

    /** Waits, or throws {@link TableBusyException} when the attempts are used up. */
    void pause(String why) {
        pause(why, null);
    }

    /** As {@link #pause(String)}, with what went wrong this time. */
    void pause(String why, @Nullable Throwable cause) {
        attempt++;
        if (attempt >= attempts) {
            throw new TableBusyException(
                    why + ", " + attempts + " times", cause == null ? new IllegalStateException(why) : cause);
        }
        long ceiling = Math.min(LONGEST_MILLIS, FIRST_MILLIS << attempt);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TableBusyException(why + ", and the wait was interrupted", e);
        }
    }
}
