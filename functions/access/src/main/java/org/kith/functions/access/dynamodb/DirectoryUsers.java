package org.kith.functions.access.dynamodb;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.RowKey;
import org.kith.functions.access.Login;
import org.kith.functions.access.NamedGroup;
import org.kith.functions.access.User;
import org.kith.functions.access.Users;
import org.kith.functions.access.dynamodb.AccessRows.GroupOfUserRow;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;

/** Users in the Directory table. */
public final class DirectoryUsers implements Users {
    /** Has the shape of an id, and is none: ids are 128 random bits. */
    private static final UserId NOBODY = new UserId("0".repeat(26));

    private final Directory directory;

    /** Takes the Directory table. */
    public DirectoryUsers(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Login> withAddress(EmailAddress address) {
        UserId user = directory
                .get(directory.keys().login(address), AccessRows.LOGIN_KEY, AccessRows.LOGIN)
                .map(row -> new UserId(row.userId()))
                .orElse(NOBODY);
        // Also for nobody, so that time does not tell. From the end, where the user's own row is, whatever the groups.
        List<Item> rows = directory
                .query(Query.of(directory.keys().user(user), MOST_GROUPS + 1)
                        .fromTheEnd()
                        .consistently())
                .items();
        return rows.stream()
                .filter(item -> item.sortKey().equals(DirectoryRows.USER_KEY))
                .findFirst()
                .map(item -> item.as(DirectoryRows.USER))
                .map(row -> new Login(new User(user, row.name(), new EmailAddress(row.email())), usedLast(rows)));
    }

    private static Optional<GroupId> usedLast(List<Item> rows) {
        return rows.stream()
                .filter(item -> item.sortKey().startsWith(AccessRows.GROUP_PREFIX))
                .map(item -> item.as(AccessRows.GROUP_OF_USER))
                .max(Comparator.comparing(GroupOfUserRow::usedAt).thenComparing(GroupOfUserRow::groupId))
                .map(row -> new GroupId(row.groupId()));
    }

    @Override
    public List<NamedGroup> groupsOf(UserId user) {
        List<GroupId> groups = directory
                .query(Query.of(directory.keys().user(user), MOST_GROUPS)
                        .startingWith(AccessRows.GROUP_PREFIX)
                        .consistently())
                .items()
                .stream()
                .map(item -> new GroupId(item.as(AccessRows.GROUP_OF_USER).groupId()))
                .toList();
        Map<RowKey, Item> rows =
                directory.getAll(groups.stream().map(this::groupKey).toList());
        return groups.stream()
                .flatMap(group -> Optional.ofNullable(rows.get(groupKey(group))).stream()
                        .map(item -> new NamedGroup(
                                group, item.as(DirectoryRows.GROUP).name())))
                .sorted(Comparator.comparing(NamedGroup::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(group -> group.id().value()))
                .toList();
    }

    private RowKey groupKey(GroupId group) {
        return new RowKey(directory.keys().group(group), DirectoryRows.GROUP_KEY);
    }
}
