package org.kith.functions.access;

import java.time.Instant;
import java.util.Optional;
import org.kith.http.session.SignedIn;
import org.kith.kernel.IdSource;
import org.kith.kernel.UserId;

/**
 * Adds the invited person to the group. Somebody new is signed in with it: the token was mailed to their address. Who is
 * a user already must be signed in: an invitation lives for days, in any browser, and may be handed on, so it must not be
 * a way into the other groups of that user.
 */
public final class AcceptInvitation {
    /** The second try knows the user that a rival made. */
    private static final int READINGS = 2;

    private final Invitations invitations;
    private final Users users;
    private final SecretSource secrets;
    private final IdSource ids;

    /** Takes what it works with. */
    public AcceptInvitation(Invitations invitations, Users users, SecretSource secrets, IdSource ids) {
        this.invitations = invitations;
        this.users = users;
        this.secrets = secrets;
        this.ids = ids;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * A session in the new group has started.
         *
         * @param cookie what its cookie holds
         */
        record Joined(String cookie) implements Outcome {}

        /** The address is new to Kith, so a name is needed. */
        record NameNeeded() implements Outcome {}

        /** The address is a user's, and the browser is not signed in. */
        record SignInFirst() implements Outcome {}

        /** The browser is signed in as somebody else. */
        record SomebodyElse() implements Outcome {}

        /** The invitation was used, withdrawn, replaced by a newer one, or is too old. */
        record Over() implements Outcome {}
    }

    /**
     * Accepts.
     *
     * @param name the person's own name; not used when the address has a user
     * @param signedIn who is signed in in this browser
     */
    public Outcome accept(String token, Optional<String> name, Optional<SignedIn> signedIn, Instant now) {
        Optional<Invitation> found = invitations.withToken(token, now);
        if (found.isEmpty()) {
            return new Outcome.Over();
        }
        Invitation invitation = found.get();
        if (signedIn.filter(user -> !user.email().sameAs(invitation.email())).isPresent()) {
            return new Outcome.SomebodyElse();
        }
        if (signedIn.isEmpty() && users.withAddress(invitation.email()).isPresent()) {
            // Read once more: who made this user may have used this very invitation for it, a moment ago.
            return invitations.withToken(token, now).isPresent() ? new Outcome.SignInFirst() : new Outcome.Over();
        }
        String cookie = secrets.token();
        for (int i = 0; i < READINGS; i++) {
            Optional<Joining> joining = joining(invitation, name, now);
            if (joining.isEmpty()) {
                return new Outcome.NameNeeded();
            }
            UserId user = joining.get().user().id();
            NewSession session = NewSession.of(cookie, user, invitation.group(), now);
            switch (invitations.accept(invitation, joining.get(), session)) {
                case DONE -> {
                    return new Outcome.Joined(cookie);
                }
                case TOO_LATE -> {
                    return new Outcome.Over();
                }
                case READ_AGAIN -> {}
            }
        }
        return new Outcome.Over();
    }

    private Optional<Joining> joining(Invitation invitation, Optional<String> name, Instant now) {
        return users.withAddress(invitation.email())
                .map(login -> new Joining(login.user(), Joining.Standing.KNOWN, invitation.role(), now))
                .or(() -> name.map(own -> new Joining(
                        new User(new UserId(ids.next()), own, invitation.email()),
                        Joining.Standing.NEW,
                        invitation.role(),
                        now)));
    }
}
