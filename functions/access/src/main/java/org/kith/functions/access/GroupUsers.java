package org.kith.functions.access;

import java.util.List;
import java.util.Optional;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;

/** One group's users. There is always an owner, whatever happens at once. */
public interface GroupUsers {
    /** How many users a group may have. */
    int MOST = 200;

    /** All of them, in the order of their ids. */
    List<GroupUser> all();

    /** One of them. */
    Optional<GroupUser> find(UserId user);

    /** Gives a user another role, if the user still has the role that was read and the owner is still an owner. */
    Change changeRole(GroupUser user, Role role, UserId owner);

    /** Takes a user out, under the same conditions; refused from the next request on. */
    Change remove(GroupUser user, UserId owner);

    /** What became of a change. */
    enum Change {
        /** It is done. */
        DONE,
        /** The group would be left without an owner. */
        LAST_OWNER,
        /** The user's role changed, or the user left, in the meantime. */
        CHANGED_MEANWHILE,
        /** Who asked for it is not an owner any more. */
        NOT_ALLOWED
    }
}
