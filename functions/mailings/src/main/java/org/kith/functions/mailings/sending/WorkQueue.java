package org.kith.functions.mailings.sending;

import java.time.Duration;
import java.util.List;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/** Work for later, in order of no importance. A message may come twice, or be lost: the ledger decides, not the queue. */
public interface WorkQueue {
    /** So many recipients are in one message. */
    int CHUNK = 50;

    /** The longest delay. */
    Duration LONGEST_DELAY = Duration.ofMinutes(15);

    /** Start a mailing after a while. */
    void start(GroupId group, MailingId mailing, Duration delay);

    /** Send to these recipients after a while; any number, in chunks of {@link #CHUNK}. */
    void send(GroupId group, MailingId mailing, List<String> recipients, Duration delay);
}
