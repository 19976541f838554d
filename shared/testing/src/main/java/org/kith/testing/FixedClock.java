package org.kith.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when a test says so. */
public final class FixedClock implements InstantSource {
    /** Thursday 26 November 2026, ten in the morning in London. */
    public static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

    private Instant now = START;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Lets time pass. */
    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }
}
