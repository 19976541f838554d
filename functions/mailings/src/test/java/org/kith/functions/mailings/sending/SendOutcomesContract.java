package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.sending.FakeMailSender.Answer;
import org.kith.testing.TableSource;

/** What becomes of a recipient when the mail service is busy, refuses, or leaves us in doubt. */
abstract class SendOutcomesContract {
    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void busyIsTriedAgainLaterAndNobodyIsSentTwice() {
        world.readers(5);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT, Answer.THROTTLE, Answer.UNAVAILABLE, Answer.NOT_REACHABLE);
        world.process().work();
        assertEquals(4, world.counts(mailing).waiting());
        for (int i = 0; i < 5; i++) {
            world.clock.pass(Duration.ofSeconds(10));
            world.process().work();
        }
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
        assertEquals(5, world.counts(mailing).sent());
        assertEquals(5, world.ses.accepted().size());
    }

    @Test
    void aServiceThatNeverTakesAMailIsGivenUpInTheEnd() {
        world.readers(1);
        Mailing mailing = world.due();
        for (int i = 0; i < Recipient.MOST_RETURNS; i++) {
            world.ses.next(Answer.THROTTLE);
            world.process().work();
            world.clock.pass(Duration.ofMinutes(5));
        }
        assertEquals(1, world.counts(mailing).failed());
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
        assertEquals(Recipient.MOST_RETURNS, world.ses.called().size());
    }

    @Test
    void aRefusalFailsThatRecipientAlone() {
        world.readers(3);
        Mailing mailing = world.due();
        world.ses.next(Answer.REJECT);
        world.process().work();
        assertEquals(new MailingCounts(3, 0, 2, 0, 1, 0, 0, 0, 0, 0), world.counts(mailing));
    }

    @Test
    void aSuspendedAccountPausesTheMailingAndSendGoesOn() {
        world.readers(3);
        Mailing mailing = world.due();
        world.ses.next(Answer.ACCEPT, Answer.SUSPENDED);
        world.process().work();
        assertInstanceOf(MailingState.Paused.class, world.state(mailing));
        assertEquals(2, world.counts(mailing).waiting());
        assertEquals(2, world.ses.called().size());
        Mailing paused = world.mailings.find(mailing.id()).orElseThrow();
        world.process().queueMailing.queue(World.GROUP, mailing.id(), paused.version(), World.SARAH);
        world.process().work();
        assertEquals(3, world.counts(mailing).sent());
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
    }
}
