package org.kith.functions.contacts.dynamodb;

import org.kith.contacts.Task;
import org.kith.dynamodb.Directory;
import org.kith.functions.contacts.GroupMembers;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;

/** Memberships in the Directory table: one read unit each. */
public final class DirectoryGroupMembers implements GroupMembers.Source {
    private final Directory directory;

    /** Takes the Directory table. */
    public DirectoryGroupMembers(Directory directory) {
        this.directory = directory;
    }

    @Override
    public GroupMembers of(GroupId group) {
        return user -> directory
                .get(
                        directory.keys().group(group),
                        DirectoryRows.MEMBER_PREFIX + user.value(),
                        DirectoryRows.MEMBERSHIP)
                .map(row -> new Task.Owner(new UserId(row.userId()), row.name()));
    }
}
