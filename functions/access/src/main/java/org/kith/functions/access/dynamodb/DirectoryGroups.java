package org.kith.functions.access.dynamodb;

import org.kith.dynamodb.Directory;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.functions.access.Challenge;
import org.kith.functions.access.Entry;
import org.kith.functions.access.GroupInvitations;
import org.kith.functions.access.GroupSettings;
import org.kith.functions.access.GroupUsers;
import org.kith.functions.access.GroupWords;
import org.kith.functions.access.Groups;
import org.kith.functions.access.Joining;
import org.kith.functions.access.NewSession;
import org.kith.functions.access.Settings;
import org.kith.functions.access.dynamodb.AccessRows.OwnersRow;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.http.session.dynamodb.DirectoryRows.GroupRow;
import org.kith.kernel.GroupId;

/** Groups in the Directory table: settings, words, users, invitations and the count of owners are one collection. */
public final class DirectoryGroups implements Groups {
    private final Directory directory;
    private final Entrances entrances;

    /** Takes the Directory table. */
    public DirectoryGroups(Directory directory) {
        this.directory = directory;
        this.entrances = new Entrances(directory);
    }

    @Override
    public Entry start(GroupId group, Settings settings, Joining owner, Challenge challenge, NewSession session) {
        Transaction transaction = directory.transaction();
        entrances.spend(transaction, challenge);
        transaction
                .putNew(Row.of(
                        directory.keys().group(group),
                        DirectoryRows.GROUP_KEY,
                        DirectoryRows.GROUP,
                        new GroupRow(
                                settings.name(),
                                settings.postalAddress(),
                                settings.timeZone().getId(),
                                settings.senderName(),
                                settings.replyTo().value(),
                                owner.at())))
                .putNew(Row.of(
                        directory.keys().group(group), AccessRows.OWNERS_KEY, AccessRows.OWNERS, new OwnersRow(1)));
        entrances.join(transaction, group, owner);
        entrances.start(transaction, session);
        return Entrances.entry(transaction.commit());
    }

    @Override
    public GroupUsers users(GroupId group) {
        return new DirectoryGroupUsers(directory, group);
    }

    @Override
    public GroupInvitations invitations(GroupId group) {
        return new DirectoryGroupInvitations(directory, group);
    }

    @Override
    public GroupSettings settings(GroupId group) {
        return new DirectoryGroupSettings(directory, group);
    }

    @Override
    public GroupWords words(GroupId group) {
        return new DirectoryGroupWords(directory, group);
    }
}
