package org.kith.functions.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.kith.http.session.SecretHash;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.InvitationId;
import org.kith.kernel.Role;
import org.kith.kernel.Sha256;

/**
 * That somebody may join a group.
 *
 * @param id the same for each invitation of one address to one group, so that a newer one takes the older one's place
 * @param invitedBy the name of who sent it
 * @param tokenHash of the token in the mailed link
 */
public record Invitation(
        InvitationId id,
        GroupId group,
        EmailAddress email,
        Role role,
        String invitedBy,
        Instant invitedAt,
        Instant until,
        String tokenHash) {
    /** How long an invitation can be accepted. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    /** A new invitation; the token itself is forgotten here. */
    public static Invitation of(
            GroupId group, EmailAddress email, Role role, String invitedBy, String token, Instant now) {
        return new Invitation(
                idOf(group, email), group, email, role, invitedBy, now, now.plus(LIFETIME), SecretHash.of(token));
    }

    private static InvitationId idOf(GroupId group, EmailAddress email) {
        byte[] digest = Sha256.of(group.value() + " " + email.hash());
        return new InvitationId(IdSource.encode(Arrays.copyOf(digest, 16)));
    }
}
