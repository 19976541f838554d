package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.functions.access.RateLimits.Allowance;

abstract class RateLimitsContract extends StoresContract {
    private static final RateLimit THREE = new RateLimit("three", 3, Duration.ofHours(1));

    private Allowance take(String whose, Instant now) {
        return stores.limits().take(THREE, whose, now);
    }

    private void useUp(String whose) {
        for (int i = 0; i < 3; i++) {
            assertEquals(Allowance.GRANTED, take(whose, NOW));
        }
        assertEquals(Allowance.USED_UP, take(whose, NOW));
    }

    @Test
    void countsForEachByItself() {
        useUp("jo");
        assertEquals(Allowance.GRANTED, take("sam", NOW));
        assertEquals(Allowance.GRANTED, stores.limits().take(new RateLimit("other", 1, THREE.window()), "jo", NOW));
    }

    @Test
    void startsAgainWithTheNextWindow() {
        useUp("jo");
        assertEquals(Allowance.USED_UP, take("jo", NOW.plus(Duration.ofMinutes(59))));
        assertEquals(Allowance.GRANTED, take("jo", NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void startsAgainWhenForgotten() {
        useUp("jo");
        stores.limits().forget(THREE, "jo", NOW);
        useUp("jo");
    }

    @Test
    void takenInParallelThereAreNoMore() throws Exception {
        List<Allowance> taken = atOnce(12, () -> take("jo", NOW));
        assertEquals(3, taken.stream().filter(Allowance.GRANTED::equals).count());
    }
}
