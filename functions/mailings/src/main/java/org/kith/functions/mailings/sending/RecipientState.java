package org.kith.functions.mailings.sending;

import java.time.Instant;
import java.util.Optional;
import org.kith.functions.mailings.ExclusionReason;

/** How far the mail to one recipient is. */
public sealed interface RecipientState {
    /**
     * The mail has yet to go.
     *
     * @param returned how often the mail service would not take it just then
     * @param doubtful an earlier attempt, of which nobody knew what became, so that its feedback still counts
     */
    record Pending(int returned, Optional<AttemptId> doubtful) implements RecipientState {
        /** Of a recipient just frozen. */
        static final Pending NEW = new Pending(0, Optional.empty());
    }

    /**
     * The mail is being handed over, or was when somebody pulled the plug.
     *
     * @param doubtful as of {@link Pending}
     */
    record Sending(AttemptId attempt, Instant since, int returned, Optional<AttemptId> doubtful)
            implements RecipientState {}

    /** The mail service took the mail. */
    record Sent(AttemptId attempt, String messageId, Instant at, MailOutcome outcome) implements RecipientState {}

    /** No mail went, because this recipient must not have it. */
    record Skipped(ExclusionReason reason) implements RecipientState {}

    /** No mail went, because it could not. */
    record Failed(String reason) implements RecipientState {}

    /** Nobody knows whether the mail went. Feedback settles it, or a person decides. */
    record Uncertain(AttemptId attempt, Instant since) implements RecipientState {}
}
