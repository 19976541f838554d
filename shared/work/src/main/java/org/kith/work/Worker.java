package org.kith.work;

import org.kith.kernel.GroupId;

/** Does a slice of the work on something of one group. */
@FunctionalInterface
public interface Worker {
    /**
     * Works until it is done or the deadline is near. Safe to call at any time, any number of times, for what there is
     * and for what there is not.
     *
     * @param id of what is worked on; throws {@link IllegalArgumentException} for what is no id
     */
    Left run(GroupId group, String id, Deadline deadline);

    /** What is left of the work. */
    enum Left {
        /** Nothing, or another worker is on it. */
        NOTHING,
        /** More than there was time for: ask again. */
        MORE
    }
}
