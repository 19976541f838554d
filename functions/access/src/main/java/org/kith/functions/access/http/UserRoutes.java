package org.kith.functions.access.http;

import java.util.List;
import java.util.Optional;
import org.kith.functions.access.ChangeRole;
import org.kith.functions.access.GroupUser;
import org.kith.functions.access.GroupUsers;
import org.kith.functions.access.Groups;
import org.kith.functions.access.Invitation;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;

/** The users of the caller's group and what they may do. */
final class UserRoutes {
    private final Groups groups;
    private final ChangeRole changeRole;

    UserRoutes(Groups groups, ChangeRole changeRole) {
        this.groups = groups;
        this.changeRole = changeRole;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, "/api/users", this::list),
                Route.forRole(Role.OWNER, Method.PATCH, "/api/users/{userId}", this::changeRole),
                Route.forRole(Role.OWNER, Method.DELETE, "/api/users/{userId}", this::remove));
    }

    private Response list(Request request, SignedIn caller) {
        List<Invitation> open = caller.role().atLeast(Role.OWNER)
                ? groups.invitations(caller.group()).open(request.receivedAt())
                : List.of();
        return Response.ok(new Views.Users(
                groups.users(caller.group()).all().stream().map(Views.User::of).toList(),
                open.stream().map(Views.Invited::of).toList()));
    }

    private Response changeRole(Request request, SignedIn caller) {
        UserId user = request.id("userId", UserId::new);
        JsonForm form = request.form();
        Optional<Role> role = form.choice("role", Role.class);
        form.check();
        return switch (changeRole.change(user, role.orElseThrow(), caller)) {
            case ChangeRole.Outcome.Changed(GroupUser changed) -> Response.ok(Views.User.of(changed));
            case ChangeRole.Outcome.Unknown() -> Response.problem(Problem.notFound());
            case ChangeRole.Outcome.AboveOwnRole() -> Response.problem(Problem.notAllowed());
            case ChangeRole.Outcome.LastOwner() -> lastOwner();
            case ChangeRole.Outcome.ChangedMeanwhile() -> changedMeanwhile();
            case ChangeRole.Outcome.NotAllowed() -> Response.problem(Problem.notAllowed());
        };
    }

    private Response remove(Request request, SignedIn caller) {
        GroupUsers users = groups.users(caller.group());
        GroupUser user = users.find(request.id("userId", UserId::new))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        return switch (users.remove(user, caller.user())) {
            case DONE -> Response.empty();
            case LAST_OWNER -> lastOwner();
            case CHANGED_MEANWHILE -> changedMeanwhile();
            case NOT_ALLOWED -> Response.problem(Problem.notAllowed());
        };
    }

    private static Response lastOwner() {
        return Response.problem(Problem.conflict("last-owner", "A group needs an owner")
                .withDetail("Make somebody else an owner first."));
    }

    private static Response changedMeanwhile() {
        return Response.problem(
                Problem.conflict("changed-meanwhile", "Somebody else changed this user at the same moment"));
    }
}
