package org.kith.functions.mailings.content;

import java.util.Optional;

/** Where a picture is: {@code https} only, because mail programs show no others. */
public record PictureAddress(String value) {
    /** Throws {@link IllegalArgumentException} where {@link #parse} answers empty. */
    public PictureAddress {
        if (!isPictureAddress(value)) {
            throw new IllegalArgumentException("Not an https address");
        }
    }

    /** The address in a text; empty when it is none. */
    public static Optional<PictureAddress> parse(String text) {
        return isPictureAddress(text) ? Optional.of(new PictureAddress(text)) : Optional.empty();
    }

    private static boolean isPictureAddress(String text) {
        return Href.scheme(text).equals("https") && Href.hasHost(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
