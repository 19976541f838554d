package org.kith.functions.mailings.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
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
    /** More than that are not under way at once in all groups together; reading so many rows takes a second or two. */
    private static final int MOST = 10_000;

    /** Of the function's 30 seconds. Those that are left are the first in the next minute. */
    private static final Duration TIME = Duration.ofSeconds(20);

    /**
     * So long after its last message was due, a mailing in which nobody moves is queued again; twice as long each time
     * that this did not help. SQS forgets a message after four days, so however full the queue, at most 15 messages for
     * the same chunk are on it: 30 s doubled 14 times is more than four days.
     */
    private static final Duration OVERDUE = Duration.ofSeconds(30);

    private static final int MOST_DOUBLED = 14;

    private static final int PAGE = 500;

    /**
     * A mailing that does not go keeps its row so long: whoever lets it go writes the row first and the mailing right
     * after it, and in between the row must stay.
     */
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

    /**
     * Sweeps all of them, or as many as there is time for, those first that have waited longest; one that fails does not
     * keep the others, and is named to {@code failed}.
     */
    public void sweep(Consumer<RuntimeException> failed) {
        Instant end = clock.instant().plus(TIME);
        List<UnderWay> oldestLookFirst = underWay.all(MOST).stream()
                .sorted(Comparator.comparing(UnderWay::lookedAt))
                .toList();
        for (UnderWay each : oldestLookFirst) {
            Instant now = clock.instant();
            if (now.isAfter(end)) {
                return;
            }
            try {
                // Noted first: one that takes all the time there is must not be the first again.
                underWay.noteLook(each, now);
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
            case MailingState.Draft(), MailingState.Sent _ -> forget(each);
            case MailingState.Queued _ -> startMailing.startIfDue(each.group(), each.mailing());
            case MailingState.Paused _ -> sweepPaused(each);
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
            underWay.remove(each);
        }
    }

    /**
     * Whoever lets it go on adds it again. Should a sender claim somebody at the very moment of the pause and die, that
     * recipient is found then.
     */
    private void sweepPaused(UnderWay each) {
        if (sweepRecipients(each) == 0) {
            forget(each);
        }
    }

    /** Answers for how many the answer of an attempt may still come. */
    private int sweepRecipients(UnderWay each) {
        Recipients recipients = mailings.of(each.group()).recipients(each.mailing());
        Instant before = clock.instant().minus(stale);
        int underHand = 0;
        List<Recipient> page = recipients.page(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            List<Move> moves = new ArrayList<>();
            for (Recipient recipient : page) {
                if (recipient.state() instanceof Sending sending) {
                    if (sending.since().isBefore(before)) {
                        moves.add(new Move(recipient, recipient.uncertain(sending)));
                    } else {
                        underHand++;
                    }
                }
            }
            // One by one: a rival is the feedback or the sender itself, who know better.
            moves.forEach(move -> recipients.move(List.of(move)));
            page = page.size() < PAGE
                    ? List.of()
                    : recipients.page(Optional.of(page.getLast().key()), PAGE);
        }
        return underHand;
    }

    /**
     * Nobody works on a mailing when nobody has moved since the last sweep, and no message is due. A chunk that asks to
     * be looked at later, because the day's quota is used up or the mail service is busy, moves that time on, so it is
     * never taken for lost.
     */
    private void queueAgainIfStuck(UnderWay each) {
        long waiting =
                mailings.of(each.group()).recipients(each.mailing()).counts().waiting();
        boolean stuck = waiting > 0 && waiting == each.waiting();
        int repeats = stuck ? each.repeats() : 0;
        Duration patience = OVERDUE.multipliedBy(1L << Math.min(repeats, MOST_DOUBLED));
        if (stuck && clock.instant().isAfter(each.expectedBy().plus(patience))) {
            startMailing.queueWaiting(each.group(), each.mailing());
            repeats++;
        }
        underWay.noteWaiting(each, waiting, repeats);
    }
}
