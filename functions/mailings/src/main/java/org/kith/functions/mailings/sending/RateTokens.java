package org.kith.functions.mailings.sending;

import java.time.Duration;
import java.time.Instant;

/** The account's sending rate, shared by everything that sends: each mail needs a slot, taken before its claim. */
public interface RateTokens {
    /** What for. */
    enum Use {
        /** Newsletters, which may wait. */
        MAILING,
        /** Sign-in links, invitations, tests: somebody sits and waits. */
        SERVICE_MAIL
    }

    /** Takes the next free slots: at least one unless none is near, at most so many. */
    Slots take(int most, Use use);

    /**
     * Slots, evenly apart.
     *
     * @param first when the first may be used; when there are none, when it is worth asking again
     */
    record Slots(Instant first, Duration apart, int count) {
        /** When the n-th may be used, counted from 0. */
        Instant at(int number) {
            return first.plus(apart.multipliedBy(number));
        }
    }
}
