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
import org.kith.functions.mailings.SenderIdentities;
import org.kith.functions.mailings.sending.RecipientState.Pending;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/** Starts a mailing whose pause is over: no more cancelling, recipients frozen, work queued. */
public final class StartMailing {
    private static final int PAGE = 500;

    private final Mailings.ByGroup mailings;
    private final SenderIdentities senders;
    private final FreezeMailing freezeMailing;
    private final FinishMailing finishMailing;
    private final WorkQueue queue;
    private final InstantSource clock;

    /** Takes all it needs. */
    public StartMailing(
            Mailings.ByGroup mailings,
            SenderIdentities senders,
            FreezeMailing freezeMailing,
            FinishMailing finishMailing,
            WorkQueue queue,
            InstantSource clock) {
        this.mailings = mailings;
        this.senders = senders;
        this.freezeMailing = freezeMailing;
        this.finishMailing = finishMailing;
        this.queue = queue;
        this.clock = clock;
    }

    /** Starts it if it is due, and goes on where an earlier start was killed; does nothing otherwise. */
    public void startIfDue(GroupId group, MailingId id) {
        Mailings own = mailings.of(group);
        Instant now = clock.instant();
        Optional<Mailing> found = own.find(id);
        if (found.isPresent()
                && found.get().state() instanceof MailingState.Queued queued
                && !now.isBefore(queued.goesAt())) {
            found = saved(
                    own, found.get(), found.get().in(new MailingState.Sending(queued.by(), now, Optional.empty())));
        }
        if (found.isPresent()
                && found.get().state() instanceof MailingState.Sending sending
                && sending.frozenAt().isEmpty()) {
            freeze(group, own, found.get(), sending);
        }
    }

    /** Queues everybody who is waiting. */
    public void queueWaiting(GroupId group, MailingId id) {
        Recipients recipients = mailings.of(group).recipients(id);
        List<Recipient> page = recipients.page(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            List<String> keys = new ArrayList<>();
            for (Recipient recipient : page) {
                if (recipient.state() instanceof Pending) {
                    keys.add(recipient.key());
                }
            }
            queue.send(group, id, keys, Duration.ZERO);
            page = page.size() < PAGE
                    ? List.of()
                    : recipients.page(Optional.of(page.getLast().key()), PAGE);
        }
    }

    private void freeze(GroupId group, Mailings own, Mailing mailing, MailingState.Sending sending) {
        own.freezeSender(
                mailing.id(),
                senders.of(group).orElseThrow(() -> new IllegalStateException("A mailing of a group that is gone")));
        freezeMailing.freeze(group, mailing);
        MailingState frozen = new MailingState.Sending(sending.by(), sending.startedAt(), Optional.of(clock.instant()));
        if (saved(own, mailing, mailing.in(frozen)).isPresent()) {
            queueWaiting(group, mailing.id());
            // A mailing that everybody has left since it was queued is over before it began.
            finishMailing.finishIfDone(group, mailing.id());
        }
    }

    /** The saved mailing; empty when somebody else was faster, who then goes on with it. */
    private static Optional<Mailing> saved(Mailings own, Mailing before, Mailing after) {
        return switch (own.save(before, after)) {
            case DONE -> Optional.of(after);
            case CHANGED_SINCE -> Optional.empty();
        };
    }
}
