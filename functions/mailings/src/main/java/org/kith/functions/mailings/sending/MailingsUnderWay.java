package org.kith.functions.mailings.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/**
 * The mailings of all groups that are queued or going, so that none is forgotten when a queue forgets it. A paused one is
 * here as long as somebody is still being sent to. Whoever lets one go adds it before saving that it goes, so one that
 * was added lately is here whatever its state.
 */
public interface MailingsUnderWay {
    /**
     * A mailing.
     *
     * @param since when it was added; adding it again makes another row of it, see {@link #remove}
     * @param lookedAt when the sweep last took it up
     * @param waiting how many were waiting when the sweep last looked; -1 before
     * @param expectedBy when the last of its messages is due, in whole seconds
     * @param repeats how often the sweep has queued its recipients again since one of them last moved
     */
    record UnderWay(
            GroupId group,
            MailingId mailing,
            Instant since,
            Instant lookedAt,
            long waiting,
            Instant expectedBy,
            int repeats) {
        /** One that is new. */
        public static UnderWay added(GroupId group, MailingId mailing, Instant now) {
            return new UnderWay(group, mailing, now, now, -1, now, 0);
        }
    }

    /** Remembers one, as new. Safe to repeat. */
    void add(GroupId group, MailingId mailing, Instant now);

    /** One of them. */
    Optional<UnderWay> find(GroupId group, MailingId mailing);

    /** Notes that messages of a mailing are due by then; what is due later stays noted. Nothing if it is not here. */
    void expect(GroupId group, MailingId mailing, Instant due);

    /** Notes that the sweep takes it up. Nothing if it was removed or added anew since it was read. */
    void noteLook(UnderWay read, Instant now);

    /** Notes what the sweep saw and did. Nothing if it was removed or added anew since it was read. */
    void noteWaiting(UnderWay read, long waiting, int repeats);

    /** Forgets one, unless it was added anew since it was read. Safe to repeat. */
    void remove(UnderWay read);

    /** All of them, at most so many. */
    List<UnderWay> all(int most);
}
