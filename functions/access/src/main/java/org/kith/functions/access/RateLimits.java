package org.kith.functions.access;

import java.time.Instant;

/** Counts what is done, by whom or to whom. */
public interface RateLimits {
    /** Takes one of those that are left in this window. */
    Allowance take(RateLimit limit, String whose, Instant now);

    /** Forgets what was taken in this window. */
    void forget(RateLimit limit, String whose, Instant now);

    /** Whether something may be done. */
    enum Allowance {
        /** It may. */
        GRANTED,
        /** It was done too often. */
        USED_UP
    }
}
