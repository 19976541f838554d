package org.kith.local.ses;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The account's rate, with a clock that is moved by hand. */
class SendingRateTest {
    private final AtomicLong nanos = new AtomicLong();
    private final SendingRate rate = new SendingRate(2, nanos::get);

    @Test
    void takesAsManyInAnySecondAsAllowed() {
        assertTrue(rate.take());
        nanos.addAndGet(600_000_000);
        assertTrue(rate.take());
        assertFalse(rate.take());
        nanos.addAndGet(399_999_999);
        assertFalse(rate.take());
        nanos.addAndGet(1);
        assertTrue(rate.take());
        assertFalse(rate.take());
    }
}
