package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.functions.mailings.sending.RateTokens.Slots;
import org.kith.functions.mailings.sending.RateTokens.Use;
import org.kith.functions.mailings.sending.SendingQuota.Quota;
import org.kith.testing.FixedClock;

class BucketTest {
    private static final Instant NOW = FixedClock.START;

    @ParameterizedTest
    @ValueSource(doubles = {1, 14, 50, 500})
    void noSecondHoldsMoreThanTheQuotaAndNearlyAllOfItIsUsed(double perSecond) {
        List<Instant> slots = new ArrayList<>();
        Bucket bucket = new Bucket(Instant.EPOCH);
        Instant now = NOW;
        while (now.isBefore(NOW.plusSeconds(20))) {
            Slots taken = bucket.take(1_000, Use.MAILING, new Quota(perSecond, 1e9, 1e9), now);
            for (int i = 0; i < taken.count(); i++) {
                slots.add(taken.at(i));
            }
            bucket = taken.count() > 0 ? Bucket.after(taken) : bucket;
            now = now.plusMillis(100);
        }
        for (Instant start : slots) {
            Instant end = start.plusSeconds(1);
            long within = slots.stream()
                    .filter(each -> !each.isBefore(start) && each.isBefore(end))
                    .count();
            assertTrue(within <= perSecond, within + " in the second from " + start);
        }
        assertTrue(slots.size() >= 0.98 * 20 * perSecond, slots.size() + " slots");
    }

    @Test
    void nothingIsSavedUpWhileNobodySends() {
        Slots slots = new Bucket(NOW.minusSeconds(3600)).take(1_000, Use.MAILING, new Quota(14, 1e9, 1e9), NOW);
        assertEquals(6, slots.count());
        assertTrue(slots.first().isAfter(NOW));
    }

    @Test
    void noneAreGivenFarAhead() {
        Slots slots = new Bucket(NOW.plusSeconds(3)).take(10, Use.MAILING, new Quota(14, 1e9, 1e9), NOW);
        assertEquals(0, slots.count());
        assertEquals(NOW.plusSeconds(3), slots.first());
    }

    @Test
    void aQuotaUsedUpGivesNone() {
        assertEquals(
                0,
                new Bucket(Instant.EPOCH)
                        .take(10, Use.MAILING, new Quota(14, 0, 0), NOW)
                        .count());
        assertEquals(
                0,
                new Bucket(Instant.EPOCH)
                        .take(10, Use.MAILING, new Quota(0, 100, 100), NOW)
                        .count());
        assertEquals(
                3,
                new Bucket(Instant.EPOCH)
                        .take(10, Use.MAILING, new Quota(14, 100, 13.5), NOW)
                        .count());
    }

    @Test
    void aFractionOfAMailASecondIsPossible() {
        Slots slots = new Bucket(Instant.EPOCH).take(10, Use.MAILING, new Quota(0.5, 100, 100), NOW);
        assertEquals(1, slots.count());
        assertTrue(slots.apart().compareTo(Duration.ofSeconds(2)) > 0);
    }

    @Test
    void aTwentiethOfTheDayIsKeptForServiceMail() {
        Quota nearlyUsed = new Quota(14, 50_000, 2_500);
        assertEquals(
                0,
                new Bucket(Instant.EPOCH).take(10, Use.MAILING, nearlyUsed, NOW).count());
        assertEquals(
                1,
                new Bucket(Instant.EPOCH)
                        .take(1, Use.SERVICE_MAIL, nearlyUsed, NOW)
                        .count());
        assertEquals(
                0,
                new Bucket(Instant.EPOCH)
                        .take(10, Use.MAILING, new Quota(1, 20, 10), NOW)
                        .count());
        assertEquals(
                1,
                new Bucket(Instant.EPOCH)
                        .take(1, Use.SERVICE_MAIL, new Quota(1, 20, 1), NOW)
                        .count());
        assertEquals(
                6,
                new Bucket(Instant.EPOCH)
                        .take(10, Use.MAILING, new Quota(14, Double.MAX_VALUE, Double.MAX_VALUE), NOW)
                        .count());
    }

    @Test
    void serviceMailFindsASlotBehindAllThatMailingsHaveTaken() {
        Quota quota = new Quota(1, 50_000, 50_000);
        Bucket bucket = new Bucket(Instant.EPOCH);
        Slots taken = bucket.take(10, Use.MAILING, quota, NOW);
        while (taken.count() > 0) {
            bucket = Bucket.after(taken);
            taken = bucket.take(10, Use.MAILING, quota, NOW);
        }
        assertEquals(1, bucket.take(1, Use.SERVICE_MAIL, quota, NOW).count());
    }
}
