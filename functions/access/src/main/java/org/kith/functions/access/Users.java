package org.kith.functions.access;

import java.util.List;
import java.util.Optional;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.UserId;

/** Everybody who signs in, whatever the group. */
public interface Users {
    /** How many groups of one user are shown. */
    int MOST_GROUPS = 100;

    /** Who signs in with an address. Asks as much of the store when nobody does, so that time gives nothing away. */
    Optional<Login> withAddress(EmailAddress address);

    /** The groups that a user belongs to, by name; {@link #MOST_GROUPS} at most. */
    List<NamedGroup> groupsOf(UserId user);
}
