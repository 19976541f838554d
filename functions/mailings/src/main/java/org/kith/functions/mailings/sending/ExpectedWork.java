package org.kith.functions.mailings.sending;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/**
 * A queue that notes with the mailing when its messages are due, so that the sweep does not take a long delay for a lost
 * message. Noted first: killed in between, the sweep waits a little longer, and never queues more than it says.
 */
public final class ExpectedWork implements WorkQueue {
    private final WorkQueue queue;
    private final MailingsUnderWay underWay;
    private final InstantSource clock;

    /** Takes the queue itself. */
    public ExpectedWork(WorkQueue queue, MailingsUnderWay underWay, InstantSource clock) {
        this.queue = queue;
        this.underWay = underWay;
        this.clock = clock;
    }

    @Override
    public void start(GroupId group, MailingId mailing, Duration delay) {
        queue.start(group, mailing, delay);
    }

    @Override
    public void send(GroupId group, MailingId mailing, List<String> recipients, Duration delay) {
        if (!recipients.isEmpty()) {
            underWay.expect(group, mailing, clock.instant().plus(delay));
            queue.send(group, mailing, recipients, delay);
        }
    }
}
