package org.kith.functions.mailings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.functions.mailings.content.SenderIdentity;
import org.kith.functions.mailings.sending.MailingCounts;
import org.kith.functions.mailings.sending.Recipients;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/** The mailings of one group. */
public interface Mailings {
    /** Where the mailings of each group are. */
    @FunctionalInterface
    interface ByGroup {
        /** One group's mailings. */
        Mailings of(GroupId group);
    }

    /** What became of a write. */
    enum Saved {
        /** Done. */
        DONE,
        /** Nothing was written: somebody changed the mailing since it was read, or it is not there. */
        CHANGED_SINCE
    }

    /** Whether one more is allowed. */
    enum Allowance {
        /** It is, and was counted. */
        GRANTED,
        /** Not before the hour is over. */
        USED_UP
    }

    /** One mailing, as of now. */
    Optional<Mailing> find(MailingId id);

    /** How far one mailing is, as of now; cheaper than the whole. */
    Optional<MailingState> state(MailingId id);

    /** The newest ones first. */
    List<Mailing> newest(int most);

    /** Adds a new one. */
    void add(Mailing mailing);

    /**
     * Saves the version after {@code before}, if that is still the one stored; as sent only when nobody is waiting at
     * this moment.
     */
    Saved save(Mailing before, Mailing after);

    /** Counts one more test of a mailing, unless there were so many within this hour of the clock. */
    Allowance takeTest(MailingId id, Instant now, int most);

    /** Removes a mailing that nobody was ever written down for, if this version is still the one stored. */
    Saved remove(Mailing mailing);

    /** Keeps who the group is in this mailing's mails, unless it was kept before; answers what is kept. */
    SenderIdentity freezeSender(MailingId id, SenderIdentity sender);

    /** Who the group is in this mailing's mails; empty before {@link #freezeSender}. */
    Optional<SenderIdentity> frozenSender(MailingId id);

    /** The counts of up to 100 mailings, as of now; of one that was never frozen there are none. */
    Map<MailingId, MailingCounts> counts(Collection<MailingId> ids);

    /** Those a mailing is for. */
    Recipients recipients(MailingId id);
}
