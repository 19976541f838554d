package org.kith.http.session.dynamodb;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.kith.dynamodb.RowSchema;
import org.kith.kernel.Role;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The rows of the Directory table that every request needs, with their sort keys and schemas. */
public final class DirectoryRows {
    /** Sort key of {@link SessionRow}. */
    public static final String SESSION_KEY = "SESSION";
    /** Sort key of {@link UserRow}. */
    public static final String USER_KEY = "USER";
    /** Sort key of {@link GroupRow}. */
    public static final String GROUP_KEY = "GROUP";
    /** What the sort keys of {@link MembershipRow} start with, in the group's collection; the user's id follows. */
    public static final String MEMBER_PREFIX = "MEMBER#";

    private DirectoryRows() {}

    /** A session, stored under the hash of what its cookie holds. */
    public record SessionRow(String userId, String groupId, Instant startedAt, Instant expiresAt) {}

    /**
     * A user.
     *
     * @param sessionsFrom sessions started earlier have ended ("sign out everywhere")
     */
    public record UserRow(String name, String email, Instant since, Optional<Instant> sessionsFrom) {}

    /** A group's settings. */
    public record GroupRow(
            String name, String postalAddress, String timeZone, String senderName, String replyTo, Instant since) {}

    /** That a user belongs to a group, and as what. */
    public record MembershipRow(String userId, String name, String email, Role role, Instant since) {}

    /** Of {@link SessionRow}. The attribute is not the TTL's {@code expiresAt}, which is a number. */
    public static final TableSchema<SessionRow> SESSION = RowSchema.of(SessionRow.class)
            .text("userId", SessionRow::userId)
            .text("groupId", SessionRow::groupId)
            .instant("startedAt", SessionRow::startedAt)
            .instant("until", SessionRow::expiresAt)
            .build(read -> new SessionRow(
                    read.text("userId"), read.text("groupId"), read.instant("startedAt"), read.instant("until")));

    /** Of {@link UserRow}. */
    public static final TableSchema<UserRow> USER = RowSchema.of(UserRow.class)
            .text("name", UserRow::name)
            .text("email", UserRow::email)
            .instant("since", UserRow::since)
            .optionalInstant("sessionsFrom", UserRow::sessionsFrom)
            .build(read -> new UserRow(
                    read.text("name"),
                    read.text("email"),
                    read.instant("since"),
                    read.optionalInstant("sessionsFrom")));

    /** Of {@link GroupRow}. */
    public static final TableSchema<GroupRow> GROUP = RowSchema.of(GroupRow.class)
            .text("name", GroupRow::name)
            .text("postalAddress", GroupRow::postalAddress)
            .text("timeZone", GroupRow::timeZone)
            .text("senderName", GroupRow::senderName)
            .text("replyTo", GroupRow::replyTo)
            .instant("since", GroupRow::since)
            .build(read -> new GroupRow(
                    read.text("name"),
                    read.text("postalAddress"),
                    read.text("timeZone"),
                    read.text("senderName"),
                    read.text("replyTo"),
                    read.instant("since")));

    /** Of {@link MembershipRow}. */
    public static final TableSchema<MembershipRow> MEMBERSHIP = RowSchema.of(MembershipRow.class)
            .text("userId", MembershipRow::userId)
            .text("name", MembershipRow::name)
            .text("email", MembershipRow::email)
            .text("role", row -> row.role().name().toLowerCase(Locale.ROOT))
            .instant("since", MembershipRow::since)
            .build(read -> new MembershipRow(
                    read.text("userId"),
                    read.text("name"),
                    read.text("email"),
                    Role.valueOf(read.text("role").toUpperCase(Locale.ROOT)),
                    read.instant("since")));
}
