package org.kith.functions.mailings.dynamodb;

import java.time.ZoneId;
import java.util.Optional;
import org.kith.dynamodb.Directory;
import org.kith.functions.mailings.SenderIdentities;
import org.kith.functions.mailings.content.SenderIdentity;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;

/** Groups' settings in the Directory table. */
public final class DirectorySenderIdentities implements SenderIdentities {
    private final Directory directory;

    /** Takes the Directory table. */
    public DirectorySenderIdentities(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<SenderIdentity> of(GroupId group) {
        return directory
                .get(directory.keys().group(group), DirectoryRows.GROUP_KEY, DirectoryRows.GROUP)
                .map(row -> new SenderIdentity(
                        row.name(),
                        row.postalAddress(),
                        row.senderName(),
                        new EmailAddress(row.replyTo()),
                        ZoneId.of(row.timeZone())));
    }
}
