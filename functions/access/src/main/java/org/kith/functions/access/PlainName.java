package org.kith.functions.access;

import java.util.Optional;

/**
 * What names may hold that end up in the headers of mails and in mails to strangers: one line, nothing that ends or
 * quotes a header's phrase (RFC 5322, 3.2.3), nothing that turns the direction of text, no web address.
 */
public final class PlainName {
    private static final String QUOTING = "<>\"\\";

    private PlainName() {}

    /** What is wrong with a name, as a sentence for the person who typed it; empty when it is good. */
    public static Optional<String> fault(String name) {
        if (name.codePoints().anyMatch(PlainName::isUnprintable)) {
            return Optional.of("This must be one line of ordinary letters");
        }
        if (name.chars().anyMatch(c -> QUOTING.indexOf(c) >= 0)) {
            return Optional.of("Please leave out the characters < > \" and \\");
        }
        if (name.contains("://")) {
            return Optional.of("A name cannot hold a web address");
        }
        return Optional.empty();
    }

    private static boolean isUnprintable(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || isDirection(c);
    }

    /** Embeddings, overrides and isolates: with these a name can read otherwise than it is written. */
    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
