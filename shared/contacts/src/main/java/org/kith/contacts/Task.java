package org.kith.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kith.kernel.ContactId;
import org.kith.kernel.TaskId;
import org.kith.kernel.UserId;

/**
 * Something to do.
 *
 * @param contactName of the contact when the task was last written
 * @param owner who does it
 * @param doneAt when it was ticked off; empty while it is open
 */
public record Task(
        TaskId id,
        ContactId contact,
        String contactName,
        String text,
        LocalDate due,
        Owner owner,
        Optional<Instant> doneAt) {

    /** A user of the group, by the name they had then. */
    public record Owner(UserId id, String name) {}

    /** True when it was ticked off. */
    public boolean done() {
        return doneAt.isPresent();
    }

    /** Ticked off, or open again. */
    public Task with(Optional<Instant> newDoneAt) {
        return new Task(id, contact, contactName, text, due, owner, newDoneAt);
    }
}
