package org.kith.functions.contacts;

import java.util.Optional;
import org.kith.contacts.Task;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;

/** The users of one group, who may own its tasks. */
@FunctionalInterface
public interface GroupMembers {
    /** A user of the group, as of now. */
    Optional<Task.Owner> find(UserId user);

    /** Where the users of a group come from. */
    @FunctionalInterface
    interface Source {
        /** The users of one group. */
        GroupMembers of(GroupId group);
    }
}
