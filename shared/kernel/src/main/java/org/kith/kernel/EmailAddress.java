package org.kith.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that can be mailed: ASCII, at most 254 characters (RFC 5321, 4.5.3.1.3), one {@code @}, a domain
 * with a dot. Stored as typed; two addresses are the same when {@link #normalised()} is.
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_LENGTH = 64;
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    /** Throws {@link IllegalArgumentException} where {@link #parse} answers empty. */
    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not an e-mail address: a text of length " + value.length());
        }
    }

    /** The address in a text, forgiving blanks around it; empty when it is not one address. */
    public static Optional<EmailAddress> parse(String text) {
        String trimmed = text.strip();
        return isAddress(trimmed) ? Optional.of(new EmailAddress(trimmed)) : Optional.empty();
    }

    private static boolean isAddress(String text) {
        return text.length() <= MAX_LENGTH
                && text.indexOf('@') <= MAX_LOCAL_LENGTH
                && SHAPE.matcher(text).matches();
    }

    /**
     * Lower case throughout. RFC 5321 lets the part before the {@code @} be case sensitive, but no provider that our
     * users' readers have makes that difference, and mailing one person twice is the greater harm.
     */
    public String normalised() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** True when both reach the same mailbox as far as anybody can tell. */
    public boolean sameAs(EmailAddress other) {
        return normalised().equals(other.normalised());
    }

    /** SHA-256 of the normalised address in lower-case hex: 64 characters, for keys. */
    public String hash() {
        return Sha256.hex(normalised());
    }

    /** Enough for its owner to know it, too little for anybody else: {@code a…@example.org}. */
    public String masked() {
        return value.charAt(0) + "…" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
