package org.kith.functions.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Makes what nobody may guess. */
public interface SecretSource {
    /** For cookies and links: 256 random bits, 43 characters of letters, digits, {@code -} and {@code _}. */
    String token();

    /** For typing: six digits. Good only with few tries and a short life. */
    String code();

    /** From the system's secure random source. */
    static SecretSource random() {
        SecureRandom random = new SecureRandom();
        return new SecretSource() {
            @Override
            public String token() {
                byte[] bits = new byte[32];
                random.nextBytes(bits);
                return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
            }

            @Override
            public String code() {
                return String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
            }
        };
    }
}
