package org.kith.functions.mailings.feedback;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.By;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Signature;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.contacts.Through;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.sending.AttemptId;
import org.kith.functions.mailings.sending.MailOutcome;
import org.kith.functions.mailings.sending.MailingCounts;
import org.kith.functions.mailings.sending.Move;
import org.kith.functions.mailings.sending.PauseMailing;
import org.kith.functions.mailings.sending.Recipient;
import org.kith.functions.mailings.sending.RecipientState;
import org.kith.functions.mailings.sending.Recipients;

/**
 * Takes one piece of feedback in. The same piece again changes nothing, and any order of pieces ends in the same state;
 * feedback of an attempt that is not the recipient's says nothing about its mail, but what it says of the address
 * counts.
 */
public final class ReconcileFeedback {
    private static final int ATTEMPTS = 5;
    private static final By MAIL_SERVER = new By(Optional.empty(), "Mail server", Through.FEEDBACK);
    private static final By READER = new By(Optional.empty(), "Reader's mail program", Through.FEEDBACK);

    private final Mailings.ByGroup mailings;
    private final GroupStores.Source stores;
    private final PauseMailing pauseMailing;
    private final InstantSource clock;

    /** Takes where mailings and contacts are. */
    public ReconcileFeedback(
            Mailings.ByGroup mailings, GroupStores.Source stores, PauseMailing pauseMailing, InstantSource clock) {
        this.mailings = mailings;
        this.stores = stores;
        this.pauseMailing = pauseMailing;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Outcome {
        /** It is taken in, or was before. */
        TAKEN_IN,
        /** Nobody here knows this recipient. */
        UNKNOWN
    }

    /** Takes it in. Suppresses first: should the rest fail, it is repeated, and no mail goes in between. */
    public Outcome reconcile(Feedback feedback) {
        Recipients recipients = mailings.of(feedback.group()).recipients(feedback.mailing());
        Optional<Recipient> recipient = find(recipients, feedback);
        if (recipient.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        suppress(feedback, recipient.get());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Recipient> now = find(recipients, feedback);
            Optional<Move> move = now.flatMap(each -> moved(each, feedback).map(after -> new Move(each, after)));
            if (move.isEmpty()) {
                // It may be here again because this process died between the move and the look at the counts.
                pauseIfHarmful(feedback, recipients);
                return Outcome.TAKEN_IN;
            }
            switch (recipients.move(List.of(move.get()))) {
                case ALL -> {
                    pauseIfHarmful(feedback, recipients);
                    return Outcome.TAKEN_IN;
                }
                case NOTHING -> {
                    // The sender, or other feedback, was faster: look again.
                }
            }
        }
        throw new IllegalStateException("A recipient changed under our hands " + ATTEMPTS + " times");
    }

    private static Optional<Recipient> find(Recipients recipients, Feedback feedback) {
        return recipients.find(List.of(feedback.recipient())).stream().findFirst();
    }

    private void suppress(Feedback feedback, Recipient recipient) {
        switch (feedback.heard()) {
            case HARD_BOUNCE -> suppress(feedback, recipient, SuppressionReason.HARD_BOUNCE, MAIL_SERVER);
            case COMPLAINT -> suppress(feedback, recipient, SuppressionReason.COMPLAINT, READER);
            case SEND, DELIVERY, SOFT_BOUNCE, REJECT -> {}
        }
    }

    private void suppress(Feedback feedback, Recipient recipient, SuppressionReason reason, By by) {
        stores.of(feedback.group())
                .suppressions()
                .suppress(
                        new Suppression(recipient.addressee().address(), reason, feedback.detail(), feedback.at()),
                        new Signature(by, clock.instant()));
    }

    /** The recipient with this heard; empty when that changes nothing. */
    private static Optional<Recipient> moved(Recipient recipient, Feedback feedback) {
        return feedback.heard()
                .kind()
                .flatMap(kind -> heard(recipient, feedback, kind))
                .or(() -> rejected(recipient, feedback));
    }

    private static Optional<Recipient> heard(Recipient recipient, Feedback feedback, MailOutcome.Kind kind) {
        return switch (recipient.state()) {
            case RecipientState.Sent sent -> {
                MailOutcome outcome = sent.outcome().with(kind, feedback.detail());
                yield sent.attempt().equals(feedback.attempt()) && !outcome.equals(sent.outcome())
                        ? Optional.of(recipient.heard(sent, outcome))
                        : Optional.empty();
            }
            case RecipientState.Sending sending ->
                settled(recipient, feedback, kind, Optional.of(sending.attempt()))
                        .or(() -> settled(recipient, feedback, kind, sending.doubtful()));
            case RecipientState.Uncertain doubt -> settled(recipient, feedback, kind, Optional.of(doubt.attempt()));
            case RecipientState.Pending pending -> settled(recipient, feedback, kind, pending.doubtful());
            case RecipientState.Skipped _, RecipientState.Failed _ -> Optional.empty();
        };
    }

    /** The feedback says that the mail went. */
    private static Optional<Recipient> settled(
            Recipient recipient, Feedback feedback, MailOutcome.Kind kind, Optional<AttemptId> attempt) {
        return attempt.filter(feedback.attempt()::equals)
                .map(known -> recipient.sent(
                        known, feedback.messageId(), feedback.at(), MailOutcome.SENT.with(kind, feedback.detail())));
    }

    private static Optional<Recipient> rejected(Recipient recipient, Feedback feedback) {
        boolean own = switch (recipient.state()) {
            case RecipientState.Sent sent -> sent.attempt().equals(feedback.attempt());
            case RecipientState.Sending sending -> sending.attempt().equals(feedback.attempt());
            case RecipientState.Uncertain doubt -> doubt.attempt().equals(feedback.attempt());
            case RecipientState.Pending _, RecipientState.Skipped _, RecipientState.Failed _ -> false;
        };
        return feedback.heard() == Feedback.Heard.REJECT && own
                ? Optional.of(recipient.rejected(
                        feedback.detail().orElse("Our mail service took it and then would not send it")))
                : Optional.empty();
    }

    private void pauseIfHarmful(Feedback feedback, Recipients recipients) {
        switch (feedback.heard()) {
            case HARD_BOUNCE, SOFT_BOUNCE, COMPLAINT -> {
                MailingCounts counts = recipients.counts();
                Breaker.problem(counts)
                        .ifPresent(problem -> pauseMailing.pause(feedback.group(), feedback.mailing(), problem));
            }
            case SEND, DELIVERY, REJECT -> {}
        }
    }
}
