package org.kith.http.session;

import java.time.Instant;
import java.util.Optional;

/** The sessions that are running. */
public interface Sessions {
    /** The name of the session cookie, before {@link org.kith.http.Cookies} makes it fit the origin. */
    String COOKIE = "kith";

    /**
     * Who holds this cookie now. Empty when the session is unknown, ended, expired, older than "sign out everywhere",
     * or when the user no longer belongs to the session's group.
     */
    Optional<SignedIn> find(String cookie, Instant now);
}
