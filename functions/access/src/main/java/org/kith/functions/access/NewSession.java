package org.kith.functions.access;

import java.time.Duration;
import java.time.Instant;
import org.kith.http.session.SecretHash;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;

/**
 * A session to be started.
 *
 * @param hash of what its cookie holds
 */
public record NewSession(String hash, UserId user, GroupId group, Instant startedAt, Instant until) {
    /** How long somebody stays signed in. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    /** Starts now. */
    public static NewSession of(String cookie, UserId user, GroupId group, Instant now) {
        return new NewSession(SecretHash.of(cookie), user, group, now, now.plus(LIFETIME));
    }
}
