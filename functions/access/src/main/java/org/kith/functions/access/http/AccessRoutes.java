package org.kith.functions.access.http;

import java.util.List;
import java.util.stream.Stream;
import org.kith.functions.access.AcceptInvitation;
import org.kith.functions.access.AskToSignIn;
import org.kith.functions.access.AskToSignUp;
import org.kith.functions.access.ChangeRole;
import org.kith.functions.access.ConfirmSignIn;
import org.kith.functions.access.Groups;
import org.kith.functions.access.Invitations;
import org.kith.functions.access.Invite;
import org.kith.functions.access.UserSessions;
import org.kith.functions.access.Users;
import org.kith.http.Cookies;
import org.kith.http.Route;
import org.kith.http.session.Sessions;

/**
 * Every route of access.
 *
 * @param users and the other stores, for what is read or written as it is, without a rule
 */
public record AccessRoutes(
        AskToSignIn askToSignIn,
        AskToSignUp askToSignUp,
        ConfirmSignIn confirmSignIn,
        Invite invite,
        AcceptInvitation acceptInvitation,
        ChangeRole changeRole,
        Users users,
        Groups groups,
        Invitations invitations,
        UserSessions userSessions,
        Sessions sessions,
        Cookies cookies) {
    /** The routes, in the order of the contract. */
    public List<Route> all() {
        SessionCookie session = new SessionCookie(cookies, sessions, userSessions, users, groups);
        return Stream.of(
                        new SignInRoutes(askToSignIn, askToSignUp, confirmSignIn, session, cookies).routes(),
                        new SessionRoutes(userSessions, session).routes(),
                        new UserRoutes(groups, changeRole).routes(),
                        new InvitationRoutes(invite, acceptInvitation, invitations, groups, users, session).routes(),
                        new SettingsRoutes(groups).routes())
                .flatMap(List::stream)
                .toList();
    }
}
