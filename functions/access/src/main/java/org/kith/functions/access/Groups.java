package org.kith.functions.access;

import org.kith.kernel.GroupId;

/** The groups; what one of them has is obtained for that group. */
public interface Groups {
    /** Makes a group and its first owner, ends the challenge that asked for it, starts the session: all or nothing. */
    Entry start(GroupId group, Settings settings, Joining owner, Challenge challenge, NewSession session);

    /** The users of a group. */
    GroupUsers users(GroupId group);

    /** The invitations of a group. */
    GroupInvitations invitations(GroupId group);

    /** The settings of a group. */
    GroupSettings settings(GroupId group);

    /** The words of a group. */
    GroupWords words(GroupId group);
}
