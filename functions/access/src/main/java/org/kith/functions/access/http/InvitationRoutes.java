package org.kith.functions.access.http;

import java.util.List;
import java.util.Optional;
import org.kith.functions.access.AcceptInvitation;
import org.kith.functions.access.GroupInvitations;
import org.kith.functions.access.Groups;
import org.kith.functions.access.Invitation;
import org.kith.functions.access.Invitations;
import org.kith.functions.access.Invite;
import org.kith.functions.access.Settings;
import org.kith.functions.access.Users;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.InvitationId;
import org.kith.kernel.Role;

/** Invitations: made and withdrawn by owners, seen and accepted by who was mailed one. */
final class InvitationRoutes {
    private final Invite invite;
    private final AcceptInvitation accept;
    private final Invitations invitations;
    private final Groups groups;
    private final Users users;
    private final SessionCookie session;

    InvitationRoutes(
            Invite invite,
            AcceptInvitation accept,
            Invitations invitations,
            Groups groups,
            Users users,
            SessionCookie session) {
        this.invite = invite;
        this.accept = accept;
        this.invitations = invitations;
        this.groups = groups;
        this.users = users;
        this.session = session;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.OWNER, Method.POST, "/api/invitations", this::invite),
                Route.forRole(Role.OWNER, Method.DELETE, "/api/invitations/{invitationId}", this::withdraw),
                Route.open(Method.POST, "/api/invitation/view", this::view),
                Route.open(Method.POST, "/api/invitation/accept", this::accept));
    }

    private Response invite(Request request, SignedIn caller) {
        JsonForm form = request.form();
        Optional<EmailAddress> email = form.email("email");
        Optional<Role> role = form.choice("role", Role.class);
        form.check();
        return switch (invite.invite(email.orElseThrow(), role.orElseThrow(), caller, request.receivedAt())) {
            case Invite.Outcome.Invited(Invitation invitation) -> Response.created(Views.Invited.of(invitation));
            case Invite.Outcome.BelongsAlready() ->
                Response.problem(Problem.conflict("belongs-already", "This person already belongs to your group"));
            case Invite.Outcome.AboveOwnRole() -> Response.problem(Problem.notAllowed());
            case Invite.Outcome.GroupFull() ->
                Response.problem(
                        Problem.conflict("group-full", "Your group has as many users and invitations as it can"));
            case Invite.Outcome.TooOften() ->
                Response.problem(Problem.tooOften("Too many invitations were sent today")
                        .withDetail("Please try again tomorrow."));
        };
    }

    private Response withdraw(Request request, SignedIn caller) {
        GroupInvitations ours = groups.invitations(caller.group());
        return switch (ours.withdraw(request.id("invitationId", InvitationId::new))) {
            case DONE -> Response.empty();
            case UNKNOWN -> Response.problem(Problem.notFound());
        };
    }

    private Response view(Request request) {
        JsonForm form = request.form();
        String token = form.line("token", 200);
        form.check();
        Invitation invitation =
                invitations.withToken(token, request.receivedAt()).orElseThrow(() -> new ProblemException(over()));
        Settings group = groups.settings(invitation.group()).read().orElseThrow(() -> new ProblemException(over()));
        return Response.ok(new Views.Offer(
                group.name(),
                invitation.invitedBy(),
                invitation.email().value(),
                invitation.role(),
                users.withAddress(invitation.email()).isPresent()));
    }

    private Response accept(Request request) {
        JsonForm form = request.form();
        String token = form.line("token", 200);
        Optional<String> name = NameField.readOptional(form, "name");
        form.check();
        return switch (accept.accept(token, name, session.holder(request), request.receivedAt())) {
            case AcceptInvitation.Outcome.Joined(String cookie) -> session.start(cookie, request);
            case AcceptInvitation.Outcome.NameNeeded() ->
                Response.problem(Problem.invalid("/name", "Enter your name, so that your group knows who you are"));
            case AcceptInvitation.Outcome.SignInFirst() ->
                Response.problem(Problem.conflict("sign-in-first", "You use Kith already: please sign in first")
                        .withDetail("Then follow the link in the invitation again, in this browser."));
            case AcceptInvitation.Outcome.SomebodyElse() ->
                Response.problem(Problem.conflict(
                                "signed-in-as-somebody-else",
                                "This invitation is for another address than the one you are signed in with")
                        .withDetail("Sign out first, then follow the link again."));
            case AcceptInvitation.Outcome.Over() -> Response.problem(over());
        };
    }

    private static Problem over() {
        return Problem.gone("invitation-over", "This invitation does not work, or not any more")
                .withDetail("It works once, for " + Invitation.LIFETIME.toDays()
                        + " days, and a newer one takes its place. Ask for a new one.");
    }
}
