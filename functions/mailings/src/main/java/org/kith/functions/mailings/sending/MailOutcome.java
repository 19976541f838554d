package org.kith.functions.mailings.sending;

import java.util.Optional;

/**
 * What is known of a mail that went. Feedback comes late, twice and in any order: {@link #with} gives the same result
 * whatever the order, and the same again when repeated.
 *
 * @param softBounced true when the other mail server turned it away for a time and SES gave up
 * @param detail what the other mail server said about {@code kind}
 */
public record MailOutcome(Kind kind, boolean softBounced, Optional<String> detail) {
    /** Nothing was heard yet. */
    public static final MailOutcome SENT = new MailOutcome(Kind.SENT, false, Optional.empty());

    /** From least to most telling: what comes later in this list is believed over what comes earlier. */
    public enum Kind {
        /** It went. */
        SENT,
        /** It came back for now: the mailbox is full, the server busy. May be followed by a delivery. */
        SOFT_BOUNCED,
        /** The other mail server took it. */
        DELIVERED,
        /** It came back for good. A server may first take a mail and then return it. */
        HARD_BOUNCED,
        /** The reader called it spam. */
        COMPLAINED
    }

    /** With one more thing heard. */
    public MailOutcome with(Kind heard, Optional<String> said) {
        boolean soft = softBounced || heard == Kind.SOFT_BOUNCED;
        return heard.compareTo(kind) > 0 ? new MailOutcome(heard, soft, said) : new MailOutcome(kind, soft, detail);
    }
}
