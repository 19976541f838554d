package org.kith.functions.contacts.bulk;

/**
 * What became of the contacts of a job.
 *
 * @param done gone through in the present step, doing or taking back
 * @param changed by doing
 * @param same who had become so meanwhile
 * @param gone who was no longer there
 * @param takenBack by undoing
 * @param kept by undoing, because they were changed since
 */
public record JobCounts(int done, int changed, int same, int gone, int takenBack, int kept) {
    /** Nothing yet. */
    public static final JobCounts NONE = new JobCounts(0, 0, 0, 0, 0, 0);

    static JobCounts applied(int changed, int same, int gone) {
        return new JobCounts(changed + same + gone, changed, same, gone, 0, 0);
    }

    static JobCounts undone(int all, int takenBack, int kept) {
        return new JobCounts(all, 0, 0, 0, takenBack, kept);
    }

    JobCounts plus(JobCounts other) {
        return new JobCounts(
                done + other.done,
                changed + other.changed,
                same + other.same,
                gone + other.gone,
                takenBack + other.takenBack,
                kept + other.kept);
    }

    JobCounts notDone() {
        return new JobCounts(0, changed, same, gone, takenBack, kept);
    }
}
