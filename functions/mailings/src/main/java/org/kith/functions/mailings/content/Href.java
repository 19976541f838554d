package org.kith.functions.mailings.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a link leads: {@code https}, {@code http}, {@code mailto} or {@code tel}, never a script. */
public record Href(String value) {
    private static final Set<String> WEB = Set.of("https", "http");
    private static final Set<String> OTHER = Set.of("mailto", "tel");

    /** Throws {@link IllegalArgumentException} where {@link #parse} answers empty. */
    public Href {
        if (!isHref(value)) {
            throw new IllegalArgumentException("Not an address that a mail may link to");
        }
    }

    /** The address in a text; empty when it is none, or of a kind that a mail may not link to. */
    public static Optional<Href> parse(String text) {
        return isHref(text) ? Optional.of(new Href(text)) : Optional.empty();
    }

    /** True when what is sent there can be read on the way. */
    public boolean isUnencrypted() {
        return scheme(value).equals("http");
    }

    private static boolean isHref(String text) {
        String scheme = scheme(text);
        return OTHER.contains(scheme) || (WEB.contains(scheme) && hasHost(text));
    }

    static boolean hasHost(String text) {
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** The scheme in lower case; empty when the text is not an address at all. */
    static String scheme(String text) {
        try {
            String scheme = new URI(text).getScheme();
            return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
