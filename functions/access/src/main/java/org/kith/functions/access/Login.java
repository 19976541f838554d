package org.kith.functions.access;

import java.util.Optional;
import org.kith.kernel.GroupId;

/**
 * Who signs in with an address.
 *
 * @param group the group that the user was in last; empty when the user belongs to none any more
 */
public record Login(User user, Optional<GroupId> group) {}
