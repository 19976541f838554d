package org.kith.functions.access.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.functions.access.GroupInvitations;
import org.kith.functions.access.GroupUsers;
import org.kith.functions.access.Invitation;
import org.kith.functions.access.dynamodb.AccessRows.InvitationRow;
import org.kith.functions.access.dynamodb.AccessRows.TokenRow;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.kernel.GroupId;
import org.kith.kernel.InvitationId;
import org.kith.kernel.UserId;

/**
 * The group's row of an invitation is the truth and names the token that it can be accepted with. The token's row only
 * leads there, so that a newer invitation or a withdrawal need not find it; it goes by itself when it is too old.
 */
final class DirectoryGroupInvitations implements GroupInvitations {
    private final Directory directory;
    private final GroupId group;
    private final PartitionKey partition;

    DirectoryGroupInvitations(Directory directory, GroupId group) {
        this.directory = directory;
        this.group = group;
        this.partition = directory.keys().group(group);
    }

    @Override
    public List<Invitation> open(Instant now) {
        return directory
                .query(Query.of(partition, GroupUsers.MOST)
                        .startingWith(AccessRows.INVITATION_PREFIX)
                        .consistently())
                .items()
                .stream()
                .map(item -> item.as(AccessRows.INVITATION).invitation(group))
                .filter(invitation -> now.isBefore(invitation.until()))
                .toList();
    }

    @Override
    public Keeping keep(Invitation invitation, Optional<UserId> invited) {
        Transaction transaction = directory
                .transaction()
                .put(Row.of(
                                partition,
                                AccessRows.INVITATION_PREFIX + invitation.id().value(),
                                AccessRows.INVITATION,
                                InvitationRow.of(invitation))
                        .expiringAt(invitation.until()))
                .put(Row.of(
                                directory.keys().invitation(invitation.tokenHash()),
                                AccessRows.TOKEN_KEY,
                                AccessRows.TOKEN,
                                new TokenRow(group.value(), invitation.id().value()))
                        .expiringAt(invitation.until()));
        invited.ifPresent(
                user -> transaction.require(Condition.absent(), partition, DirectoryRows.MEMBER_PREFIX + user.value()));
        return transaction.commit() instanceof Commit.Done ? Keeping.DONE : Keeping.BELONGS_ALREADY;
    }

    @Override
    public Withdrawal withdraw(InvitationId invitation) {
        Commit commit = directory
                .transaction()
                .deleteIf(Condition.present(), partition, AccessRows.INVITATION_PREFIX + invitation.value())
                .commit();
        return commit instanceof Commit.Done ? Withdrawal.DONE : Withdrawal.UNKNOWN;
    }
}
