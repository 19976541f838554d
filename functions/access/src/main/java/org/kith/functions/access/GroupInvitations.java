package org.kith.functions.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.kernel.InvitationId;
import org.kith.kernel.UserId;

/** One group's invitations; one at most for each address. */
public interface GroupInvitations {
    /** Those that can be accepted, in the order of their ids; {@link GroupUsers#MOST} at most. */
    List<Invitation> open(Instant now);

    /**
     * Keeps an invitation; an earlier one for the same address stops to work.
     *
     * @param invited the user with that address, who must not belong to the group
     */
    Keeping keep(Invitation invitation, Optional<UserId> invited);

    /** Takes an invitation back. */
    Withdrawal withdraw(InvitationId invitation);

    /** What became of keeping an invitation. */
    enum Keeping {
        /** It can be accepted. */
        DONE,
        /** The user belongs to the group already. */
        BELONGS_ALREADY
    }

    /** What became of taking an invitation back. */
    enum Withdrawal {
        /** It cannot be accepted any more. */
        DONE,
        /** The group has no such invitation. */
        UNKNOWN
    }
}
