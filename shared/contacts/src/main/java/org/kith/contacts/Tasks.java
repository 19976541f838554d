package org.kith.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.kernel.ContactId;
import org.kith.kernel.TaskId;
import org.kith.kernel.UserId;

/** What one group has to do. */
public interface Tasks {
    /** Adds one; empty when there is no such contact. */
    Optional<Task> add(ContactId contact, String text, LocalDate due, Task.Owner owner, Signature signature);

    /** Ticks one off, or opens it again; empty when there is none. Nothing happens when it is so already. */
    Optional<Task> tick(ContactId contact, TaskId task, boolean done, Signature signature);

    /** The open tasks of one user up to a day (at most 100), by day; a change may take a moment to show. */
    List<Task> open(UserId owner, LocalDate until);
}
