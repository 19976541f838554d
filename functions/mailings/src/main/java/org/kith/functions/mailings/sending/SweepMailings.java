package org.kith.functions.mailings.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.sending.MailingsUnderWay.UnderWay;
import org.kith.functions.mailings.sending.RecipientState.Sending;

/**
 * Takes up what stopped half way, once a minute: starts what is due, goes on freezing, calls stale attempts uncertain,
 * queues again what nobody works on, finishes what is done.
 */
public final class SweepMailings {
    /** More than that are not under way at once; the next minute takes the rest. */
    private static final int MOST = 200;

    private static final int PAGE = 500;

    /** A draft keeps its row so long, because the row is written just before the mailing is queued. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Mailings.ByGroup mailings;
    private final MailingsUnderWay underWay;
    private final StartMailing startMailing;
    private final FinishMailing finishMailing;
    private final InstantSource clock;
    private final Duration stale;

    /** Takes all it needs, and after how long nobody can still be waiting for the answer of an attempt. */
    public SweepMailings(
            Mailings.ByGroup mailings,
            MailingsUnderWay underWay,
            StartMailing startMailing,
            FinishMailing finishMailing,
            InstantSource clock,
            Duration stale) {
        this.mailings = mailings;
        this.underWay = underWay;
        this.startMailing = startMailing;
        this.finishMailing = finishMailing;
        this.clock = clock;
        this.stale = stale;
    }

    /** Sweeps all of them; one that fails does not keep the others, and is named to {@code failed}. */
    public void sweep(Consumer<RuntimeException> failed) {
        for (UnderWay each : underWay.all(MOST)) {
            try {
                sweep(each);
            } catch (RuntimeException unexpected) {
                failed.accept(unexpected);
            }
        }
    }

    private void sweep(UnderWay each) {
        Optional<Mailing> mailing = mailings.of(each.group()).find(each.mailing());
        if (mailing.isEmpty()) {
            forget(each);
            return;
        }
        switch (mailing.get().state()) {
            case MailingState.Draft() -> forget(each);
            case MailingState.Sent _ -> underWay.remove(each.group(), each.mailing());
            case MailingState.Queued _ -> startMailing.startIfDue(each.group(), each.mailing());
            case MailingState.Paused _ -> sweepRecipients(each);
            case MailingState.Sending sending -> {
                if (sending.frozenAt().isEmpty()) {
                    startMailing.startIfDue(each.group(), each.mailing());
                } else {
                    sweepRecipients(each);
                    queueAgainIfStuck(each);
                    finishMailing.finishIfDone(each.group(), each.mailing());
                }
            }
        }
    }

    private void forget(UnderWay each) {
        if (each.since().isBefore(clock.instant().minus(FORGOTTEN))) {
            underWay.remove(each.group(), each.mailing());
        }
    }

    private void sweepRecipients(UnderWay each) {
        Recipients recipients = mailings.of(each.group()).recipients(each.mailing());
        Instant before = clock.instant().minus(stale);
        List<Recipient> page = recipients.page(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            List<Move> moves = new ArrayList<>();
            for (Recipient recipient : page) {
                if (recipient.state() instanceof Sending sending
                        && sending.since().isBefore(before)) {
                    moves.add(new Move(recipient, recipient.uncertain(sending)));
                }
            }
            // One by one: a rival is the feedback or the sender itself, who know better.
            moves.forEach(move -> recipients.move(List.of(move)));
            page = page.size() < PAGE
                    ? List.of()
                    : recipients.page(Optional.of(page.getLast().key()), PAGE);
        }
    }

    /** Nobody works on a mailing when, since the last sweep, nobody less is waiting. */
    private void queueAgainIfStuck(UnderWay each) {
        long waiting =
                mailings.of(each.group()).recipients(each.mailing()).counts().waiting();
        if (waiting > 0 && waiting == each.waiting()) {
            startMailing.queueWaiting(each.group(), each.mailing());
        }
        underWay.noteWaiting(each, waiting);
    }
}
