package org.kith.http.session.dynamodb;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.RowKey;
import org.kith.http.session.SecretHash;
import org.kith.http.session.Sessions;
import org.kith.http.session.SignedIn;
import org.kith.http.session.dynamodb.DirectoryRows.GroupRow;
import org.kith.http.session.dynamodb.DirectoryRows.MembershipRow;
import org.kith.http.session.dynamodb.DirectoryRows.SessionRow;
import org.kith.http.session.dynamodb.DirectoryRows.UserRow;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Sessions in the Directory table: two requests, one read unit and then three, all strongly consistent. */
public final class DirectorySessions implements Sessions {
    private final Directory directory;

    /** Takes the Directory table. */
    public DirectorySessions(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<SignedIn> find(String cookie, Instant now) {
        String hash = SecretHash.of(cookie);
        return directory
                .get(directory.keys().session(hash), DirectoryRows.SESSION_KEY, DirectoryRows.SESSION)
                .filter(session -> now.isBefore(session.expiresAt()))
                .flatMap(session -> withMembership(hash, session));
    }

    private Optional<SignedIn> withMembership(String hash, SessionRow session) {
        UserId user = new UserId(session.userId());
        GroupId group = new GroupId(session.groupId());
        RowKey userKey = new RowKey(directory.keys().user(user), DirectoryRows.USER_KEY);
        RowKey groupKey = new RowKey(directory.keys().group(group), DirectoryRows.GROUP_KEY);
        RowKey memberKey = new RowKey(directory.keys().group(group), DirectoryRows.MEMBER_PREFIX + user.value());
        Map<RowKey, Item> rows = directory.getAll(List.of(userKey, groupKey, memberKey));
        Optional<UserRow> userRow = read(rows, userKey, DirectoryRows.USER)
                .filter(row ->
                        !row.sessionsFrom().map(session.startedAt()::isBefore).orElse(false));
        Optional<GroupRow> groupRow = read(rows, groupKey, DirectoryRows.GROUP);
        Optional<MembershipRow> membership = read(rows, memberKey, DirectoryRows.MEMBERSHIP);
        if (userRow.isEmpty() || groupRow.isEmpty() || membership.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SignedIn(
                hash,
                user,
                userRow.get().name(),
                new EmailAddress(userRow.get().email()),
                group,
                groupRow.get().name(),
                membership.get().role(),
                ZoneId.of(groupRow.get().timeZone())));
    }

    private static <T> Optional<T> read(Map<RowKey, Item> rows, RowKey key, TableSchema<T> schema) {
        return Optional.ofNullable(rows.get(key)).map(item -> item.as(schema));
    }
}
