package org.kith.contacts;

import java.time.Instant;
import java.util.Optional;
import org.kith.kernel.ChangeId;
import org.kith.kernel.InteractionId;
import org.kith.kernel.TaskId;

/**
 * One touch with a contact.
 *
 * @param change the change that wrote it down; undoing that takes it back
 * @param at when it took place
 * @param followUp what was to be done because of it; the task may be gone by now
 */
public record Interaction(
        InteractionId id,
        ChangeId change,
        InteractionKind kind,
        String text,
        Instant at,
        By by,
        Optional<TaskId> followUp) {}
