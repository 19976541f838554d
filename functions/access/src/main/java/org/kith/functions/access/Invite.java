package org.kith.functions.access;

import java.time.Instant;
import java.util.Optional;
import org.kith.functions.access.GroupInvitations.Keeping;
import org.kith.functions.access.RateLimits.Allowance;
import org.kith.http.session.SignedIn;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Role;

/** Mails somebody the offer to join the caller's group. */
public final class Invite {
    private final MailLimits limits;
    private final Users users;
    private final Groups groups;
    private final SecretSource secrets;
    private final MailTexts texts;
    private final ServiceMail mail;

    /** Takes what it works with. */
    public Invite(
            MailLimits limits, Users users, Groups groups, SecretSource secrets, MailTexts texts, ServiceMail mail) {
        this.limits = limits;
        this.users = users;
        this.groups = groups;
        this.secrets = secrets;
        this.texts = texts;
        this.mail = mail;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The mail is on its way; an earlier invitation of this address to this group stopped to work. */
        record Invited(Invitation invitation) implements Outcome {}

        /** The address has a user who belongs to the group. */
        record BelongsAlready() implements Outcome {}

        /** Nobody grants more than they may do themselves. */
        record AboveOwnRole() implements Outcome {}

        /** The group has as many users and invitations as it may. */
        record GroupFull() implements Outcome {}

        /** Too many invitations, by this group or to this address. */
        record TooOften() implements Outcome {}
    }

    /** Invites. */
    public Outcome invite(EmailAddress address, Role role, SignedIn caller, Instant now) {
        if (!caller.role().atLeast(role)) {
            return new Outcome.AboveOwnRole();
        }
        GroupInvitations invitations = groups.invitations(caller.group());
        int places = groups.users(caller.group()).all().size()
                + invitations.open(now).size();
        if (places >= GroupUsers.MOST) {
            return new Outcome.GroupFull();
        }
        if (limits.forInvitation(caller.group(), address, now) == Allowance.USED_UP) {
            return new Outcome.TooOften();
        }
        String token = secrets.token();
        Invitation invitation = Invitation.of(caller.group(), address, role, caller.name(), token, now);
        Keeping keeping = invitations.keep(
                invitation, users.withAddress(address).map(login -> login.user().id()));
        return switch (keeping) {
            case BELONGS_ALREADY -> new Outcome.BelongsAlready();
            case DONE -> {
                mail.send(texts.invitation(invitation, caller.groupName(), token), Optional.of(caller.group()));
                yield new Outcome.Invited(invitation);
            }
        };
    }
}
