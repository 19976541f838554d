package org.kith.functions.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kith.http.session.SecretHash;

/**
 * What somebody must answer to come in: a link or a code that was mailed, in the browser that asked. Holds hashes only.
 *
 * @param id the hash of the secret in the asking browser's cookie
 * @param linkHash of the token in the mailed link
 * @param codeHash of the six digits, keyed with the browser's secret: a million hashes would be tried in a moment, but
 *     who reads the table does not have the key
 * @param until when link and code stop to work
 */
public record Challenge(String id, Asked asked, String linkHash, String codeHash, Instant until) {
    /** How long link and code work. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);
    /** How many answers may be tried; the right one is one of them. */
    public static final int TRIES = 5;

    private static final String HMAC = "HmacSHA256";

    /** A new challenge; the three secrets themselves are forgotten here. */
    public static Challenge of(Asked asked, String browserSecret, String linkToken, String code, Instant now) {
        return new Challenge(
                SecretHash.of(browserSecret),
                asked,
                SecretHash.of(linkToken),
                keyed(browserSecret, code),
                now.plus(LIFETIME));
    }

    /** True for the token of the mailed link. */
    public boolean isLink(String token) {
        return same(linkHash, SecretHash.of(token));
    }

    /** True for the six digits, together with the secret of the browser that asked. */
    public boolean isCode(String browserSecret, String code) {
        return same(codeHash, keyed(browserSecret, code));
    }

    /** In constant time, so that how long the answer takes says nothing about how much was right. */
    private static boolean same(String ours, String theirs) {
        return MessageDigest.isEqual(
                ours.getBytes(StandardCharsets.US_ASCII), theirs.getBytes(StandardCharsets.US_ASCII));
    }

    private static String keyed(String key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
