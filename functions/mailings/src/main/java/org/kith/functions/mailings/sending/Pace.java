package org.kith.functions.mailings.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.kith.functions.mailings.sending.RateTokens.Slots;

/** Uses slots one by one, and takes the next batch when they are used up. For one thread. */
final class Pace {
    /** A slot missed by more is given up: used late, it would crowd the second it falls into. */
    private static final Duration LATEST = Duration.ofMillis(15);

    private static final Slots NONE = new Slots(Instant.EPOCH, Duration.ZERO, 0);

    private final RateTokens tokens;
    private final InstantSource clock;
    private Slots slots = NONE;
    private int used;

    Pace(RateTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** When the next mail may go; empty when that is not before the deadline. */
    Optional<Instant> next(int wanted, Instant deadline) {
        // Each batch gives one slot at least, however late: a slow machine is slow, not stuck.
        while (used > 0
                && used < slots.count()
                && slots.at(used).isBefore(clock.instant().minus(LATEST))) {
            used++;
        }
        if (used == slots.count()) {
            slots = tokens.take(wanted, RateTokens.Use.MAILING);
            used = 0;
            if (slots.count() == 0) {
                return Optional.empty();
            }
        }
        Instant slot = slots.at(used);
        if (slot.isAfter(deadline)) {
            return Optional.empty();
        }
        used++;
        return Optional.of(slot);
    }

    /** After {@link #next} was empty: when it is worth asking again. */
    Instant askAgain() {
        return slots.at(used);
    }
}
