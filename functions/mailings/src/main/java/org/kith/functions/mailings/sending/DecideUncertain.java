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
    /** About so many in one request, which takes a second or two of the 30 that it has. */
    public static final int MOST_AT_ONCE = 1_000;

    private static final int PAGE = 500;
    private static final int ROUNDS = 3;
    private static final String LEFT_SO = "Nobody knows whether it went, and it was left so";

    private final Mailings.ByGroup mailings;
    private final MailingsUnderWay underWay;
    private final WorkQueue queue;
    private final InstantSource clock;
    private final int most;

    /** What the person decided. */
    public enum Decision {
        /** Send again, though some may get it twice. */
        SEND_AGAIN,
        /** Leave it: they count as failed. */
        LEAVE
    }

    /** Takes all it needs, and how many are decided about in one call. */
    public DecideUncertain(
            Mailings.ByGroup mailings, MailingsUnderWay underWay, WorkQueue queue, InstantSource clock, int most) {
        this.mailings = mailings;
        this.underWay = underWay;
        this.queue = queue;
        this.clock = clock;
        this.most = most;
    }

    /**
     * Does as decided, for as many as one request has time for; the mailing goes on when somebody is sent to again. Who
     * is left counts as uncertain still, and is decided about by the next call.
     */
    public void decide(GroupId group, MailingId id, Decision decision) {
        Mailings own = mailings.of(group);
        Recipients recipients = own.recipients(id);
        int left = most;
        // A second round is for those who met a rival: feedback, or the end of the mailing.
        for (int round = 0; round < ROUNDS && left > 0 && recipients.counts().uncertain() > 0; round++) {
            if (decision == Decision.SEND_AGAIN) {
                goOn(group, own, id);
            }
            List<String> decided = decideSome(recipients, decision, left);
            if (decision == Decision.SEND_AGAIN) {
                queue.send(group, id, decided, Duration.ZERO);
            }
            left -= decided.size();
        }
    }

    /** Answers who was decided about. */
    private static List<String> decideSome(Recipients recipients, Decision decision, int most) {
        List<String> decided = new ArrayList<>();
        List<Recipient> page = recipients.page(Optional.empty(), PAGE);
        while (!page.isEmpty() && decided.size() < most) {
            List<Move> moves = page.stream()
                    .flatMap(recipient -> decided(recipient, decision).stream())
                    .limit(most - decided.size())
                    .toList();
            for (int from = 0; from < moves.size(); from += Recipients.MOST_AT_ONCE) {
                List<Move> some = moves.subList(from, Math.min(moves.size(), from + Recipients.MOST_AT_ONCE));
                moved(recipients, some).forEach(move -> decided.add(move.after().key()));
            }
            page = page.size() < PAGE
                    ? List.of()
                    : recipients.page(Optional.of(page.getLast().key()), PAGE);
        }
        return decided;
    }

    private static Optional<Move> decided(Recipient recipient, Decision decision) {
        if (!(recipient.state() instanceof Uncertain uncertain)) {
            return Optional.empty();
        }
        Recipient after = switch (decision) {
            case SEND_AGAIN -> recipient.again(uncertain);
            case LEAVE -> recipient.failed(LEFT_SO);
        };
        return Optional.of(new Move(recipient, after));
    }

    /** All together; or one by one, when feedback settled some at this moment, which is better than any decision. */
    private static List<Move> moved(Recipients recipients, List<Move> moves) {
        return switch (recipients.move(moves)) {
            case ALL -> moves;
            case NOTHING ->
                moves.stream()
                        .filter(each -> recipients.move(List.of(each)) == Recipients.Written.ALL)
                        .toList();
        };
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
