package org.kith.functions.contacts.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.functions.contacts.bulk.BulkChanges.Kept;
import org.kith.kernel.ContactId;
import org.kith.kernel.JobId;

/** The jobs of one group. */
public interface Jobs {
    /** How many the group is shown. */
    int NEWEST = 50;

    /** Adds one with all its chunks. Killed half way, there is no job, and the chunks are forgotten. */
    void stage(Job staged, Brief brief, List<JobChunk> chunks);

    /** One of them with everything about it but its chunks, as of now; whoever asks looks whether it is still kept. */
    Optional<Details> details(JobId id);

    /** The {@link #NEWEST} that were started, newest first; a change may take a moment to show. */
    List<Details> newest();

    /** Moves a job on; false when somebody else moved it on since it was read, and nothing is written. */
    boolean save(Job next);

    /** Its chunks from a number on, in order; at most so many. */
    List<JobChunk> chunks(JobId id, int from, int most);

    /**
     * What a job is about; never changed.
     *
     * @param kind of all of its contacts, if they are of one kind
     * @param sample the first by name
     * @param leftOut how many of those chosen are left out, and why
     */
    record Brief(BulkAction action, Optional<ContactKind> kind, List<ContactId> sample, Map<LeftOut, Integer> leftOut) {
        /** Keeps copies. */
        public Brief {
            sample = List.copyOf(sample);
            leftOut = Map.copyOf(leftOut);
        }
    }

    /** A job and what belongs to it. */
    record Details(Job current, Brief brief, Kept kept) {
        Details with(Job next) {
            return new Details(next, brief, kept);
        }
    }
}
