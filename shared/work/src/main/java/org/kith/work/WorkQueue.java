package org.kith.work;

import org.kith.kernel.GroupId;

/** Asks for work on something of one group. A message may come late, twice or never; the work must not depend on it. */
@FunctionalInterface
public interface WorkQueue {
    /** Asks for work on what has this id. */
    void ask(GroupId group, String id);
}
