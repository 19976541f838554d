package org.kith.functions.access.dynamodb;

import java.time.Instant;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.Update;
import org.kith.functions.access.UserSessions;
import org.kith.http.session.SignedIn;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;

/** Sessions in the Directory table, as far as they are ended and moved. */
public final class DirectoryUserSessions implements UserSessions {
    private final Directory directory;
    private final Entrances entrances;

    /** Takes the Directory table. */
    public DirectoryUserSessions(Directory directory) {
        this.directory = directory;
        this.entrances = new Entrances(directory);
    }

    @Override
    public void end(String hash) {
        directory
                .transaction()
                .delete(directory.keys().session(hash), DirectoryRows.SESSION_KEY)
                .commit()
                .orThrow();
    }

    @Override
    public void endAll(UserId user, Instant before) {
        directory
                .update(Update.of(directory.keys().user(user), DirectoryRows.USER_KEY, Condition.present())
                        .set("sessionsFrom", before))
                .orThrow();
    }

    @Override
    public Move move(SignedIn session, GroupId group, Instant now) {
        Commit commit = directory
                .transaction()
                .update(Update.of(
                                directory.keys().session(session.sessionHash()),
                                DirectoryRows.SESSION_KEY,
                                Condition.present())
                        .set("groupId", group.value()))
                .update(entrances.used(session.user(), group, now))
                .commit();
        return commit instanceof Commit.Done ? Move.DONE : Move.REFUSED;
    }
}
