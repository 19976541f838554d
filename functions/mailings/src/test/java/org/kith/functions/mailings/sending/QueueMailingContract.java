package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.sending.QueueMailing.Outcome;
import org.kith.testing.TableSource;

/** The Send button, pressed once, twice and at once, and taken back. */
abstract class QueueMailingContract {
    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void aSecondClickOnSendChangesNothing() {
        world.readers(2);
        Mailing draft = world.draft();
        Outcome first = world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH);
        Outcome second = world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH);
        assertEquals(first, second);
        world.clock.pass(World.PAUSE);
        world.process().work();
        world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH);
        world.clock.pass(World.PAUSE);
        world.process().work();
        assertEquals(2, world.ses.called().size());
    }

    @Test
    void twoClicksAtOnceQueueItOnce() throws Exception {
        world.readers(1);
        Mailing draft = world.draft();
        List<Outcome> outcomes = atOnce(
                5, () -> world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH));
        assertEquals(1, new HashSet<>(outcomes).size(), outcomes::toString);
        assertEquals(1, world.queue.all().size());
    }

    @Test
    void whatIsQueuedCanBeCancelledUntilItGoes() {
        world.readers(1);
        Mailing draft = world.draft();
        world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH);
        world.process().work();
        assertInstanceOf(MailingState.Queued.class, world.state(draft));
        assertInstanceOf(
                CancelMailing.Outcome.Draft.class, world.process().cancelMailing.cancel(World.GROUP, draft.id()));
        world.clock.pass(World.PAUSE);
        world.process().work();
        world.process().sweep();
        assertEquals(List.of(), world.ses.called());
        Mailing sent = world.sent();
        assertInstanceOf(
                CancelMailing.Outcome.TooLate.class,
                world.process().cancelMailing.cancel(World.GROUP, sent.id()));
    }

    @Test
    void aMailingWithoutPostalAddressReadersOrWordsIsNotQueued() {
        Mailing draft = world.draft();
        Outcome.NotReady notReady = assertInstanceOf(
                Outcome.NotReady.class,
                world.process().queueMailing.queue(World.GROUP, draft.id(), draft.version(), World.SARAH));
        assertEquals(1, notReady.stops().size(), notReady::toString);
        assertInstanceOf(MailingState.Draft.class, world.state(draft));
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
