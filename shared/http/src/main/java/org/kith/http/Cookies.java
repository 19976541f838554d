package org.kith.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names, flags and values of our cookies. Over https a name starts with {@code __Host-}, which a browser accepts only
 * with {@code Secure} and {@code Path=/} and without a domain; over plain http, on a laptop, Safari refuses such
 * cookies, so name and flag follow the scheme of the configured origin.
 */
public final class Cookies {
    private final boolean https;

    /** Takes the origin that browsers see, e.g. {@code https://kith.example.org}. */
    public Cookies(String origin) {
        this.https = origin.startsWith("https://");
    }

    /** The name that the browser knows a cookie by. */
    public String name(String shortName) {
        return https ? "__Host-" + shortName : shortName;
    }

    /** A {@code Set-Cookie} value: never readable by scripts, sent from other sites only when a person follows a link. */
    public String set(String shortName, String value, Duration age) {
        return name(shortName) + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (https ? "; Secure" : "");
    }

    /** A {@code Set-Cookie} value that removes a cookie. */
    public String clear(String shortName) {
        return set(shortName, "", Duration.ZERO);
    }

    /** Reads {@code name=value} pairs; of a repeated name the first counts (RFC 6265, 5.4: the more specific). */
    static Map<String, String> parse(List<String> pairs) {
        Map<String, String> cookies = new HashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                cookies.putIfAbsent(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return cookies;
    }
}
