package org.kith.functions.access.dynamodb;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.kith.dynamodb.RowSchema;
import org.kith.functions.access.Asked;
import org.kith.functions.access.Challenge;
import org.kith.functions.access.Invitation;
import org.kith.functions.access.OwnWord;
import org.kith.functions.access.OwnWords;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.InvitationId;
import org.kith.kernel.Role;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The rows of the Directory table that access alone reads; those that every request reads are in {@code DirectoryRows}. */
final class AccessRows {
    /** Sort key of {@link ChallengeRow}. */
    static final String CHALLENGE_KEY = "CHALLENGE";
    /** Sort key of {@link LoginRow}. */
    static final String LOGIN_KEY = "LOGIN";
    /** Sort key of {@link OwnersRow}, in the group's collection. */
    static final String OWNERS_KEY = "OWNERS";
    /** Sort key of the group's words, in the group's collection. */
    static final String WORDS_KEY = "WORDS";
    /** Sort key of {@link TokenRow}. */
    static final String TOKEN_KEY = "INVITATION";
    /** What the sort keys of {@link GroupOfUserRow} start with, in the user's collection; the group's id follows. */
    static final String GROUP_PREFIX = "GROUP#";
    /** What the sort keys of {@link InvitationRow} start with, in the group's collection; the invitation's id follows. */
    static final String INVITATION_PREFIX = "INVITATION#";

    private AccessRows() {}

    /** A challenge, stored under the hash of the asking browser's secret. A name and a group's name are for a sign-up. */
    record ChallengeRow(
            String email,
            Optional<String> name,
            Optional<String> groupName,
            String linkHash,
            String codeHash,
            Instant until,
            long tries) {
        static ChallengeRow of(Challenge challenge) {
            Optional<Asked.ToSignUp> signUp =
                    challenge.asked() instanceof Asked.ToSignUp asked ? Optional.of(asked) : Optional.empty();
            return new ChallengeRow(
                    challenge.asked().email().value(),
                    signUp.map(Asked.ToSignUp::name),
                    signUp.map(Asked.ToSignUp::groupName),
                    challenge.linkHash(),
                    challenge.codeHash(),
                    challenge.until(),
                    0);
        }

        Challenge challenge(String id) {
            EmailAddress address = new EmailAddress(email);
            Asked asked = name.isPresent() && groupName.isPresent()
                    ? new Asked.ToSignUp(address, name.get(), groupName.get())
                    : new Asked.ToSignIn(address);
            return new Challenge(id, asked, linkHash, codeHash, until);
        }
    }

    /** Who signs in with an address, stored under its hash. */
    record LoginRow(String userId) {}

    /** How many owners a group has, so that a condition can keep the last one. */
    record OwnersRow(long count) {}

    /** That a user belongs to a group, as the user's collection has it; the role is in the group's. */
    record GroupOfUserRow(String groupId, Instant usedAt) {}

    /** Which invitation a token is of, stored under its hash. */
    record TokenRow(String groupId, String invitationId) {}

    /** An invitation, in the group's collection. */
    record InvitationRow(
            String id, String email, Role role, String invitedBy, Instant invitedAt, Instant until, String tokenHash) {
        static InvitationRow of(Invitation invitation) {
            return new InvitationRow(
                    invitation.id().value(),
                    invitation.email().value(),
                    invitation.role(),
                    invitation.invitedBy(),
                    invitation.invitedAt(),
                    invitation.until(),
                    invitation.tokenHash());
        }

        Invitation invitation(GroupId group) {
            return new Invitation(
                    new InvitationId(id), group, new EmailAddress(email), role, invitedBy, invitedAt, until, tokenHash);
        }
    }

    static final TableSchema<ChallengeRow> CHALLENGE = RowSchema.of(ChallengeRow.class)
            .text("email", ChallengeRow::email)
            .optionalText("name", ChallengeRow::name)
            .optionalText("groupName", ChallengeRow::groupName)
            .text("linkHash", ChallengeRow::linkHash)
            .text("codeHash", ChallengeRow::codeHash)
            .instant("until", ChallengeRow::until)
            .number("tries", ChallengeRow::tries)
            .build(read -> new ChallengeRow(
                    read.text("email"),
                    read.optionalText("name"),
                    read.optionalText("groupName"),
                    read.text("linkHash"),
                    read.text("codeHash"),
                    read.instant("until"),
                    read.number("tries")));

    static final TableSchema<LoginRow> LOGIN = RowSchema.of(LoginRow.class)
            .text("userId", LoginRow::userId)
            .build(read -> new LoginRow(read.text("userId")));

    static final TableSchema<OwnersRow> OWNERS = RowSchema.of(OwnersRow.class)
            .number("count", OwnersRow::count)
            .build(read -> new OwnersRow(read.number("count")));

    static final TableSchema<GroupOfUserRow> GROUP_OF_USER = RowSchema.of(GroupOfUserRow.class)
            .text("groupId", GroupOfUserRow::groupId)
            .instant("usedAt", GroupOfUserRow::usedAt)
            .build(read -> new GroupOfUserRow(read.text("groupId"), read.instant("usedAt")));

    static final TableSchema<TokenRow> TOKEN = RowSchema.of(TokenRow.class)
            .text("groupId", TokenRow::groupId)
            .text("invitationId", TokenRow::invitationId)
            .build(read -> new TokenRow(read.text("groupId"), read.text("invitationId")));

    static final TableSchema<InvitationRow> INVITATION = RowSchema.of(InvitationRow.class)
            .text("id", InvitationRow::id)
            .text("email", InvitationRow::email)
            .text("role", row -> word(row.role()))
            .text("invitedBy", InvitationRow::invitedBy)
            .instant("invitedAt", InvitationRow::invitedAt)
            .instant("until", InvitationRow::until)
            .text("tokenHash", InvitationRow::tokenHash)
            .build(read -> new InvitationRow(
                    read.text("id"),
                    read.text("email"),
                    Role.valueOf(read.text("role").toUpperCase(Locale.ROOT)),
                    read.text("invitedBy"),
                    read.instant("invitedAt"),
                    read.instant("until"),
                    read.text("tokenHash")));

    private static final TableSchema<OwnWord> WORD = RowSchema.of(OwnWord.class)
            .text("one", OwnWord::one)
            .text("many", OwnWord::many)
            .build(read -> new OwnWord(read.text("one"), read.text("many")));

    /** What a group calls things; what it has no word for is left out. */
    static final TableSchema<OwnWords> WORDS = RowSchema.of(OwnWords.class)
            .row("person", OwnWord.class, WORD, OwnWords::person)
            .row("organisation", OwnWord.class, WORD, OwnWords::organisation)
            .row("household", OwnWord.class, WORD, OwnWords::household)
            .build(read -> new OwnWords(
                    read.row("person", OwnWord.class),
                    read.row("organisation", OwnWord.class),
                    read.row("household", OwnWord.class)));

    /** How a role is stored. */
    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
