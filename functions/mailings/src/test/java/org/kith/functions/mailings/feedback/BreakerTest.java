package org.kith.functions.mailings.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.sending.MailingCounts;

class BreakerTest {
    @Test
    void theBreakerStopsAMailingThatDoesHarmAndKeepsWhoIsWaiting() {
        assertEquals(Optional.empty(), Breaker.problem(new MailingCounts(500, 300, 199, 0, 0, 0, 0, 100, 100, 0)));
        assertEquals(Optional.empty(), Breaker.problem(new MailingCounts(500, 300, 200, 0, 0, 0, 0, 6, 0, 0)));
        assertTrue(Breaker.problem(new MailingCounts(500, 300, 200, 0, 0, 0, 0, 7, 0, 0))
                .isPresent());
        assertEquals(Optional.empty(), Breaker.problem(new MailingCounts(9000, 0, 2500, 0, 0, 0, 0, 0, 2, 0)));
        assertTrue(Breaker.problem(new MailingCounts(9000, 0, 2500, 0, 0, 0, 0, 0, 3, 0))
                .isPresent());
    }
}
