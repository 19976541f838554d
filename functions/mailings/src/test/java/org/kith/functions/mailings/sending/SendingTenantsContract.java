package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.sending.FakeSendingTenants.Answer;
import org.kith.functions.mailings.sending.SendingTenants.Outcome;
import org.kith.kernel.GroupId;
import org.kith.testing.CountedIds;

/** What every {@link SendingTenants} does: in the end there is one tenant for each group, whatever came between. */
public abstract class SendingTenantsContract {
    protected static final GroupId GROUP = new GroupId(CountedIds.numbered(1));
    private static final GroupId OTHER = new GroupId(CountedIds.numbered(2));

    /** The one under test, in a process that remembers nothing, at the same mail service. */
    protected abstract SendingTenants process();

    /** What the mail service does when it is asked next. */
    protected abstract void next(Answer answer);

    /** The names of the tenants that the mail service has. */
    protected abstract Set<String> tenants();

    @Test
    void aGroupIsReadyHoweverOftenSomebodyAsks() {
        SendingTenants process = process();
        assertEquals(new Outcome.Ready(), process.prepare(GROUP));
        assertEquals(new Outcome.Ready(), process.prepare(GROUP));
        assertEquals(new Outcome.Ready(), process().prepare(GROUP));
        assertEquals(Set.of(GROUP.value()), tenants());
    }

    @Test
    void eachGroupHasATenantOfItsOwn() {
        SendingTenants process = process();
        process.prepare(GROUP);
        process.prepare(OTHER);
        assertEquals(Set.of(GROUP.value(), OTHER.value()), tenants());
    }

    @Test
    void tooManyAtOnceIsForLater() {
        SendingTenants process = process();
        next(Answer.THROTTLE);
        assertEquals(new Outcome.Later(), process.prepare(GROUP));
        assertEquals(new Outcome.Ready(), process.prepare(GROUP));
    }

    @Test
    void aRefusalSaysWhyAndIsNotForEver() {
        SendingTenants process = process();
        next(Answer.REFUSE);
        Outcome.Barred barred = assertInstanceOf(Outcome.Barred.class, process.prepare(GROUP));
        assertEquals("Our mail service does not accept how we are set up to send", barred.reason());
        assertEquals(new Outcome.Ready(), process.prepare(GROUP));
    }

    @Test
    void aFaultIsThrownForWhoeverBringsTheWorkAgain() {
        SendingTenants process = process();
        next(Answer.BREAK);
        assertThrows(RuntimeException.class, () -> process.prepare(GROUP));
        assertEquals(new Outcome.Ready(), process.prepare(GROUP));
    }
}
