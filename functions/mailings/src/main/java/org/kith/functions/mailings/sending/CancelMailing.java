package org.kith.functions.mailings.sending;

import java.util.Optional;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Mailings;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/** Makes a queued mailing a draft again, as long as it has not started to go. */
public final class CancelMailing {
    private final Mailings.ByGroup mailings;

    /** Takes where mailings are. */
    public CancelMailing(Mailings.ByGroup mailings) {
        this.mailings = mailings;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It is a draft, now or already. */
        record Draft(Mailing mailing) implements Outcome {}

        /** It goes, or went. */
        record TooLate() implements Outcome {}

        /** There is no such mailing. */
        record Missing() implements Outcome {}
    }

    /** Cancels. */
    public Outcome cancel(GroupId group, MailingId id) {
        Mailings own = mailings.of(group);
        Optional<Mailing> mailing = own.find(id);
        if (mailing.isEmpty()) {
            return new Outcome.Missing();
        }
        return switch (mailing.get().state()) {
            case MailingState.Draft() -> new Outcome.Draft(mailing.get());
            case MailingState.Sending _, MailingState.Paused _, MailingState.Sent _ -> new Outcome.TooLate();
            case MailingState.Queued _ -> {
                Mailing draft = mailing.get().in(new MailingState.Draft());
                yield switch (own.save(mailing.get(), draft)) {
                    case DONE -> new Outcome.Draft(draft);
                    // It started at this moment.
                    case CHANGED_SINCE -> new Outcome.TooLate();
                };
            }
        };
    }
}
