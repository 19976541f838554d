package org.kith.functions.mailings;

import java.time.Instant;
import java.util.Optional;

/** How far a mailing is. */
public sealed interface MailingState {
    /** Being written. */
    record Draft() implements MailingState {}

    /** Will go; until then it can be cancelled. */
    record Queued(Person by, Instant goesAt) implements MailingState {}

    /**
     * Goes.
     *
     * @param frozenAt when all its recipients were written down; empty while they are
     */
    record Sending(Person by, Instant startedAt, Optional<Instant> frozenAt) implements MailingState {}

    /** Stopped half way; what is waiting is kept. */
    record Paused(Person by, Instant startedAt, Optional<Instant> frozenAt, String problem) implements MailingState {}

    /** Nobody is waiting any longer. */
    record Sent(Person by, Instant at) implements MailingState {}
}
