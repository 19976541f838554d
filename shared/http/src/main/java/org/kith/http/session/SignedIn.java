package org.kith.http.session;

import java.time.ZoneId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;

/**
 * Somebody who is signed in, as of this request: the group comes from the session, the role from the membership.
 *
 * @param sessionHash names the session, and cannot be used to sign in
 */
public record SignedIn(
        String sessionHash,
        UserId user,
        String name,
        EmailAddress email,
        GroupId group,
        String groupName,
        Role role,
        ZoneId timeZone) {}
