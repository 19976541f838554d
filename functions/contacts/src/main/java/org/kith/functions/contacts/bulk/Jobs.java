package org.kith.functions.contacts.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.functions.contacts.bulk.BulkChanges.Kept;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.kernel.ContactId;
import org.kith.kernel.JobId;

/** The jobs of one group. */
public interface Jobs {
    /** How many the group is shown. */
    int NEWEST = 50;

    /** More than any group starts in a few days. */
    int MOST_SINCE = 1_000;

    /** Adds one with all its chunks. Killed half way, there is no job, and the chunks are forgotten. */
    void stage(Job staged, Brief brief, List<JobChunk> chunks);

    /** One of them with everything about it but its chunks, as of now; whoever asks looks whether it is still kept. */
    Optional<Details> details(JobId id);

    /** The {@link #NEWEST} that were started, newest first, without who is kept and what became of files. */
    List<Details> newest();

    /** The {@value #MOST_SINCE} at most that were started and staged since then, as those of {@link #newest}. */
    List<Details> stagedSince(Instant since);

    /** Moves a job on; false when somebody else moved it on since it was read, and nothing is written. */
    boolean save(Job next);

    /** Keeps for good that somebody fetched the file that a job made. */
    void fetched(Job job, Job.Decision by);

    /** Who fetched the file that a job made; the {@link #NEWEST}, newest first. */
    List<Job.Decision> fetches(JobId id);

    /** Keeps for good that the file that a job made is to be gone; false when somebody had said so before. */
    boolean forgetFile(Job job, Forgotten forgotten);

    /** Its chunks from a number on, in order; at most so many. */
    List<JobChunk> chunks(JobId id, int from, int most);

    /**
     * What a job is about; never changed.
     *
     * @param kind of all of its contacts, if they are of one kind
     * @param sample the first by name
     * @param leftOut how many of those chosen are left out, and why
     * @param replaced how many of its contacts have another answer, which is no longer there afterwards
     */
    record Brief(
            BulkAction action,
            Optional<ContactKind> kind,
            List<ContactId> sample,
            Map<LeftOut, Integer> leftOut,
            int replaced) {
        /** Keeps copies. */
        public Brief {
            sample = List.copyOf(sample);
            leftOut = Map.copyOf(leftOut);
        }
    }

    /**
     * That the file that a job made is to be gone before its time.
     *
     * @param erasing true when it was because somebody was erased, who may be in it
     */
    record Forgotten(Job.Decision by, boolean erasing) {}

    /**
     * A job and what belongs to it.
     *
     * @param fileForgotten that somebody said that the file it made be gone
     */
    record Details(Job current, Brief brief, Kept kept, Optional<Forgotten> fileForgotten) {
        Details with(Job next) {
            return new Details(next, brief, kept, fileForgotten);
        }

        /** Until when the file is there that the job made; empty when it makes none, or it is gone. */
        public Optional<Instant> fileUntil(Instant now) {
            boolean made = !brief.action().canBeUndone() && current.state() == JobState.DONE && current.chunks() > 0;
            return current.started()
                    .map(started -> started.at().plus(ExportPlan.KEPT))
                    .filter(until -> made && fileForgotten.isEmpty() && now.isBefore(until));
        }
    }
}
