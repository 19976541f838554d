package org.kith.functions.access;

import java.time.Instant;
import org.kith.kernel.Role;

/**
 * Somebody who joins a group.
 *
 * @param role as what
 */
public record Joining(User user, Standing standing, Role role, Instant at) {
    /** Whether Kith knows the user. */
    public enum Standing {
        /** The user belongs or belonged to some group. */
        KNOWN,
        /** The user comes into being with this. */
        NEW
    }
}
