package org.kith.functions.access.http;

import java.util.List;
import java.util.Optional;
import org.kith.functions.access.UserSessions;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.GroupId;

/** The session of who is signed in. */
final class SessionRoutes {
    private final UserSessions sessions;
    private final SessionCookie session;

    SessionRoutes(UserSessions sessions, SessionCookie session) {
        this.sessions = sessions;
        this.session = session;
    }

    List<Route> routes() {
        return List.of(
                Route.forUsers(Method.GET, "/api/session", this::read),
                Route.forUsers(Method.PUT, "/api/session/group", this::switchGroup),
                Route.forUsers(Method.POST, "/api/sign-out", this::signOut),
                Route.forUsers(Method.POST, "/api/sign-out-everywhere", this::signOutEverywhere));
    }

    private Response read(Request request, SignedIn caller) {
        return Response.ok(session.view(caller));
    }

    private Response switchGroup(Request request, SignedIn caller) {
        JsonForm form = request.form();
        Optional<GroupId> group = form.id("groupId", GroupId::new);
        form.check();
        return switch (sessions.move(caller, group.orElseThrow(), request.receivedAt())) {
            case REFUSED -> throw new ProblemException(Problem.notFound());
            case DONE ->
                session.holder(request)
                        .map(moved -> Response.ok(session.view(moved)))
                        // Only if the user was removed from that group at this very moment.
                        .orElseThrow(() -> new ProblemException(Problem.notSignedIn()));
        };
    }

    private Response signOut(Request request, SignedIn caller) {
        sessions.end(caller.sessionHash());
        return session.end();
    }

    private Response signOutEverywhere(Request request, SignedIn caller) {
        sessions.endAll(caller.user(), request.receivedAt());
        // A session started at this very instant is not older than it; this one must end whatever the clock says.
        sessions.end(caller.sessionHash());
        return session.end();
    }
}
