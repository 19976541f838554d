package org.kith.functions.mailings.sending;

import java.time.Instant;
import java.util.List;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/** The mailings of all groups that are queued or going, so that none is forgotten when a queue forgets it. */
public interface MailingsUnderWay {
    /**
     * A mailing.
     *
     * @param waiting how many were waiting when the sweep last looked; -1 before
     */
    record UnderWay(GroupId group, MailingId mailing, Instant since, long waiting) {}

    /** Remembers one. Safe to repeat. */
    void add(GroupId group, MailingId mailing, Instant now);

    /** Remembers how many are waiting, if it is remembered at all. */
    void noteWaiting(UnderWay underWay, long waiting);

    /** Forgets one. Safe to repeat. */
    void remove(GroupId group, MailingId mailing);

    /** All of them, at most so many. */
    List<UnderWay> all(int most);
}
