package org.kith.functions.mailings.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Waits, so that tests need not. */
public interface Waiting {
    /** Returns when it is this time, at once if it was before. */
    void until(Instant instant);

    /** Sleeps. */
    static Waiting asleep(InstantSource clock) {
        return instant -> {
            Duration left = Duration.between(clock.instant(), instant);
            if (left.isPositive()) {
                try {
                    Thread.sleep(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("The wait for a slot was interrupted", e);
                }
            }
        };
    }
}
