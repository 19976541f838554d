package org.kith.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.kernel.GroupId;

/**
 * What, of one kind, has work to be done in all groups, so that a schedule can ask for it again when a queue forgot. An
 * entry is for one step of one thing: a later step has its own, so ending the one never ends the other. A step that
 * begins a second time has another entry in place of its first, and ending the first does not end that one either.
 */
public interface WorkInFlight {
    /** Notes that a step is about to begin. */
    void begin(GroupId group, String id, String step, Instant now);

    /** The entry of a step, if it is not over. */
    Optional<Entry> find(String id, String step);

    /** Notes that the schedule asks for it, once more. Nothing if it is over or began anew since it was read. */
    void noteAsked(Entry read, Instant now);

    /** Notes that a worker got a message for it. Nothing if it is over or began anew since it was read. */
    void noteHeard(Entry read);

    /** The step is over. Nothing if it began anew since the entry was read. */
    void end(Entry read);

    /** Entries, at most so many, in no promised order. */
    List<Entry> all(int most);

    /**
     * A step.
     *
     * @param id of what is worked on
     * @param since when it was about to begin
     * @param askedAt when the schedule last asked for it; at first, when it began
     * @param repeats how often the schedule has asked since a worker last got a message for it
     */
    record Entry(GroupId group, String id, String step, Instant since, Instant askedAt, int repeats) {
        /** One that is new. */
        public static Entry begun(GroupId group, String id, String step, Instant now) {
            return new Entry(group, id, step, now, now, 0);
        }
    }
}
