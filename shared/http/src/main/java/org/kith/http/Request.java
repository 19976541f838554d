package org.kith.http;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.kernel.IdSource;

/**
 * What was asked.
 *
 * @param path the parameters of the route's path, as they stand there
 * @param query the query's parameters; of a repeated one, the values joined by commas
 * @param headers by lower-case name
 * @param cookies by name
 * @param body in UTF-8, empty for none
 * @param sourceIp the address that the browser has, whatever stands between
 * @param receivedAt when it came
 */
public record Request(
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, String> cookies,
        String body,
        String sourceIp,
        Instant receivedAt) {
    private static final Pattern ENTITY_TAG = Pattern.compile("\"(\\d{1,9})\"");

    /** An id in the path. A text that cannot be an id is answered like an id that does not exist. */
    public <T> T id(String parameter, Function<String, T> type) {
        String text = path.getOrDefault(parameter, "");
        if (!IdSource.isId(text)) {
            throw new ProblemException(Problem.notFound());
        }
        return type.apply(text);
    }

    /** A parameter of the query, empty when it is missing or blank. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    /** A header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body as a form to read, or a problem that says why it is no JSON object. */
    public JsonForm form() {
        return JsonForm.parse(body);
    }

    /** The version in {@code If-Match}; 428 without one, so that nobody overwrites unseen changes (RFC 6585, 3). */
    public long expectedVersion() {
        return header("If-Match")
                .flatMap(value -> version(value).stream().boxed().findFirst())
                .orElseThrow(() -> new ProblemException(Problem.versionMissing()));
    }

    private static OptionalLong version(String entityTag) {
        Matcher matcher = ENTITY_TAG.matcher(entityTag);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
