package org.kith.functions.access;

import java.util.Locale;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Role;

/**
 * The words of our mails. A mail to an address that nobody has proved yet holds nothing that the asker typed: else
 * anybody could have us mail their words to anybody.
 */
public final class MailTexts {
    private static final String NOT_YOU =
            "If this was not you, leave this mail alone: nothing happens, and nobody gets in without it.";

    private final String origin;

    /** Takes the origin of our pages, e.g. {@code https://kith.example.org}. */
    public MailTexts(String origin) {
        this.origin = origin;
    }

    /** To somebody who wants to sign in. */
    public Mail signIn(EmailAddress to, String linkToken, String code) {
        return new MailDraft(to, "Your way in to Kith")
                .paragraph("Hello, and welcome back.")
                .link("Sign in to Kith", link(linkToken))
                .paragraph("Or type this code where you asked for it:")
                .code(code)
                .paragraph(howLong())
                .paragraph(NOT_YOU)
                .done();
    }

    /** To somebody who wants to start a group, whether or not the address has a user. */
    public Mail signUp(EmailAddress to, String linkToken, String code) {
        return new MailDraft(to, "Start your group on Kith")
                .paragraph("Hello. You are one step from starting your group on Kith.")
                .link("Yes, start my group", link(linkToken))
                .paragraph("Or type this code where you asked for it:")
                .code(code)
                .paragraph(howLong())
                .paragraph(NOT_YOU)
                .done();
    }

    /** To somebody who wants to sign in with an address that belongs to no group. */
    public Mail noUser(EmailAddress to) {
        return new MailDraft(to, "Signing in to Kith")
                .paragraph("Hello. Somebody, probably you, asked to sign in to Kith with this address.")
                .paragraph("No group on Kith knows this address. Perhaps you use another one? If a colleague invited "
                        + "you, follow the link in the invitation; it was mailed to the address that they typed.")
                .link("Or start a group of your own", origin + "/sign-up")
                .paragraph("If this was not you, leave this mail alone.")
                .done();
    }

    /** To somebody who may join a group. */
    public Mail invitation(Invitation invitation, String groupName, String token) {
        return new MailDraft(invitation.email(), invitation.invitedBy() + " invites you to " + groupName + " on Kith")
                .paragraph("Hello. " + invitation.invitedBy() + " would like you to join " + groupName + " on Kith, "
                        + as(invitation.role()) + ".")
                .link("See the invitation", origin + "/invitation#" + token)
                .paragraph("It can be accepted once, within " + Invitation.LIFETIME.toDays() + " days.")
                .paragraph("If you do not know them, leave this mail alone: nothing happens.")
                .done();
    }

    private String link(String token) {
        // Behind a # it reaches no server's log, and a mail scanner that follows the link does nothing.
        return origin + "/sign-in/link#" + token;
    }

    private static String howLong() {
        return "Both work once, for " + Challenge.LIFETIME.toMinutes() + " minutes, in the browser where you asked.";
    }

    private static String as(Role role) {
        String word = role.name().toLowerCase(Locale.ROOT);
        return role == Role.OWNER ? "as an " + word : "as a " + word;
    }
}
