package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.sending.FakeSendingTenants.Answer;
import org.kith.testing.TableSource;

/** Nobody is claimed before the group has its tenant; what keeps it from having one costs no reader their mail. */
abstract class PreparedTenantContract {
    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void everyMailCountsForItsGroup() {
        world.readers(3);
        world.sent();
        assertEquals(Set.of(World.GROUP.value()), world.tenants.tenants());
        assertEquals(
                List.of(World.GROUP, World.GROUP, World.GROUP),
                world.ses.called().stream()
                        .flatMap(mail -> mail.group().stream())
                        .toList());
    }

    @Test
    void tooManyAtOnceIsTriedAgainLater() {
        world.readers(3);
        Mailing mailing = world.due();
        world.tenants.next(Answer.THROTTLE);
        world.process().work();
        assertNobodyMoved(mailing);
        world.clock.pass(Duration.ofSeconds(10));
        world.process().work();
        assertEquals(3, world.counts(mailing).sent());
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
    }

    @Test
    void aFaultLeavesTheMessageToItsQueue() {
        world.readers(3);
        Mailing mailing = world.due();
        world.tenants.next(Answer.BREAK);
        assertThrows(IllegalStateException.class, () -> world.process().work());
        assertNobodyMoved(mailing);
        world.process().work();
        assertEquals(3, world.counts(mailing).sent());
    }

    @Test
    void aRefusalPausesTheMailingAndSendGoesOn() {
        world.readers(3);
        Mailing mailing = world.due();
        world.tenants.next(Answer.REFUSE);
        world.process().work();
        assertNobodyMoved(mailing);
        MailingState.Paused paused = assertInstanceOf(MailingState.Paused.class, world.state(mailing));
        assertEquals("Our mail service does not accept how we are set up to send", paused.problem());
        long version = world.mailings.find(mailing.id()).orElseThrow().version();
        world.process().queueMailing.queue(World.GROUP, mailing.id(), version, World.SARAH);
        world.process().work();
        assertEquals(3, world.counts(mailing).sent());
        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
    }

    private void assertNobodyMoved(Mailing mailing) {
        assertEquals(
                List.of(0, 0, 0),
                world.mailings.recipients(mailing.id()).page(Optional.empty(), 10).stream()
                        .map(each -> assertInstanceOf(RecipientState.Pending.class, each.state())
                                .returned())
                        .toList());
        assertEquals(List.of(), world.ses.called());
    }
}
