package org.kith.functions.access;

import java.time.Instant;
import org.kith.kernel.Role;

/**
 * A user as one group sees it.
 *
 * @param since when the user joined the group
 */
public record GroupUser(User user, Role role, Instant since) {}
