package org.kith.functions.mailings.sending;

import java.util.Optional;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Mailings;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/** Stops a mailing half way. Whoever is waiting keeps waiting, until somebody presses Send again. */
public final class PauseMailing {
    private static final int ATTEMPTS = 3;

    private final Mailings.ByGroup mailings;

    /** Takes where mailings are. */
    public PauseMailing(Mailings.ByGroup mailings) {
        this.mailings = mailings;
    }

    /** Pauses it if it is going, with a sentence that says why. */
    public void pause(GroupId group, MailingId id, String problem) {
        Mailings own = mailings.of(group);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Mailing> mailing = own.find(id);
            if (mailing.isEmpty() || !(mailing.get().state() instanceof MailingState.Sending sending)) {
                return;
            }
            Mailing paused = mailing.get()
                    .in(new MailingState.Paused(sending.by(), sending.startedAt(), sending.frozenAt(), problem));
            if (own.save(mailing.get(), paused) == Mailings.Saved.DONE) {
                return;
            }
        }
        throw new IllegalStateException("A mailing changed under our hands " + ATTEMPTS + " times");
    }
}
