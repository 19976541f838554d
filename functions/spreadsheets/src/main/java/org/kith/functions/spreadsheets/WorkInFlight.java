package org.kith.functions.spreadsheets;

import java.time.Instant;
import java.util.List;
import org.kith.kernel.GroupId;
import org.kith.kernel.ImportId;

/**
 * Which imports of all groups have work to be done, so that a schedule can ask for it again when a queue forgot. An
 * entry is for one step of one import: a later step has its own, so ending the one never ends the other.
 */
public interface WorkInFlight {
    /** Notes that a step is about to begin. */
    void begin(GroupId group, ImportId id, String step, Instant now);

    /** The step is over. */
    void end(ImportId id, String step);

    /** Entries, at most so many, in no promised order. */
    List<Entry> all(int most);

    /** A step. */
    record Entry(GroupId group, ImportId id, String step, Instant since) {}
}
