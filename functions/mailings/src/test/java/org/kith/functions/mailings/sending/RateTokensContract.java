package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.dynamodb.Directory;
import org.kith.functions.mailings.dynamodb.DirectoryRateTokens;
import org.kith.functions.mailings.sending.RateTokens.Slots;
import org.kith.functions.mailings.sending.RateTokens.Use;
import org.kith.functions.mailings.sending.SendingQuota.Quota;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;

/** What every bucket does that all senders of an account share. */
abstract class RateTokensContract {
    private final TableSource tables = tables();
    private final String directory = tables.newDirectoryTable();
    private final FixedClock clock = new FixedClock();
    private Quota quota = new Quota(100, 50_000, 50_000);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void whoComesSecondGetsTheSlotsBehind() {
        Slots first = sender().take(3, Use.MAILING);
        Slots second = sender().take(3, Use.MAILING);

        assertEquals(3, first.count());
        assertEquals(3, second.count());
        assertTrue(first.first().isAfter(clock.instant()));
        assertFalse(second.first().isBefore(first.at(3)), () -> first + " and " + second);
    }

    @Test
    void manyAtOnceNeverGetTheSameSlot() throws Exception {
        List<Slots> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Slots>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                all.add(threads.submit(() -> sender().take(2, Use.MAILING)));
            }
            for (Future<Slots> each : all) {
                taken.add(each.get());
            }
        }
        List<Instant> slots = taken.stream()
                .flatMap(each -> IntStream.range(0, each.count()).mapToObj(each::at))
                .sorted()
                .toList();
        assertFalse(slots.isEmpty());
        Duration apart = taken.stream()
                .filter(each -> each.count() > 0)
                .findFirst()
                .orElseThrow()
                .apart();
        for (int i = 1; i < slots.size(); i++) {
            assertFalse(slots.get(i).isBefore(slots.get(i - 1).plus(apart)), slots::toString);
        }
    }

    @Test
    void serviceMailFindsASlotBehindAllThatMailingsTook() {
        quota = new Quota(1, 50_000, 50_000);
        assertEquals(1, sender().take(5, Use.MAILING).count());
        assertEquals(1, sender().take(5, Use.MAILING).count());

        Slots none = sender().take(5, Use.MAILING);
        assertEquals(0, none.count());
        Slots behind = sender().take(1, Use.SERVICE_MAIL);
        assertEquals(1, behind.count());
        assertEquals(none.first(), behind.first(), "when it was worth asking again");
    }

    @Test
    void whileTheDaysQuotaIsUsedUpNoneIsTaken() {
        quota = new Quota(100, 50_000, 0);
        assertEquals(0, sender().take(5, Use.MAILING).count());
        assertEquals(0, sender().take(5, Use.SERVICE_MAIL).count());

        quota = new Quota(100, 50_000, 50_000);
        Slots slots = sender().take(5, Use.MAILING);
        assertEquals(5, slots.count());
        assertTrue(slots.first().isBefore(clock.instant().plusSeconds(1)), slots::toString);
    }

    /** One of several processes. */
    private RateTokens sender() {
        return new DirectoryRateTokens(new Directory(tables.client(), directory), () -> quota, clock);
    }
}
