package org.kith.contacts;

import java.util.Optional;

/**
 * What becomes of one task: it is added, changed or taken away.
 *
 * @param before as it is stored; empty when it is new
 * @param after as it will be; empty when it is taken away
 */
public record TaskStep(Optional<Task> before, Optional<Task> after) {
    /** A task that is new. */
    public static TaskStep added(Task task) {
        return new TaskStep(Optional.empty(), Optional.of(task));
    }

    /** A task that changes. */
    public static TaskStep changed(Task before, Task after) {
        return new TaskStep(Optional.of(before), Optional.of(after));
    }

    /** A task that goes. */
    public static TaskStep removed(Task task) {
        return new TaskStep(Optional.of(task), Optional.empty());
    }
}
