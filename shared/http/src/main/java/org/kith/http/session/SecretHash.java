package org.kith.http.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How secrets of 128 random bits or more (session cookies, sign-in tokens, invitations) are kept: as SHA-256, so that
 * who reads the table cannot use them. A slow hash is for secrets that can be guessed; these cannot.
 */
public final class SecretHash {
    private SecretHash() {}

    /** 64 characters of lower-case hex. */
    public static String of(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
