package org.kith.contacts;

import java.time.Instant;
import java.util.Optional;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.MailingId;

/**
 * That a mailing went to a contact.
 *
 * @param at when it went
 * @param subject as the contact saw it
 * @param detail what the other mail server said, if it said anything
 */
public record MailReceived(
        MailingId mailing, Instant at, String subject, EmailAddress address, Outcome outcome, Optional<String> detail) {
    /** What became of a mail. */
    public enum Outcome {
        /** It went. */
        SENT,
        /** The other mail server took it. */
        DELIVERED,
        /** It came back. */
        BOUNCED,
        /** The reader called it spam. */
        COMPLAINED
    }
}
