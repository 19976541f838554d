package org.kith.local.files;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.kith.local.http.Answer;

/**
 * The part of S3 that Kith uses: PUT, copy, GET, HEAD and DELETE of an object by {@code /bucket/key}, and addresses that
 * are signed. A request by address must carry a good signature; one by header is the functions' own and is believed, because
 * this listens on the loopback interface only.
 */
public final class FilesEndpoint {
    /**
     * The limit for a spreadsheet is 20 MB, for a document 25; an export of 100,000 contacts is about 64. An archive may have
     * more, elsewhere: this holds it in memory.
     */
    private static final int MOST_BYTES = 256 << 20;

    private static final DateTimeFormatter HTTP_TIME = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Bucket objects;
    private final String secret;
    private final String appOrigin;
    private final Clock clock;

    /**
     * Keeps objects in a folder.
     *
     * @param secret the secret access key that addresses are signed with
     * @param appOrigin the origin whose pages may PUT
     */
    public FilesEndpoint(Path folder, String secret, String appOrigin, Clock clock) {
        this.objects = new Bucket(folder);
        this.secret = secret;
        this.appOrigin = appOrigin;
        this.clock = clock;
    }

    /** The answer to a request of the client or a browser. */
    public Answer answer(HttpExchange exchange) throws IOException {
        return withCors(exchange, answerTo(exchange));
    }

    private Answer answerTo(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            return Answer.empty(200);
        }
        String rawPath = exchange.getRequestURI().getRawPath();
        int slash = rawPath.indexOf('/', 1);
        if (slash < 0 || slash == rawPath.length() - 1) {
            return error(501, "NotImplemented", "Only objects are known here.");
        }
        String bucket = rawPath.substring(1, slash);
        String key = decoded(rawPath.substring(slash + 1));
        return switch (signature(exchange, rawPath)) {
            case GOOD -> operate(exchange, bucket, key);
            case EXPIRED -> error(403, "AccessDenied", "Request has expired");
            case FORGED -> error(403, "SignatureDoesNotMatch", "The request signature we calculated does not match.");
        };
    }

    private SignedAddress.Verdict signature(HttpExchange exchange, String rawPath) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null && SignedAddress.isSigned(query)) {
            return SignedAddress.check(
                    exchange.getRequestMethod(),
                    rawPath,
                    query,
                    name -> header(exchange, name).orElse(""),
                    secret,
                    clock.instant());
        }
        return header(exchange, "Authorization").isPresent()
                ? SignedAddress.Verdict.GOOD
                : SignedAddress.Verdict.FORGED;
    }

    private Answer operate(HttpExchange exchange, String bucket, String key) throws IOException {
        return switch (exchange.getRequestMethod()) {
            case "PUT" ->
                header(exchange, "x-amz-copy-source").isPresent()
                        ? copy(exchange, bucket, key)
                        : put(exchange, bucket, key);
            case "GET", "HEAD" ->
                objects.describe(bucket, key)
                        .map(object -> get(exchange, object))
                        .orElse(error(404, "NoSuchKey", "The specified key does not exist."));
            case "DELETE" -> {
                objects.delete(bucket, key);
                yield Answer.empty(204);
            }
            default -> error(405, "MethodNotAllowed", "The specified method is not allowed.");
        };
    }

    private Answer put(HttpExchange exchange, String bucket, String key) throws IOException {
        byte[] sent = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (sent.length > MOST_BYTES) {
            return error(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size.");
        }
        boolean chunked = header(exchange, "x-amz-content-sha256")
                .filter(value -> value.startsWith("STREAMING-"))
                .isPresent();
        Bucket.Description object = objects.put(
                bucket,
                key,
                header(exchange, "Content-Type").orElse("binary/octet-stream"),
                chunked ? unchunk(sent) : sent,
                clock.instant());
        return Answer.empty(200).with("ETag", object.etag());
    }

    /** A copy of what is under another key, as long as it is still what the asker has seen of it. */
    private Answer copy(HttpExchange exchange, String bucket, String key) {
        String[] source = decoded(header(exchange, "x-amz-copy-source").orElse(""))
                .replaceFirst("^/", "")
                .split("/", 2);
        Optional<Bucket.Description> object = objects.describe(source[0], source[source.length - 1]);
        if (object.isEmpty()) {
            return error(404, "NoSuchKey", "The specified key does not exist.");
        }
        if (header(exchange, "x-amz-copy-source-if-match")
                .filter(tag -> !tag.equals(object.get().etag()))
                .isPresent()) {
            return error(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
        }
        String mediaType = header(exchange, "Content-Type").orElse(object.get().mediaType());
        Bucket.Description copy = objects.put(bucket, key, mediaType, objects.bytes(object.get()), clock.instant());
        return Answer.text(
                200,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><CopyObjectResult><ETag>" + copy.etag()
                        + "</ETag><LastModified>" + copy.changed() + "</LastModified></CopyObjectResult>");
    }

    private Answer get(HttpExchange exchange, Bucket.Description object) {
        if (header(exchange, "If-Match")
                .filter(tag -> !tag.equals(object.etag()))
                .isPresent()) {
            return error(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
        }
        byte[] bytes = objects.bytes(object);
        SortedMap<String, String> asked = SignedAddress.query(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        String mediaType = asked.getOrDefault("response-content-type", object.mediaType());
        Answer answer = Answer.of(200, mediaType, bytes);
        Optional<int[]> range = header(exchange, "Range").flatMap(value -> range(value, bytes.length));
        if (range.isPresent()) {
            int from = range.get()[0];
            int to = range.get()[1];
            answer = Answer.of(206, mediaType, Arrays.copyOfRange(bytes, from, to + 1))
                    .with("Content-Range", "bytes " + from + "-" + to + "/" + bytes.length);
        }
        for (String header : List.of("Content-Disposition", "Cache-Control")) {
            String wish = asked.get("response-" + header.toLowerCase(Locale.ROOT));
            answer = wish == null ? answer : answer.with(header, wish);
        }
        return answer.with("ETag", object.etag())
                .with("Accept-Ranges", "bytes")
                .with("Last-Modified", httpTime(object.changed()));
    }

    /** First and last byte of {@code bytes=A-B}, {@code bytes=A-} or {@code bytes=-N}; empty when it makes no sense. */
    private static Optional<int[]> range(String header, int length) {
        if (!header.matches("bytes=\\d{0,9}-\\d{0,9}") || header.equals("bytes=-") || length == 0) {
            return Optional.empty();
        }
        int dash = header.indexOf('-');
        String first = header.substring("bytes=".length(), dash);
        String last = header.substring(dash + 1);
        int from = first.isEmpty() ? Math.max(0, length - Integer.parseInt(last)) : Integer.parseInt(first);
        int to = first.isEmpty() || last.isEmpty() ? length - 1 : Math.min(length - 1, Integer.parseInt(last));
        return from <= to ? Optional.of(new int[] {from, to}) : Optional.empty();
    }

    /** Takes the bytes out of {@code aws-chunked}: {@code size;chunk-signature=…}, the bytes, and trailers at the end. */
    private static byte[] unchunk(byte[] sent) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(sent.length);
        InputStream in = new ByteArrayInputStream(sent);
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            out.write(in.readNBytes(size));
            in.skipNBytes(2);
        }
        return out.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        String size = line.toString().split(";", -1)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,7}")) {
            throw new IOException("A chunk has no size");
        }
        return Integer.parseInt(size, 16);
    }

    /** What the template's {@code CorsConfiguration} says: the app's own origin may PUT. */
    private Answer withCors(HttpExchange exchange, Answer answer) {
        if (header(exchange, "Origin").filter(appOrigin::equals).isEmpty()) {
            return exchange.getRequestMethod().equals("OPTIONS")
                    ? error(403, "AccessForbidden", "CORSResponse: This CORS request is not allowed.")
                    : answer;
        }
        return answer.with("Access-Control-Allow-Origin", appOrigin)
                .with("Access-Control-Allow-Methods", "PUT")
                .with("Access-Control-Allow-Headers", "content-type")
                .with("Access-Control-Max-Age", "3600")
                .with("Vary", "Origin");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static String httpTime(Instant time) {
        return HTTP_TIME.format(time);
    }

    private static Answer error(int status, String code, String message) {
        return Answer.text(
                status,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error>");
    }
}
