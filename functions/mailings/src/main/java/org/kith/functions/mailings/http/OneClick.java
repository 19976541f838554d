package org.kith.functions.mailings.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a mail program posts when its user presses "unsubscribe". RFC 8058, 3.1, allows a form in parts as well as an
 * encoded one, and mail providers differ in the rest: charsets, further headers of the part, case, no content type at
 * all. Whoever holds the token and posts these two words, in this order, wants to leave.
 */
final class OneClick {
    private static final String FIELD = "list-unsubscribe";
    private static final String VALUE = "one-click";

    private OneClick() {}

    /** True when the body asks for it. Each character is looked at a fixed number of times, whatever the body. */
    static boolean isAskedBy(String body) {
        return says(body) || says(decoded(body));
    }

    private static boolean says(String body) {
        String lower = body.toLowerCase(Locale.ROOT);
        // A value behind any field is behind the first one.
        int field = lower.indexOf(FIELD);
        return field >= 0 && lower.indexOf(VALUE, field + FIELD.length()) >= 0;
    }

    private static String decoded(String body) {
        try {
            return URLDecoder.decode(body, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return body;
        }
    }
}
