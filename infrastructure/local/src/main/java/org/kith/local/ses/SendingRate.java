package org.kith.local.ses;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Holds the account to its rate: in no second are more mails taken than it allows. */
final class SendingRate {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final LongSupplier nanos;
    private final Deque<Long> taken = new ArrayDeque<>();
    private double perSecond;

    SendingRate(double perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    synchronized double perSecond() {
        return perSecond;
    }

    synchronized void change(double mailsPerSecond) {
        perSecond = mailsPerSecond;
    }

    /** False when this would be one too many in the last second. */
    synchronized boolean take() {
        long now = nanos.getAsLong();
        while (!taken.isEmpty() && now - taken.peekFirst() >= SECOND_NANOS) {
            taken.removeFirst();
        }
        if (taken.size() >= perSecond) {
            return false;
        }
        taken.addLast(now);
        return true;
    }
}
