package org.kith.functions.mailings.sending;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.functions.mailings.Audience.Excluded;
import org.kith.kernel.ContactId;

/**
 * The ledger of one mailing: a row for each address that may get a mail, one for each contact that was excluded, and
 * their counts, which change in the same transaction as the rows and so are always exact.
 */
public interface Recipients {
    /** The most recipients, or recipients and excluded, in one write. */
    int MOST_AT_ONCE = 45;

    /** The most keys in one read. */
    int MOST_KEYS = 100;

    /** What became of a write. */
    enum Written {
        /** All of it. */
        ALL,
        /** Nothing, because somebody else wrote some of it first. */
        NOTHING
    }

    /**
     * Who is accounted for so far.
     *
     * @param byAddress recipients, by normalised address
     * @param excluded contacts that were left out
     */
    record Accounted(Map<String, ContactId> byAddress, Set<ContactId> excluded) {}

    /** Writes recipients and excluded that are not there yet; all or none. At most {@link #MOST_AT_ONCE}. */
    Written freeze(List<Recipient> recipients, List<Excluded> excluded);

    /** Who was frozen so far. */
    Accounted accounted();

    /** The recipients with these keys that there are, as of now. At most {@link #MOST_KEYS}. */
    List<Recipient> find(List<String> keys);

    /** A page in the order of keys, behind a key. */
    List<Recipient> page(Optional<String> after, int most);

    /** Everybody who was left out when the recipients were chosen, a page in the order of contacts. */
    List<Excluded> excludedPage(Optional<ContactId> after, int most);

    /**
     * Makes one move that does not change the counts, if the recipient is still as it was before. This is what keeps a
     * recipient from being sent to twice.
     */
    Written claim(Move move);

    /**
     * Makes moves, if every recipient is still as it was before; the mails that the contacts received are written in
     * the same transaction. Whoever waits anew does so only while the mailing is going or paused. At most {@link
     * #MOST_AT_ONCE}.
     */
    Written move(List<Move> moves);

    /** The counts as of now. */
    MailingCounts counts();
}
