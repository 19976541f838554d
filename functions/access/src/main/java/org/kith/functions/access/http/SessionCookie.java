package org.kith.functions.access.http;

import java.util.Optional;
import org.kith.functions.access.Groups;
import org.kith.functions.access.NewSession;
import org.kith.functions.access.UserSessions;
import org.kith.functions.access.Users;
import org.kith.http.Cookies;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.session.SecretHash;
import org.kith.http.session.Sessions;
import org.kith.http.session.SignedIn;

/** Gives a browser its session cookie and takes it back. */
final class SessionCookie {
    private final Cookies cookies;
    private final Sessions sessions;
    private final UserSessions userSessions;
    private final Users users;
    private final Groups groups;

    SessionCookie(Cookies cookies, Sessions sessions, UserSessions userSessions, Users users, Groups groups) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.userSessions = userSessions;
        this.users = users;
        this.groups = groups;
    }

    /** Who is signed in in this browser, on routes that need nobody to be. */
    Optional<SignedIn> holder(Request request) {
        return held(request).flatMap(cookie -> sessions.find(cookie, request.receivedAt()));
    }

    /** Answers that a session has started. One that the browser had before ends: a cookie never outlives a sign-in. */
    Response start(String cookie, Request request) {
        held(request).map(SecretHash::of).ifPresent(userSessions::end);
        SignedIn signedIn = sessions.find(cookie, request.receivedAt())
                // Only if the user was removed at this very moment.
                .orElseThrow(() -> new ProblemException(Problem.notSignedIn()));
        return Response.ok(view(signedIn)).withCookie(cookies.set(Sessions.COOKIE, cookie, NewSession.LIFETIME));
    }

    /** Answers that a session is over. */
    Response end() {
        return Response.empty().withCookie(cookies.clear(Sessions.COOKIE));
    }

    Views.Session view(SignedIn signedIn) {
        return Views.Session.of(signedIn, groups.words(signedIn.group()).read(), users.groupsOf(signedIn.user()));
    }

    private Optional<String> held(Request request) {
        return Optional.ofNullable(request.cookies().get(cookies.name(Sessions.COOKIE)));
    }
}
