package org.kith.functions.access;

import java.util.Optional;
import org.kith.http.session.SignedIn;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;

/** Gives a user of the caller's group another role. */
public final class ChangeRole {
    private final Groups groups;

    /** Takes the groups. */
    public ChangeRole(Groups groups) {
        this.groups = groups;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The user as the user is now. */
        record Changed(GroupUser user) implements Outcome {}

        /** The group has no such user. */
        record Unknown() implements Outcome {}

        /** Nobody grants more than they may do themselves. */
        record AboveOwnRole() implements Outcome {}

        /** The group would be left without an owner. */
        record LastOwner() implements Outcome {}

        /** The user's role changed, or the user left, at the same moment. */
        record ChangedMeanwhile() implements Outcome {}

        /** The caller ceased to be an owner at the same moment. */
        record NotAllowed() implements Outcome {}
    }

    /** Changes. */
    public Outcome change(UserId user, Role role, SignedIn caller) {
        if (!caller.role().atLeast(role)) {
            return new Outcome.AboveOwnRole();
        }
        GroupUsers users = groups.users(caller.group());
        Optional<GroupUser> found = users.find(user);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        GroupUser before = found.get();
        GroupUser after = new GroupUser(before.user(), role, before.since());
        if (before.role() == role) {
            return new Outcome.Changed(after);
        }
        return switch (users.changeRole(before, role, caller.user())) {
            case DONE -> new Outcome.Changed(after);
            case LAST_OWNER -> new Outcome.LastOwner();
            case CHANGED_MEANWHILE -> new Outcome.ChangedMeanwhile();
            case NOT_ALLOWED -> new Outcome.NotAllowed();
        };
    }
}
