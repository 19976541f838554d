package org.kith.functions.mailings.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.functions.mailings.sending.RecipientState.Sending;
import org.kith.functions.mailings.sending.RecipientState.Uncertain;

/**
 * Writes down what became of mails, several in one transaction. Feedback may have been faster, and then there is
 * nothing left to do. What is not written when this process dies stays {@code Sending}, and is settled by feedback or
 * shown as uncertain.
 */
final class SettleRecipients {
    private static final int ATTEMPTS = 4;

    private final Recipients recipients;
    private final int batch;
    private final List<Move> moves = new ArrayList<>();

    SettleRecipients(Recipients recipients, int batch) {
        this.recipients = recipients;
        this.batch = Math.clamp(batch, 1, Recipients.MOST_AT_ONCE);
    }

    /** Adds a move, and writes all of them when there are enough. */
    void add(Move move) {
        List<Move> ready = List.of();
        synchronized (moves) {
            moves.add(move);
            if (moves.size() >= batch) {
                ready = List.copyOf(moves);
                moves.clear();
            }
        }
        write(ready);
    }

    /** Writes the rest. */
    void flush() {
        List<Move> rest;
        synchronized (moves) {
            rest = List.copyOf(moves);
            moves.clear();
        }
        write(rest);
    }

    private void write(List<Move> ready) {
        if (ready.isEmpty()) {
            return;
        }
        switch (recipients.move(ready)) {
            case ALL -> {}
            // One of them was moved by somebody else; the others must not suffer for it.
            case NOTHING -> ready.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Move move) {
        Optional<Move> next = Optional.of(move);
        for (int attempt = 0; attempt < ATTEMPTS && next.isPresent(); attempt++) {
            next = switch (recipients.move(List.of(next.get()))) {
                case ALL -> Optional.empty();
                case NOTHING -> rebased(move);
            };
        }
        if (next.isPresent()) {
            throw new IllegalStateException("A recipient changed under our hands " + ATTEMPTS + " times");
        }
    }

    /** The same move from where the recipient is now; empty when it is settled already. */
    private Optional<Move> rebased(Move move) {
        return recipients.find(List.of(move.before().key())).stream()
                .findFirst()
                .filter(now -> sameAttempt(move.before().state(), now.state()))
                .map(now -> new Move(
                        now,
                        new Recipient(
                                now.addressee(), move.after().state(), now.subject(), now.left(), now.revision() + 1)));
    }

    /** True when the recipient still waits for the result of this very attempt, were it in doubt meanwhile. */
    private static boolean sameAttempt(RecipientState before, RecipientState now) {
        return switch (before) {
            case Sending sending ->
                switch (now) {
                    case Sending other -> other.attempt().equals(sending.attempt());
                    case Uncertain other -> other.attempt().equals(sending.attempt());
                    case RecipientState.Pending _,
                            RecipientState.Sent _,
                            RecipientState.Skipped _,
                            RecipientState.Failed _ -> false;
                };
            // Not claimed by anybody when it was read: who claimed it since has the word.
            case RecipientState.Pending _ -> before.equals(now);
            case RecipientState.Sent _, RecipientState.Skipped _, RecipientState.Failed _, Uncertain _ -> false;
        };
    }
}
