package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Parts;
import org.kith.functions.mailings.Tables.Plug;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.sending.FakeMailSender.Answer;
import org.kith.functions.mailings.sending.MailingsUnderWay.UnderWay;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;
import org.kith.testing.TableSource;

/** What the sweep takes up, and above all what it leaves alone. */
abstract class SweepMailingsContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void aLostQueueIsMadeAnewFromTheLedger() {
        world.readers(4);
        Mailing mailing = world.due();
        world.queue.lose();
        world.process().sweep();
        world.queue.lose();
        world.process().finish(mailing);
        assertEquals(4, world.ses.called().size());
        assertEquals(4, world.counts(mailing).sent());
    }

    @Test
    void theDaysQuotaUsedUpLeavesTheRestWaitingAndNoMoreMessagesThanChunks() {
        int chunks = 2;
        world.readers(WorkQueue.CHUNK + 5);
        Mailing mailing = world.due();
        world.allow(14, 0);
        for (int minute = 0; minute < 90; minute++) {
            world.process().work();
            world.process().sweep();
            assertEquals(chunks, world.queue.all().size(), "messages after " + minute + " minutes");
            world.clock.pass(MINUTE);
        }
        assertEquals(WorkQueue.CHUNK + 5, world.counts(mailing).waiting());
        world.allow(100, 1_000);
        world.process().finish(mailing);
        assertEquals(WorkQueue.CHUNK + 5, world.counts(mailing).sent());
        assertEquals(List.of(), world.queue.all());
    }

    @Test
    void messagesThatNobodyHandlesAreRepeatedLessAndLessOften() {
        world.readers(1);
        Mailing mailing = world.due();
        world.process().work(world.queue.due().orElseThrow());
        world.queue.lose();
        List<Integer> repeatedAfter = new ArrayList<>();
        for (int minute = 0; minute < 300; minute++) {
            int before = world.queue.all().size();
            world.process().sweep();
            if (world.queue.all().size() > before) {
                repeatedAfter.add(minute);
            }
            world.clock.pass(MINUTE);
        }
        // Each waits twice as long as the one before it: 30 s, 1, 2, 4 … minutes, and one minute for the sweep to come.
        assertEquals(List.of(1, 3, 6, 11, 20, 37, 70, 135, 264), repeatedAfter);
        world.process().finish(mailing);
        assertEquals(1, world.ses.called().size());
    }

    @Test
    void whoSendsAgainWhileTheMailingIsCalledSentIsNotForgotten() {
        world.readers(1);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT_THEN_TIME_OUT);
        world.process().work();
        world.clock.pass(World.STALE.plusMinutes(1));
        Recipient stale = world.recipient(mailing, "Reader0");
        world.mailings.recipients(mailing.id()).move(List.of(new Move(stale, stale.uncertain((RecipientState.Sending)
                stale.state()))));

        MailingsUnderWay rivalled = new Rivalled(world.process().underWay, Rivalled.NOBODY, () -> {
            world.clock.pass(Duration.ofMillis(1));
            world.process().decideUncertain.decide(World.GROUP, mailing.id(), DecideUncertain.Decision.SEND_AGAIN);
        });
        new FinishMailing(group -> world.mailings, rivalled, world.clock).finishIfDone(World.GROUP, mailing.id());

        assertInstanceOf(MailingState.Sending.class, world.state(mailing));
        world.queue.lose();
        world.process().finish(mailing);
        assertEquals(1, world.counts(mailing).sent());
        assertEquals(List.of(), world.process().underWay.all(10));
    }

    /** The row is added, the sweep finds it and the mailing still as it was, and only then the mailing goes. */
    @Test
    void aSweepBetweenTheRowAndTheMailingThatGoesAgainForgetsNeither() {
        world.readers(2);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT_THEN_TIME_OUT, Answer.SUSPENDED);
        world.process().work();
        world.clock.pass(World.STALE.plusHours(1));
        world.process().sweep();
        assertEquals(1, world.counts(mailing).uncertain());
        MailingsUnderWay swept = new Rivalled(world.process().underWay, world.process()::sweep, Rivalled.NOBODY);

        Mailing paused = world.mailings.find(mailing.id()).orElseThrow();
        queueMailing(swept).queue(World.GROUP, mailing.id(), paused.version(), World.SARAH);
        assertInstanceOf(MailingState.Sending.class, world.state(mailing));
        assertEquals(1, swept.all(10).size(), "paused, then going");
        world.process().finish(mailing);

        world.clock.pass(Duration.ofHours(1));
        new DecideUncertain(group -> world.mailings, swept, world.queue, world.clock, World.DECIDED_AT_ONCE)
                .decide(World.GROUP, mailing.id(), DecideUncertain.Decision.SEND_AGAIN);
        assertInstanceOf(MailingState.Sending.class, world.state(mailing));
        assertEquals(1, swept.all(10).size(), "sent, then going");
        world.queue.lose();
        world.process().finish(mailing);
        assertEquals(2, world.counts(mailing).sent());
    }

    private QueueMailing queueMailing(MailingsUnderWay underWay) {
        Parts parts = world.process();
        return new QueueMailing(
                group -> world.mailings,
                underWay,
                parts.checkMailing,
                parts.startMailing,
                world.queue,
                world.clock,
                World.PAUSE);
    }

    @Test
    void aPausedMailingLeavesTheListWhenNobodyIsBeingSentToAndComesBackWhenItGoesOn() {
        world.readers(3);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT_THEN_TIME_OUT, Answer.SUSPENDED);
        world.process().work();
        assertInstanceOf(MailingState.Paused.class, world.state(mailing));
        world.process().sweep();
        assertEquals(1, world.process().underWay.all(10).size());
        world.clock.pass(World.STALE.plusMinutes(1));
        world.process().sweep();
        assertEquals(1, world.counts(mailing).uncertain());
        world.clock.pass(Duration.ofHours(1));
        world.process().sweep();
        assertEquals(List.of(), world.process().underWay.all(10));

        Mailing paused = world.mailings.find(mailing.id()).orElseThrow();
        world.process().queueMailing.queue(World.GROUP, mailing.id(), paused.version(), World.SARAH);
        world.queue.lose();
        world.process().finish(mailing);
        assertEquals(new MailingCounts(3, 0, 2, 0, 0, 1, 0, 0, 0, 0), world.counts(mailing));
    }

    @Test
    void whoeverWasNotReachedInTimeIsFirstInTheNextSweep() {
        Set<MailingId> ids = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            ids.add(world.draft().id());
        }
        MailingsUnderWay underWay = world.process().underWay;
        ids.forEach(id -> underWay.add(World.GROUP, id, world.clock.instant()));
        Set<MailingId> looked = new HashSet<>();
        for (int minute = 0; minute < 3; minute++) {
            world.clock.pass(MINUTE);
            slowSweep();
            for (UnderWay each : underWay.all(10)) {
                if (!each.lookedAt().equals(each.since())) {
                    looked.add(each.mailing());
                }
            }
            assertEquals(2 * (minute + 1), looked.size());
        }
        assertEquals(ids, looked);
    }

    /** The clock is asked twice for each mailing, which so takes ten seconds: two can be begun in the time there is. */
    private void slowSweep() {
        Parts parts = world.process(Plug.firm(), 1);
        List<Integer> asked = new ArrayList<>();
        InstantSource slow = () -> {
            asked.add(1);
            return world.clock.instant().plusSeconds((asked.size() - 1) * 5L);
        };
        new SweepMailings(
                        group -> world.mailings,
                        parts.underWay,
                        parts.startMailing,
                        new FinishMailing(group -> world.mailings, parts.underWay, world.clock),
                        slow,
                        World.STALE)
                .sweep(failure -> {
                    throw failure;
                });
    }

    /** Somebody else acts right after a row was added, or just before one is removed. */
    private record Rivalled(MailingsUnderWay real, Runnable afterAdding, Runnable beforeRemoving)
            implements MailingsUnderWay {
        static final Runnable NOBODY = () -> {};

        @Override
        public void add(GroupId group, MailingId mailing, Instant now) {
            real.add(group, mailing, now);
            afterAdding.run();
        }

        @Override
        public Optional<UnderWay> find(GroupId group, MailingId mailing) {
            return real.find(group, mailing);
        }

        @Override
        public void expect(GroupId group, MailingId mailing, Instant due) {
            real.expect(group, mailing, due);
        }

        @Override
        public void noteLook(UnderWay read, Instant now) {
            real.noteLook(read, now);
        }

        @Override
        public void noteWaiting(UnderWay read, long waiting, int repeats) {
            real.noteWaiting(read, waiting, repeats);
        }

        @Override
        public void remove(UnderWay read) {
            beforeRemoving.run();
            real.remove(read);
        }

        @Override
        public List<UnderWay> all(int most) {
            return real.all(most);
        }
    }
}
