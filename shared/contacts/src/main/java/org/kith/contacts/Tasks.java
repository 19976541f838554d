package org.kith.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.kernel.ContactId;
import org.kith.kernel.TaskId;
import org.kith.kernel.UserId;

/** What one group has to do. */
public interface Tasks {
    /** Adds one; empty when there is no such contact. */
    Optional<Task> add(ContactId contact, TaskPlan plan, Signature signature);

    /**
     * Ticks one off, or opens it again; empty when there is none. Nothing happens when it is so already. With one that
     * repeats its next turn is added; opened again, it takes that back unless somebody changed it since.
     */
    Optional<Task> tick(ContactId contact, TaskId task, boolean done, Signature signature);

    /** Plans one anew, if it still has the version that was read. */
    Changed change(ContactId contact, TaskId task, long version, TaskPlan plan, Signature signature);

    /** One task of each of up to 100 contacts, as they are now; what does not exist is left out. */
    Map<ContactId, Task> findAll(Map<ContactId, TaskId> wanted);

    /** The open tasks of one user up to a day (at most 100), by day; a change may take a moment to show. */
    List<Task> open(UserId owner, LocalDate until);

    /** The open tasks of all users, also of those who are none any more, by day; a change may take a moment to show. */
    List<Task> open(int most);

    /** What became of a change. */
    sealed interface Changed {
        /** Saved; or there was nothing to save. */
        record Saved(Task task) implements Changed {}

        /** Somebody changed it since it was read. */
        record Outdated() implements Changed {}

        /** There is no such task. */
        record Missing() implements Changed {}
    }
}
