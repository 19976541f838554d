package org.kith.functions.mailings.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.kith.functions.mailings.CheckMailing;
import org.kith.functions.mailings.CheckMailing.Check;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.Person;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/** What the Send button does: the mailing goes after a pause in which it can be cancelled. Pressed twice, it does once. */
public final class QueueMailing {
    private final Mailings.ByGroup mailings;
    private final MailingsUnderWay underWay;
    private final CheckMailing checkMailing;
    private final StartMailing startMailing;
    private final WorkQueue queue;
    private final InstantSource clock;
    private final Duration pause;

    /** Takes all it needs, and how long the pause is. */
    public QueueMailing(
            Mailings.ByGroup mailings,
            MailingsUnderWay underWay,
            CheckMailing checkMailing,
            StartMailing startMailing,
            WorkQueue queue,
            InstantSource clock,
            Duration pause) {
        this.mailings = mailings;
        this.underWay = underWay;
        this.checkMailing = checkMailing;
        this.startMailing = startMailing;
        this.queue = queue;
        this.clock = clock;
        this.pause = pause;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It will go, or goes, or went: now, or because somebody pressed before. */
        record Queued(Mailing mailing) implements Outcome {}

        /** It cannot go so. */
        record NotReady(List<Check> stops) implements Outcome {}

        /** Somebody changed it since it was read. */
        record ChangedSince() implements Outcome {}

        /** There is no such mailing. */
        record Missing() implements Outcome {}
    }

    /** Queues the version of a draft that was read; lets a paused mailing go on. */
    public Outcome queue(GroupId group, MailingId id, long version, Person by) {
        Mailings own = mailings.of(group);
        Optional<Mailing> found = own.find(id);
        if (found.isEmpty()) {
            return new Outcome.Missing();
        }
        Mailing mailing = found.get();
        return switch (mailing.state()) {
            case MailingState.Draft() -> queueDraft(group, own, mailing, version, by);
            case MailingState.Paused paused -> goOn(group, own, mailing, paused, version);
            case MailingState.Queued _, MailingState.Sending _, MailingState.Sent _ -> new Outcome.Queued(mailing);
        };
    }

    private Outcome queueDraft(GroupId group, Mailings own, Mailing mailing, long version, Person by) {
        if (mailing.version() != version) {
            return new Outcome.ChangedSince();
        }
        List<Check> stops = checkMailing.stops(group, mailing);
        if (!stops.isEmpty()) {
            return new Outcome.NotReady(stops);
        }
        Instant now = clock.instant();
        // Remembered first: a draft in the list of what is under way does no harm, a queued mailing missing there
        // would.
        underWay.add(group, mailing.id(), now);
        Mailing queued = mailing.in(new MailingState.Queued(by, now.plus(pause)));
        return switch (own.save(mailing, queued)) {
            case CHANGED_SINCE -> afterRival(own, mailing.id());
            case DONE -> {
                queue.start(group, mailing.id(), pause);
                yield new Outcome.Queued(queued);
            }
        };
    }

    /** Two clicks at the same moment: the second finds the mailing queued. */
    private static Outcome afterRival(Mailings own, MailingId id) {
        Optional<Mailing> now = own.find(id);
        if (now.isEmpty()) {
            return new Outcome.Missing();
        }
        return now.get().state() instanceof MailingState.Draft
                ? new Outcome.ChangedSince()
                : new Outcome.Queued(now.get());
    }

    private Outcome goOn(GroupId group, Mailings own, Mailing mailing, MailingState.Paused paused, long version) {
        if (mailing.version() != version) {
            return new Outcome.ChangedSince();
        }
        Mailing going = mailing.in(new MailingState.Sending(paused.by(), paused.startedAt(), paused.frozenAt()));
        underWay.add(group, mailing.id(), clock.instant());
        return switch (own.save(mailing, going)) {
            case CHANGED_SINCE -> afterRival(own, mailing.id());
            case DONE -> {
                startMailing.queueWaiting(group, mailing.id());
                yield new Outcome.Queued(going);
            }
        };
    }
}
