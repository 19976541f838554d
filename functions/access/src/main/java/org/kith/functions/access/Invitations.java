package org.kith.functions.access;

import java.time.Instant;
import java.util.Optional;

/** Invitations of any group, for who holds the token of one. */
public interface Invitations {
    /** The invitation that can be accepted with a token; empty for one that was used, withdrawn, replaced or is too old. */
    Optional<Invitation> withToken(String token, Instant now);

    /** Ends the invitation, adds the user to the group and starts the session: all or nothing. */
    Entry accept(Invitation invitation, Joining joining, NewSession session);
}
