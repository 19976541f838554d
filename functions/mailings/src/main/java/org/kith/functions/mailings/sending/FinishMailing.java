package org.kith.functions.mailings.sending;

import java.time.InstantSource;
import java.util.Optional;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.sending.MailingsUnderWay.UnderWay;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/** Calls a mailing sent when nobody is waiting any longer. */
public final class FinishMailing {
    private final Mailings.ByGroup mailings;
    private final MailingsUnderWay underWay;
    private final InstantSource clock;

    /** Takes where mailings are. */
    public FinishMailing(Mailings.ByGroup mailings, MailingsUnderWay underWay, InstantSource clock) {
        this.mailings = mailings;
        this.underWay = underWay;
        this.clock = clock;
    }

    /** Looks, and finishes if it is so. Who comes second finds nothing to do. */
    public void finishIfDone(GroupId group, MailingId id) {
        Mailings own = mailings.of(group);
        if (own.recipients(id).counts().waiting() > 0) {
            return;
        }
        own.find(id).ifPresent(mailing -> finish(group, own, mailing));
    }

    private void finish(GroupId group, Mailings own, Mailing mailing) {
        if (mailing.state() instanceof MailingState.Sending sending
                && sending.frozenAt().isPresent()) {
            // Read before the mailing is called sent: who sends again from then on adds another row, which stays.
            Optional<UnderWay> row = underWay.find(group, mailing.id());
            switch (own.save(mailing, mailing.in(new MailingState.Sent(sending.by(), clock.instant())))) {
                case DONE -> row.ifPresent(underWay::remove);
                // Somebody else did, or sends again; the sweep looks once more.
                case CHANGED_SINCE -> {}
            }
        }
    }
}
