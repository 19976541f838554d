package org.kith.http;

import java.util.List;
import org.kith.http.session.SignedIn;
import org.kith.kernel.Role;

/**
 * One operation of the API: what it is called by, who may call it, what it does. A context lists its routes once; the
 * same list is held against {@code template.yaml} and {@code openapi.yaml} and gives the isolation matrix its rows.
 *
 * @param path a template, e.g. {@code /api/contacts/{contactId}}
 */
public record Route(Method method, String path, Access access) {
    /** Who may call a route, and what it then does. */
    public sealed interface Access {}

    /** Anybody, from our own pages. */
    public record Open(OpenHandler handler) implements Access {}

    /** Anybody, from anywhere, with a sealed token in the path: links and buttons in mails (RFC 8058). */
    public record FromMail(OpenHandler handler) implements Access {}

    /** Any user of the session's group. */
    public record ForUsers(SignedInHandler handler) implements Access {}

    /** Users with at least this role. */
    public record ForRole(Role least, SignedInHandler handler) implements Access {}

    /** Answers a request of anybody. */
    @FunctionalInterface
    public interface OpenHandler {
        /** Answers, or throws a {@link ProblemException}. */
        Response handle(Request request);
    }

    /** Answers a request of somebody who is signed in. */
    @FunctionalInterface
    public interface SignedInHandler {
        /** Answers, or throws a {@link ProblemException}. */
        Response handle(Request request, SignedIn caller);
    }

    /** A route for anybody. */
    public static Route open(Method method, String path, OpenHandler handler) {
        return new Route(method, path, new Open(handler));
    }

    /** A route for links in mails. */
    public static Route fromMail(Method method, String path, OpenHandler handler) {
        return new Route(method, path, new FromMail(handler));
    }

    /** A route for any user of the session's group. */
    public static Route forUsers(Method method, String path, SignedInHandler handler) {
        return new Route(method, path, new ForUsers(handler));
    }

    /** A route for users with at least this role. */
    public static Route forRole(Role least, Method method, String path, SignedInHandler handler) {
        return new Route(method, path, new ForRole(least, handler));
    }

    List<String> segments() {
        return segmentsOf(path);
    }

    static List<String> segmentsOf(String path) {
        return List.of(path.split("/", -1));
    }

    static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
