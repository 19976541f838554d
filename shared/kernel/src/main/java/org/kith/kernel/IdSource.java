package org.kith.kernel;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Makes ids of 26 characters of {@code 0-9a-z}: 128 random bits. All have the same length, so none is a prefix of
 * another, and none can be guessed.
 */
@FunctionalInterface
public interface IdSource {
    /** A new id. */
    String next();

    /** Ids from the system's secure random source. */
    static IdSource random() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bits = new byte[16];
            random.nextBytes(bits);
            return encode(bits);
        };
    }

    /** True for a text that has the shape of an id. */
    public static boolean isId(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Throws {@link IllegalArgumentException} when the text does not have the shape of an id. */
    static void check(String text) {
        if (!isId(text)) {
            throw new IllegalArgumentException("Not an id: a text of length " + text.length());
        }
    }

    /** The shape of every id. */
    Pattern SHAPE = Pattern.compile("[0-9a-z]{26}");

    /** Writes 16 bytes as an id, e.g. a digest that must always give the same id. */
    static String encode(byte[] sixteenBytes) {
        if (sixteenBytes.length != 16) {
            throw new IllegalArgumentException("Expected 16 bytes, got " + sixteenBytes.length);
        }
        // 128 bits in groups of five: 25 whole groups and one of three bits.
        char[] id = new char[26];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (byte next : sixteenBytes) {
            buffer = (buffer << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                id[at++] = ALPHABET.charAt((buffer >> bits) & 31);
            }
            buffer &= (1 << bits) - 1;
        }
        id[at] = ALPHABET.charAt((buffer << (5 - bits)) & 31);
        return new String(id);
    }

    /** Crockford's base 32 in lower case: no letters that are mistaken for digits. */
    String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
}
