package org.kith.functions.mailings.sending;

import java.time.Instant;
import java.util.Optional;
import org.kith.functions.mailings.ExclusionReason;
import org.kith.functions.mailings.sending.RecipientState.Failed;
import org.kith.functions.mailings.sending.RecipientState.Pending;
import org.kith.functions.mailings.sending.RecipientState.Sending;
import org.kith.functions.mailings.sending.RecipientState.Sent;
import org.kith.functions.mailings.sending.RecipientState.Skipped;
import org.kith.functions.mailings.sending.RecipientState.Uncertain;

/**
 * One address of one mailing, and every move it can make; each answers a new recipient.
 *
 * @param subject as the mail says it; empty before the first attempt
 * @param left true when the reader unsubscribed through this mail
 * @param revision counts up with every move, so that of two rivals one is refused
 */
public record Recipient(
        Addressee addressee, RecipientState state, Optional<String> subject, boolean left, long revision) {
    /** How often a mail is offered to a mail service that will not take it, over about an hour and a half. */
    public static final int MOST_RETURNS = 20;

    /** Just frozen. */
    static Recipient frozen(Addressee addressee) {
        return new Recipient(addressee, Pending.NEW, Optional.empty(), false, 1);
    }

    /** The recipient's name within its mailing: the hash of its normalised address. */
    public String key() {
        return addressee.address().hash();
    }

    /** About to be handed over. */
    Recipient claimed(Pending from, AttemptId attempt, String subjectSeen, Instant now) {
        return new Recipient(
                addressee,
                new Sending(attempt, now, from.returned(), from.doubtful()),
                Optional.of(subjectSeen),
                left,
                revision + 1);
    }

    /** Taken by the mail service. */
    public Recipient sent(AttemptId attempt, String messageId, Instant at, MailOutcome outcome) {
        return in(new Sent(attempt, messageId, at, outcome));
    }

    /** Not taken, and nothing went: again later, or never when that happened too often. */
    Recipient returned(Sending from) {
        int times = from.returned() + 1;
        return in(
                times < MOST_RETURNS
                        ? new Pending(times, from.doubtful())
                        : new Failed("The mail service would not take it, " + times + " times"
                                + (from.doubtful().isEmpty() ? "" : "; an earlier attempt is in doubt")));
    }

    /** Refused for good. */
    Recipient failed(String reason) {
        return in(new Failed(reason));
    }

    /** Must not have the mail. */
    Recipient skipped(Pending from, ExclusionReason reason) {
        // A mail of which nobody knows may have gone before; "skipped" would say that none did.
        return in(
                from.doubtful().isEmpty()
                        ? new Skipped(reason)
                        : new Failed("An earlier attempt is in doubt, and they have left since"));
    }

    /** In doubt. */
    Recipient uncertain(Sending from) {
        return in(new Uncertain(from.attempt(), from.since()));
    }

    /** A person decided to send again. */
    Recipient again(Uncertain from) {
        return in(new Pending(0, Optional.of(from.attempt())));
    }

    /** Heard of. */
    public Recipient heard(Sent from, MailOutcome outcome) {
        return in(new Sent(from.attempt(), from.messageId(), from.at(), outcome));
    }

    /** Taken at first, but never sent. */
    public Recipient rejected(String reason) {
        return in(new Failed(reason));
    }

    /** Unsubscribed through this mail. */
    public Recipient gone() {
        return new Recipient(addressee, state, subject, true, revision + 1);
    }

    private Recipient in(RecipientState next) {
        return new Recipient(addressee, next, subject, left, revision + 1);
    }
}
