package org.kith.functions.mailings.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.sending.ClaimRecipient.Claim;
import org.kith.functions.mailings.sending.RecipientState.Pending;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/**
 * Sends a mailing to some of its recipients. For each: a slot, a claim, one call of the mail service, and its result
 * written down. May be called with the same recipients again and again, at the same time, too.
 */
public final class SendMailing {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Mailings.ByGroup mailings;
    private final Letters letters;
    private final ClaimRecipient claimRecipient;
    private final SendingTenants tenants;
    private final MailSender mailSender;
    private final RateTokens tokens;
    private final WorkQueue queue;
    private final FinishMailing finishMailing;
    private final PauseMailing pauseMailing;
    private final InstantSource clock;
    private final Waiting waiting;
    private final Limits limits;

    /**
     * How much is done at once.
     *
     * @param lanes so many mails are under way at a time
     * @param settled so many results are written in one transaction
     * @param time no further mail is begun after so long; what is left goes back to the queue
     */
    public record Limits(int lanes, int settled, Duration time) {}

    /** Takes all it needs. */
    public SendMailing(
            Mailings.ByGroup mailings,
            Letters letters,
            ClaimRecipient claimRecipient,
            SendingTenants tenants,
            MailSender mailSender,
            RateTokens tokens,
            WorkQueue queue,
            FinishMailing finishMailing,
            PauseMailing pauseMailing,
            InstantSource clock,
            Waiting waiting,
            Limits limits) {
        this.mailings = mailings;
        this.letters = letters;
        this.claimRecipient = claimRecipient;
        this.tenants = tenants;
        this.mailSender = mailSender;
        this.tokens = tokens;
        this.queue = queue;
        this.finishMailing = finishMailing;
        this.pauseMailing = pauseMailing;
        this.clock = clock;
        this.waiting = waiting;
        this.limits = limits;
    }

    /** Sends to those of the recipients who are waiting; what cannot be done now is queued again. */
    public void send(GroupId group, MailingId mailing, List<String> keys) {
        Optional<Letter> letter = letters.of(group, mailing);
        if (letter.isPresent()) {
            new Run(letter.get()).send(keys);
        }
    }

    /** Why a run ended before its last recipient. */
    private sealed interface Stop {
        /** The rest is for later. */
        record Later(Duration delay) implements Stop {}

        /** Nobody is sent to: the mailing was cancelled or paused, or is now. */
        record Halted() implements Stop {}
    }

    /** One chunk on its way. */
    private final class Run {
        private final Letter letter;
        private final Recipients recipients;
        private final SettleRecipients settle;
        private final Lanes lanes = new Lanes(limits.lanes());
        private final Pace pace = new Pace(tokens, clock);
        private final Instant deadline = clock.instant().plus(limits.time());
        private final AtomicReference<Optional<Stop>> stop = new AtomicReference<>(Optional.empty());
        private final List<String> returned = Collections.synchronizedList(new ArrayList<>());

        Run(Letter letter) {
            this.letter = letter;
            this.recipients = mailings.of(letter.group()).recipients(letter.mailing());
            this.settle = new SettleRecipients(recipients, limits.settled());
        }

        void send(List<String> keys) {
            List<Recipient> due = recipients.find(keys).stream()
                    .filter(each -> each.state() instanceof Pending)
                    .toList();
            if (!due.isEmpty()) {
                prepareTenant();
            }
            int begun = 0;
            while (begun < due.size() && stop.get().isEmpty() && !lanes.failed()) {
                Optional<Instant> slot = pace.next(due.size() - begun, deadline);
                if (slot.isEmpty()) {
                    stop(new Stop.Later(Duration.between(clock.instant(), pace.askAgain())));
                } else {
                    waiting.until(slot.get());
                    Recipient recipient = due.get(begun++);
                    lanes.run(() -> send(recipient));
                }
            }
            try {
                lanes.join();
            } finally {
                // Also when a lane failed: what is known of the others must not be lost.
                settle.flush();
            }
            List<String> rest = new ArrayList<>(returned);
            due.stream().skip(begun).map(Recipient::key).forEach(rest::add);
            // The last act: whatever failed behind it would bring the message again, with another one for its rest.
            if (rest.isEmpty()) {
                finishMailing.finishIfDone(letter.group(), letter.mailing());
            } else {
                stop.get().ifPresent(why -> queueAgain(why, rest));
            }
        }

        /** Before the first claim: whatever comes of it, or whoever is killed in it, nobody has moved. */
        private void prepareTenant() {
            switch (tenants.prepare(letter.group())) {
                case SendingTenants.Outcome.Ready() -> {}
                case SendingTenants.Outcome.Later() -> stop(new Stop.Later(FIRST_PAUSE));
                case SendingTenants.Outcome.Barred(String reason) -> {
                    pauseMailing.pause(letter.group(), letter.mailing(), reason);
                    stop(new Stop.Halted());
                }
            }
        }

        private void send(Recipient recipient) {
            if (!(recipient.state() instanceof Pending pending)) {
                return;
            }
            switch (claimRecipient.claim(letter, recipient, pending)) {
                case Claim.NotMine() -> {}
                case Claim.Halted() -> stop(new Stop.Halted());
                case Claim.NoMail(Move move) -> settle.add(move);
                case Claim.Mine(Recipient claimed, RecipientState.Sending state, MailMessage mail) ->
                    settle(claimed, state, mailSender.send(mail));
            }
        }

        private void settle(Recipient claimed, RecipientState.Sending state, SendOutcome outcome) {
            switch (outcome) {
                case SendOutcome.Accepted(String messageId) ->
                    settle.add(new Move(
                            claimed, claimed.sent(state.attempt(), messageId, clock.instant(), MailOutcome.SENT)));
                case SendOutcome.Refused(String reason) -> settle.add(new Move(claimed, claimed.failed(reason)));
                case SendOutcome.Busy() -> {
                    giveBack(claimed, state);
                    stop(new Stop.Later(pause(state.returned())));
                }
                case SendOutcome.Barred(String reason) -> {
                    giveBack(claimed, state);
                    pauseMailing.pause(letter.group(), letter.mailing(), reason);
                    stop(new Stop.Halted());
                }
                // It stays as claimed: swept to uncertain, settled by feedback, never sent again by itself.
                case SendOutcome.Unknown _ -> {}
            }
        }

        private void giveBack(Recipient claimed, RecipientState.Sending state) {
            Recipient after = claimed.returned(state);
            settle.add(new Move(claimed, after));
            if (after.state() instanceof Pending) {
                returned.add(claimed.key());
            }
        }

        private void stop(Stop why) {
            stop.compareAndSet(Optional.empty(), Optional.of(why));
        }

        private void queueAgain(Stop why, List<String> rest) {
            switch (why) {
                case Stop.Halted() -> {}
                case Stop.Later(Duration delay) -> queue.send(letter.group(), letter.mailing(), rest, delay);
            }
        }
    }

    /** Doubles from try to try. */
    private static Duration pause(int returned) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(returned, 8));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
