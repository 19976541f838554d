package org.kith.functions.access.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.functions.access.GroupUser;
import org.kith.functions.access.Invitation;
import org.kith.functions.access.NamedGroup;
import org.kith.functions.access.OwnWord;
import org.kith.functions.access.OwnWords;
import org.kith.functions.access.Settings;
import org.kith.http.session.SignedIn;
import org.kith.kernel.Role;

/** What is answered, by the names of the contract. */
final class Views {
    private Views() {}

    /** {@code CodeMailed}. */
    record CodeMailed(long minutes) {}

    /** {@code Person} and {@code Named}. */
    record Named(String id, String name) {
        static Named of(NamedGroup group) {
            return new Named(group.id().value(), group.name());
        }
    }

    /** {@code Session}. */
    record Session(Named user, String email, Named group, Role role, String timeZone, Words words, List<Named> groups) {
        static Session of(SignedIn signedIn, OwnWords words, List<NamedGroup> groups) {
            return new Session(
                    new Named(signedIn.user().value(), signedIn.name()),
                    signedIn.email().value(),
                    new Named(signedIn.group().value(), signedIn.groupName()),
                    signedIn.role(),
                    signedIn.timeZone().getId(),
                    Words.of(words),
                    groups.stream().map(Named::of).toList());
        }
    }

    /** {@code OwnWords}. */
    record Words(Optional<OwnWord> person, Optional<OwnWord> organisation, Optional<OwnWord> household) {
        static Words of(OwnWords words) {
            return new Words(words.person(), words.organisation(), words.household());
        }
    }

    /** {@code User}. */
    record User(String id, String name, String email, Role role, Instant since) {
        static User of(GroupUser user) {
            return new User(
                    user.user().id().value(),
                    user.user().name(),
                    user.user().email().value(),
                    user.role(),
                    user.since());
        }
    }

    /** {@code Users}. */
    record Users(List<User> users, List<Invited> invitations) {}

    /** {@code Invitation}. */
    record Invited(String id, String email, Role role, Instant invitedAt, Instant expiresAt) {
        static Invited of(Invitation invitation) {
            return new Invited(
                    invitation.id().value(),
                    invitation.email().value(),
                    invitation.role(),
                    invitation.invitedAt(),
                    invitation.until());
        }
    }

    /** {@code InvitationOffer}. */
    record Offer(String groupName, String invitedBy, String email, Role role, boolean known) {}

    /** {@code Settings}. */
    record GroupSettings(String name, String postalAddress, String timeZone, String senderName, String replyTo) {
        static GroupSettings of(Settings settings) {
            return new GroupSettings(
                    settings.name(),
                    settings.postalAddress(),
                    settings.timeZone().getId(),
                    settings.senderName(),
                    settings.replyTo().value());
        }
    }
}
