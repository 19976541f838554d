package org.kith.functions.access.dynamodb;

import java.time.ZoneId;
import java.util.Optional;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.Update;
import org.kith.functions.access.GroupSettings;
import org.kith.functions.access.Settings;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;

final class DirectoryGroupSettings implements GroupSettings {
    private final Directory directory;
    private final GroupId group;

    DirectoryGroupSettings(Directory directory, GroupId group) {
        this.directory = directory;
        this.group = group;
    }

    @Override
    public Optional<Settings> read() {
        return directory
                .get(directory.keys().group(group), DirectoryRows.GROUP_KEY, DirectoryRows.GROUP)
                .map(row -> new Settings(
                        row.name(),
                        row.postalAddress(),
                        ZoneId.of(row.timeZone()),
                        row.senderName(),
                        new EmailAddress(row.replyTo())));
    }

    @Override
    public void change(Settings settings) {
        directory
                .update(Update.of(directory.keys().group(group), DirectoryRows.GROUP_KEY, Condition.present())
                        .set("name", settings.name())
                        .set("postalAddress", settings.postalAddress())
                        .set("timeZone", settings.timeZone().getId())
                        .set("senderName", settings.senderName())
                        .set("replyTo", settings.replyTo().value()))
                .orThrow();
    }
}
