package org.kith.functions.access.dynamodb;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Transaction;
import org.kith.dynamodb.Update;
import org.kith.functions.access.GroupUser;
import org.kith.functions.access.GroupUsers;
import org.kith.functions.access.User;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.http.session.dynamodb.DirectoryRows.MembershipRow;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;

final class DirectoryGroupUsers implements GroupUsers {
    private static final String ROLE = "role";
    private static final String COUNT = "count";
    /** The first write of each change is the one of the user's membership. */
    private static final int MEMBERSHIP = 0;

    private final Directory directory;
    private final GroupId group;
    private final PartitionKey partition;

    DirectoryGroupUsers(Directory directory, GroupId group) {
        this.directory = directory;
        this.group = group;
        this.partition = directory.keys().group(group);
    }

    @Override
    public List<GroupUser> all() {
        return directory
                .query(Query.of(partition, MOST)
                        .startingWith(DirectoryRows.MEMBER_PREFIX)
                        .consistently())
                .items()
                .stream()
                .map(item -> user(item.as(DirectoryRows.MEMBERSHIP)))
                .toList();
    }

    @Override
    public Optional<GroupUser> find(UserId user) {
        return directory.get(partition, member(user), DirectoryRows.MEMBERSHIP).map(DirectoryGroupUsers::user);
    }

    @Override
    public Change changeRole(GroupUser user, Role role, UserId owner) {
        if (isNoOwnerAnyMore(user, owner)) {
            return Change.NOT_ALLOWED;
        }
        Transaction transaction = directory
                .transaction()
                .update(Update.of(partition, member(user.user().id()), stillHas(user.role()))
                        .set(ROLE, AccessRows.word(role)));
        Optional<Integer> countOwners = countOwners(transaction, user.role(), role);
        requireOwner(transaction, owner, user.user().id());
        return change(transaction.commit(), countOwners);
    }

    @Override
    public Change remove(GroupUser user, UserId owner) {
        if (isNoOwnerAnyMore(user, owner)) {
            return Change.NOT_ALLOWED;
        }
        UserId id = user.user().id();
        Transaction transaction = directory.transaction().deleteIf(stillHas(user.role()), partition, member(id));
        Optional<Integer> countOwners = countOwners(transaction, user.role(), Role.VIEWER);
        requireOwner(transaction, owner, id);
        transaction.delete(directory.keys().user(id), AccessRows.GROUP_PREFIX + group.value());
        return change(transaction.commit(), countOwners);
    }

    /** Keeps the count of owners, which never falls to nothing; which write of the transaction that is. */
    private Optional<Integer> countOwners(Transaction transaction, Role before, Role after) {
        if ((before == Role.OWNER) == (after == Role.OWNER)) {
            return Optional.empty();
        }
        int operation = transaction.size();
        transaction.update(
                after == Role.OWNER
                        ? Update.of(partition, AccessRows.OWNERS_KEY, Condition.present())
                                .add(COUNT, 1)
                        : Update.of(partition, AccessRows.OWNERS_KEY, Condition.atLeast(COUNT, 2))
                                .add(COUNT, -1));
        return Optional.of(operation);
    }

    /** Who lowered themselves while this request was on its way must not take it back with what they were. */
    private static boolean isNoOwnerAnyMore(GroupUser user, UserId owner) {
        return user.user().id().equals(owner) && user.role() != Role.OWNER;
    }

    /**
     * Who changes themselves was read as an owner, and the write of their own row is refused unless they still are; a row
     * may appear once in a transaction.
     */
    private void requireOwner(Transaction transaction, UserId owner, UserId changed) {
        if (!owner.equals(changed)) {
            transaction.require(stillHas(Role.OWNER), partition, member(owner));
        }
    }

    private static Change change(Commit commit, Optional<Integer> countOwners) {
        return switch (commit) {
            case Commit.Done() -> Change.DONE;
            case Commit.Refused(Set<Integer> operations) -> {
                if (operations.contains(MEMBERSHIP)) {
                    yield Change.CHANGED_MEANWHILE;
                }
                yield countOwners.filter(operations::contains).isPresent() ? Change.LAST_OWNER : Change.NOT_ALLOWED;
            }
        };
    }

    private static Condition stillHas(Role role) {
        return Condition.equal(ROLE, AccessRows.word(role));
    }

    private static String member(UserId user) {
        return DirectoryRows.MEMBER_PREFIX + user.value();
    }

    private static GroupUser user(MembershipRow row) {
        return new GroupUser(
                new User(new UserId(row.userId()), row.name(), new EmailAddress(row.email())), row.role(), row.since());
    }
}
