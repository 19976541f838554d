package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.feedback.Feedback;
import org.kith.functions.mailings.sending.FakeMailSender.Answer;
import org.kith.testing.TableSource;

/** Doubts: shown, settled by a person or by late feedback, never resolved by trying again. */
abstract class DecideUncertainContract {
    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void doubtIsSweptToUncertainNeverSentAgainAndAPersonDecides() {
        world.readers(3);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT_THEN_TIME_OUT, Answer.ACCEPT_THEN_ERROR, Answer.ACCEPT_THEN_RESET);
        world.process().work();
        assertEquals(3, world.counts(mailing).waiting());
        world.clock.pass(World.STALE.minusMinutes(1));
        world.process().sweep();
        assertEquals(3, world.counts(mailing).waiting());
        world.clock.pass(Duration.ofMinutes(2));
        world.process().sweep();
        world.process().work();
        assertEquals(new MailingCounts(3, 0, 0, 0, 0, 3, 0, 0, 0, 0), world.counts(mailing));
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
        assertEquals(3, world.ses.called().size());

        world.process().decideUncertain.decide(World.GROUP, mailing.id(), DecideUncertain.Decision.SEND_AGAIN);
        assertInstanceOf(MailingState.Sending.class, world.state(mailing));
        world.process().work();
        assertEquals(new MailingCounts(3, 0, 3, 0, 0, 0, 0, 0, 0, 0), world.counts(mailing));
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
        assertEquals(6, world.ses.called().size());
    }

    @Test
    void doubtThatIsLeftCountsAsFailed() {
        world.readers(1);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT_THEN_TIME_OUT);
        world.process().work();
        world.process().finish(mailing);
        world.process().decideUncertain.decide(World.GROUP, mailing.id(), DecideUncertain.Decision.LEAVE);
        assertEquals(new MailingCounts(1, 0, 0, 0, 1, 0, 0, 0, 0, 0), world.counts(mailing));
    }

    @Test
    void aCallDecidesAboutSoManyAndTheNextAboutTheRest() {
        world.readers(World.DECIDED_AT_ONCE + 2);
        Mailing mailing = world.due();
        for (int i = 0; i < World.DECIDED_AT_ONCE + 2; i++) {
            world.ses.next(Answer.ACCEPT_THEN_TIME_OUT);
        }
        world.process().work();
        world.process().finish(mailing);
        world.process().decideUncertain.decide(World.GROUP, mailing.id(), DecideUncertain.Decision.LEAVE);
        assertEquals(2, world.counts(mailing).uncertain());
        assertEquals(World.DECIDED_AT_ONCE, world.counts(mailing).failed());
        world.process().decideUncertain.decide(World.GROUP, mailing.id(), DecideUncertain.Decision.LEAVE);
        assertEquals(0, world.counts(mailing).uncertain());
    }

    @Test
    void aDoubtIsRememberedThroughASecondAttemptThatWasNotTaken() {
        world.readers(1);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT_THEN_TIME_OUT);
        world.process().work();
        world.process().finish(mailing);
        world.process().decideUncertain.decide(World.GROUP, mailing.id(), DecideUncertain.Decision.SEND_AGAIN);
        world.ses.next(Answer.THROTTLE);
        world.process().work();
        assertEquals(1, world.counts(mailing).waiting());

        MailMessage first = world.ses.accepted().getFirst();
        world.process()
                .reconcileFeedback
                .reconcile(new Feedback(
                        World.GROUP,
                        mailing.id(),
                        World.address("Reader0").hash(),
                        new AttemptId(first.tags().getOrDefault(MailTags.ATTEMPT, "")),
                        "message-1",
                        Feedback.Heard.DELIVERY,
                        world.clock.instant(),
                        Optional.empty()));
        world.process().finish(mailing);
        assertEquals(1, world.counts(mailing).delivered());
        assertEquals(1, world.ses.accepted().size());
    }
}
