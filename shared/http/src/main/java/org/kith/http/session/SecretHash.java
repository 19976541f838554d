package org.kith.http.session;

import org.kith.kernel.Sha256;

/**
 * How secrets of 128 random bits or more (session cookies, sign-in tokens, invitations) are kept: as SHA-256, so that
 * who reads the table cannot use them. A slow hash is for secrets that can be guessed; these cannot.
 */
public final class SecretHash {
    private SecretHash() {}

    /** 64 characters of lower-case hex. */
    public static String of(String secret) {
        return Sha256.hex(secret);
    }
}
