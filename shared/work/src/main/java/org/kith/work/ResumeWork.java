package org.kith.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.kith.work.WorkInFlight.Entry;

/** Asks again for work that is in flight, in case a worker was killed or a queue forgot. */
public final class ResumeWork {
    /** More than that are not in flight at once in all groups together; reading so many rows takes a second or two. */
    private static final int MOST = 10_000;

    /**
     * So long its message may be on the way; twice as long each time that no worker got it. An entry expires after a
     * week, so however full the queue, at most 15 messages for the same step are on it: 30 s doubled 15 times is more.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_DOUBLED = 15;

    private final WorkInFlight inFlight;
    private final WorkQueue queue;
    private final InstantSource clock;
    private final int mostAtOnce;

    /** Takes what it needs, and how many it has time to ask for in one run. */
    public ResumeWork(WorkInFlight inFlight, WorkQueue queue, InstantSource clock, int mostAtOnce) {
        this.inFlight = inFlight;
        this.queue = queue;
        this.clock = clock;
        this.mostAtOnce = mostAtOnce;
    }

    /** Asks for each that is overdue, those first that have waited longest; the next run asks for the rest. */
    public void run() {
        Instant now = clock.instant();
        List<Entry> oldestFirst = inFlight.all(MOST).stream()
                .filter(entry -> isOverdue(entry, now))
                .sorted(Comparator.comparing(Entry::askedAt))
                .limit(mostAtOnce)
                .toList();
        for (Entry entry : oldestFirst) {
            // Noted first: one that cannot be asked for must not be the first again.
            inFlight.noteAsked(entry, now);
            queue.ask(entry.group(), entry.id());
        }
    }

    private static boolean isOverdue(Entry entry, Instant now) {
        Duration patience = PATIENCE.multipliedBy(1L << Math.min(entry.repeats(), MOST_DOUBLED));
        return entry.askedAt().plus(patience).isBefore(now);
    }
}
