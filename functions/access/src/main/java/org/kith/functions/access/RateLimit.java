package org.kith.functions.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something may be done. Windows are fixed (they start at multiples of their length since 1970), so twice as
 * many can fall around the border of two; that is enough to stop a flood, and costs one small write each.
 *
 * @param name for the key
 */
public record RateLimit(String name, int most, Duration window) {
    /** When the window that holds this instant started. */
    public Instant windowStart(Instant now) {
        long length = window.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), length) * length);
    }
}
