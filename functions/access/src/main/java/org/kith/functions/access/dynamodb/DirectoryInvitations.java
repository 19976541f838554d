package org.kith.functions.access.dynamodb;

import java.time.Instant;
import java.util.Optional;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.Transaction;
import org.kith.dynamodb.Update;
import org.kith.functions.access.Entry;
import org.kith.functions.access.Invitation;
import org.kith.functions.access.Invitations;
import org.kith.functions.access.Joining;
import org.kith.functions.access.NewSession;
import org.kith.functions.access.dynamodb.AccessRows.TokenRow;
import org.kith.http.session.SecretHash;
import org.kith.kernel.GroupId;
import org.kith.kernel.Role;

/** Invitations in the Directory table, found by their tokens. */
public final class DirectoryInvitations implements Invitations {
    private final Directory directory;
    private final Entrances entrances;

    /** Takes the Directory table. */
    public DirectoryInvitations(Directory directory) {
        this.directory = directory;
        this.entrances = new Entrances(directory);
    }

    @Override
    public Optional<Invitation> withToken(String token, Instant now) {
        String hash = SecretHash.of(token);
        return directory
                .get(directory.keys().invitation(hash), AccessRows.TOKEN_KEY, AccessRows.TOKEN)
                .flatMap(this::invitation)
                .filter(invitation -> invitation.tokenHash().equals(hash))
                .filter(invitation -> now.isBefore(invitation.until()));
    }

    private Optional<Invitation> invitation(TokenRow row) {
        GroupId group = new GroupId(row.groupId());
        return directory
                .get(
                        directory.keys().group(group),
                        AccessRows.INVITATION_PREFIX + row.invitationId(),
                        AccessRows.INVITATION)
                .map(found -> found.invitation(group));
    }

    @Override
    public Entry accept(Invitation invitation, Joining joining, NewSession session) {
        Transaction transaction = directory
                .transaction()
                .deleteIf(
                        Condition.equal("tokenHash", invitation.tokenHash()),
                        directory.keys().group(invitation.group()),
                        AccessRows.INVITATION_PREFIX + invitation.id().value())
                .delete(directory.keys().invitation(invitation.tokenHash()), AccessRows.TOKEN_KEY);
        entrances.join(transaction, invitation.group(), joining);
        if (joining.role() == Role.OWNER) {
            transaction.update(
                    Update.of(directory.keys().group(invitation.group()), AccessRows.OWNERS_KEY, Condition.present())
                            .add("count", 1));
        }
        entrances.start(transaction, session);
        return Entrances.entry(transaction.commit());
    }
}
