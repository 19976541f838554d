package org.kith.functions.mailings.sending;

import java.time.Duration;
import java.time.Instant;
import org.kith.functions.mailings.sending.RateTokens.Slots;

/**
 * The rule by which slots are given: one after the other, evenly, so that no second holds more than the quota allows,
 * wherever it begins, and none is saved up while nobody sends.
 *
 * @param nextFree before this, every slot is taken
 */
public record Bucket(Instant nextFree) {
    /** No mailing takes slots that are further ahead, so that who comes second does not wait long for who came first. */
    private static final Duration FURTHEST = Duration.ofSeconds(2);

    /** Service mail finds a slot behind all that mailings have taken. */
    private static final Duration FURTHEST_OF_SERVICE_MAIL = Duration.ofSeconds(5);

    /** A batch is half a second's worth: few requests, and little lost when its taker dies. */
    private static final double BATCH_SECONDS = 0.5;

    /** Mails do not take the same time to arrive; this much below the quota, no second overflows for that. */
    private static final double MARGIN = 0.985;

    /** Answering takes some milliseconds, and the first slot must not be over by then. */
    private static final Duration LEAD = Duration.ofMillis(20);

    private static final Duration ASK_AGAIN_WITHOUT_QUOTA = Duration.ofMinutes(5);

    /** The next free slots under a quota; the bucket afterwards is {@link #after}. */
    public Slots take(int most, RateTokens.Use use, SendingQuota.Quota quota, Instant now) {
        double left = quota.leftFor(use);
        if (quota.perSecond() <= 0 || left < 1) {
            return new Slots(now.plus(ASK_AGAIN_WITHOUT_QUOTA), Duration.ZERO, 0);
        }
        double perSecond = quota.perSecond() * MARGIN;
        Duration apart = Duration.ofNanos(Math.round(1e9 / perSecond));
        Instant soonest = now.plus(LEAD);
        Instant first = nextFree.isAfter(soonest) ? nextFree : soonest;
        if (first.isAfter(now.plus(furthest(use)))) {
            return new Slots(first, apart, 0);
        }
        int batch = (int) Math.max(1, Math.floor(perSecond * BATCH_SECONDS));
        int count = (int) Math.min(Math.min(most, batch), left);
        return new Slots(first, apart, count);
    }

    private static Duration furthest(RateTokens.Use use) {
        return switch (use) {
            case MAILING -> FURTHEST;
            case SERVICE_MAIL -> FURTHEST_OF_SERVICE_MAIL;
        };
    }

    /** The bucket when these slots are taken. */
    public static Bucket after(Slots slots) {
        return new Bucket(slots.at(slots.count()));
    }
}
