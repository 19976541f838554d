package org.kith.functions.mailings.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.sending.RecipientState.Uncertain;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/** A person decides about recipients of whom nobody knows whether the mail went. Safe to repeat. */
public final class DecideUncertain {
    private static final int PAGE = 500;
    private static final int ROUNDS = 3;
    private static final String LEFT_SO = "Nobody knows whether it went, and it was left so";

    private final Mailings.ByGroup mailings;
    private final MailingsUnderWay underWay;
    private final WorkQueue queue;
    private final InstantSource clock;

    /** What the person decided. */
    public enum Decision {
        /** Send again, though some may get it twice. */
        SEND_AGAIN,
        /** Leave it: they count as failed. */
        LEAVE
    }

    /** Takes all it needs. */
    public DecideUncertain(Mailings.ByGroup mailings, MailingsUnderWay underWay, WorkQueue queue, InstantSource clock) {
        this.mailings = mailings;
        this.underWay = underWay;
        this.queue = queue;
        this.clock = clock;
    }

    /** Does as decided; the mailing goes on when somebody is sent to again. */
    public void decide(GroupId group, MailingId id, Decision decision) {
        Mailings own = mailings.of(group);
        Recipients recipients = own.recipients(id);
        // A second round is for those who met a rival: feedback, or the end of the mailing.
        for (int round = 0; round < ROUNDS && recipients.counts().uncertain() > 0; round++) {
            if (decision == Decision.SEND_AGAIN) {
                goOn(group, own, id);
            }
            List<String> decided = decideEach(recipients, decision);
            if (decision == Decision.SEND_AGAIN) {
                queue.send(group, id, decided, Duration.ZERO);
            }
        }
    }

    /** Answers who was decided about. */
    private static List<String> decideEach(Recipients recipients, Decision decision) {
        List<String> decided = new ArrayList<>();
        List<Recipient> page = recipients.page(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            for (Recipient recipient : page) {
                if (recipient.state() instanceof Uncertain uncertain) {
                    Recipient after = switch (decision) {
                        case SEND_AGAIN -> recipient.again(uncertain);
                        case LEAVE -> recipient.failed(LEFT_SO);
                    };
                    // Refused when feedback settled it at this moment, which is better than any decision.
                    if (recipients.move(List.of(new Move(recipient, after))) == Recipients.Written.ALL) {
                        decided.add(recipient.key());
                    }
                }
            }
            page = page.size() < PAGE
                    ? List.of()
                    : recipients.page(Optional.of(page.getLast().key()), PAGE);
        }
        return decided;
    }

    /** First the mailing goes again, then its recipients wait again; the ledger refuses the reverse. */
    private void goOn(GroupId group, Mailings own, MailingId id) {
        Optional<Mailing> mailing = own.find(id);
        if (mailing.isPresent() && mailing.get().state() instanceof MailingState.Sent sent) {
            Instant now = clock.instant();
            underWay.add(group, id, now);
            // Refused when somebody else did the same; then the round after this one finds nobody in doubt.
            own.save(mailing.get(), mailing.get().in(new MailingState.Sending(sent.by(), now, Optional.of(now))));
        }
    }
}
