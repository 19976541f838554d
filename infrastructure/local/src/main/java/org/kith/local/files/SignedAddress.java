package org.kith.local.files;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks an address that was signed for a while (AWS Signature Version 4 in query parameters), as S3 does.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">Authenticating requests:
 *     using query parameters</a>
 */
final class SignedAddress {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String SIGNATURE = "X-Amz-Signature";

    private SignedAddress() {}

    /** True when the query says that the address is signed. */
    static boolean isSigned(@Nullable String rawQuery) {
        return rawQuery != null && rawQuery.contains(SIGNATURE + "=");
    }

    /** What a check found. */
    enum Verdict {
        GOOD,
        EXPIRED,
        FORGED
    }

    /**
     * Whether the address was signed with the secret and is still good.
     *
     * @param headers gives the value of a header of the request, empty when it was not sent
     */
    static Verdict check(
            String method,
            String rawPath,
            String rawQuery,
            Function<String, String> headers,
            String secret,
            Instant now) {
        SortedMap<String, String> query = query(rawQuery);
        String signature = query.getOrDefault(SIGNATURE, "");
        query.remove(SIGNATURE);
        try {
            Instant signedAt = TIME.parse(query.getOrDefault("X-Amz-Date", ""), Instant::from);
            if (now.isAfter(signedAt.plusSeconds(Long.parseLong(query.getOrDefault("X-Amz-Expires", ""))))) {
                return Verdict.EXPIRED;
            }
            String expected = sign(canonical(method, rawPath, query, headers), query, secret);
            return MessageDigest.isEqual(
                            expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8))
                    ? Verdict.GOOD
                    : Verdict.FORGED;
        } catch (DateTimeException | NumberFormatException e) {
            return Verdict.FORGED;
        }
    }

    private static String canonical(
            String method, String rawPath, SortedMap<String, String> query, Function<String, String> headers) {
        List<String> signed =
                List.of(query.getOrDefault("X-Amz-SignedHeaders", "").split(";", -1));
        StringBuilder canonical = new StringBuilder();
        canonical.append(method).append('\n').append(rawPath).append('\n');
        canonical.append(String.join(
                "&",
                query.entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .toList()));
        canonical.append('\n');
        for (String header : signed) {
            canonical
                    .append(header)
                    .append(':')
                    .append(headers.apply(header).strip())
                    .append('\n');
        }
        canonical.append('\n').append(String.join(";", signed)).append("\nUNSIGNED-PAYLOAD");
        return canonical.toString();
    }

    private static String sign(String canonical, Map<String, String> query, String secret) {
        String credential = query.getOrDefault("X-Amz-Credential", "");
        String scope = credential.substring(credential.indexOf('/') + 1);
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
            String text = String.join("\n", "AWS4-HMAC-SHA256", query.getOrDefault("X-Amz-Date", ""), scope, digest);
            byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
            for (String part : scope.split("/", -1)) {
                key = hmac(key, part);
            }
            return HexFormat.of().formatHex(hmac(key, text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The parameters of a query. */
    static SortedMap<String, String> query(String rawQuery) {
        SortedMap<String, String> query = new TreeMap<>();
        for (String part : rawQuery.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            query.put(
                    URLDecoder.decode(name, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
