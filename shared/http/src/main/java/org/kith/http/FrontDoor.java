package org.kith.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kith.kernel.Environment;

/**
 * Through which door requests may come: our own pages' origin and, deployed, CloudFront, which shows a secret because an
 * HTTP API cannot be closed to everybody else.
 *
 * @param origin what browsers call our pages, e.g. {@code https://kith.example.org}
 * @param edgeSecrets what CloudFront may show; more than one while it is being rotated; none when there is no CloudFront
 */
public record FrontDoor(String origin, List<String> edgeSecrets) {
    /** The header that CloudFront adds; {@code infrastructure/web.yaml} names it, too. */
    public static final String EDGE_HEADER = "x-kith-edge";

    /** Keeps a copy. */
    public FrontDoor {
        edgeSecrets = List.copyOf(edgeSecrets);
    }

    /** From {@code KITH_ORIGIN} and {@code KITH_EDGE_SECRET} (secrets parted by commas). */
    public static FrontDoor from(Environment environment) {
        List<String> secrets = environment
                .optional("KITH_EDGE_SECRET")
                .map(value -> Arrays.asList(value.split(",")))
                .orElse(List.of());
        return new FrontDoor(environment.required("KITH_ORIGIN"), secrets);
    }

    /** False for a request that went around CloudFront. */
    boolean admits(Request request) {
        Optional<String> shown = request.header(EDGE_HEADER);
        return edgeSecrets.isEmpty()
                || edgeSecrets.stream()
                        .anyMatch(secret ->
                                shown.filter(each -> same(secret, each)).isPresent());
    }

    /** False for a change that another site asked a browser for (CSRF): browsers name the origin of every change. */
    boolean isOwnPage(Request request) {
        return request.header("Origin").equals(Optional.of(origin));
    }

    /**
     * The address that a request was sent from: deployed, the last entry of {@code X-Forwarded-For} but API Gateway's
     * own, which CloudFront wrote; what stands before it is whatever the sender claims.
     *
     * @param connection the address that connected to API Gateway
     */
    String sender(String connection, Optional<String> forwardedFor) {
        if (edgeSecrets.isEmpty() || forwardedFor.isEmpty()) {
            return connection;
        }
        List<String> path = Arrays.stream(forwardedFor.get().split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.equals(connection))
                .toList();
        return path.isEmpty() ? connection : path.getLast();
    }

    /** In a time that does not tell how much of it was right. */
    private static boolean same(String secret, String shown) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
