package org.kith.http;

import java.util.Map;

/** Headers of every answer of the API, errors too. An answer is data, so its policy allows nothing at all. */
final class SecurityHeaders {
    static final Map<String, String> ALL = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "Content-Security-Policy",
                    "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private SecurityHeaders() {}
}
