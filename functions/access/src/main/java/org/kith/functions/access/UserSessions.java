package org.kith.functions.access;

import java.time.Instant;
import org.kith.http.session.SignedIn;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;

/** Sessions, as far as they are ended and moved; they are started where somebody comes in. */
public interface UserSessions {
    /** Ends one, by the hash of its cookie; nothing happens when there is none. */
    void end(String hash);

    /** Ends all of a user that were started before. */
    void endAll(UserId user, Instant before);

    /** Moves a session to another group of the same user. */
    Move move(SignedIn session, GroupId group, Instant now);

    /** What became of moving a session. */
    enum Move {
        /** The next request is in the other group. */
        DONE,
        /** The user does not belong to that group, or the session has ended. */
        REFUSED
    }
}
