package org.kith.functions.mailings.feedback;

import java.time.Instant;
import java.util.Optional;
import org.kith.functions.mailings.sending.AttemptId;
import org.kith.functions.mailings.sending.MailOutcome;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/**
 * One thing heard about one mail.
 *
 * @param recipient the recipient's key
 * @param detail what the other mail server said
 */
public record Feedback(
        GroupId group,
        MailingId mailing,
        String recipient,
        AttemptId attempt,
        String messageId,
        Heard heard,
        Instant at,
        Optional<String> detail) {
    /** What was heard. */
    public enum Heard {
        /** SES took it. */
        SEND,
        /** The other mail server took it. */
        DELIVERY,
        /** It came back for now. */
        SOFT_BOUNCE,
        /** It came back for good. */
        HARD_BOUNCE,
        /** The reader called it spam. */
        COMPLAINT,
        /** SES took it and then would not send it: a virus, a template that cannot be filled. */
        REJECT;

        /** What it says of a mail that went; a rejected one did not. */
        Optional<MailOutcome.Kind> kind() {
            return switch (this) {
                case SEND -> Optional.of(MailOutcome.Kind.SENT);
                case DELIVERY -> Optional.of(MailOutcome.Kind.DELIVERED);
                case SOFT_BOUNCE -> Optional.of(MailOutcome.Kind.SOFT_BOUNCED);
                case HARD_BOUNCE -> Optional.of(MailOutcome.Kind.HARD_BOUNCED);
                case COMPLAINT -> Optional.of(MailOutcome.Kind.COMPLAINED);
                case REJECT -> Optional.empty();
            };
        }
    }
}
