package org.kith.functions.access;

import org.kith.dynamodb.Directory;
import org.kith.functions.access.dynamodb.DirectoryChallenges;
import org.kith.functions.access.dynamodb.DirectoryGroups;
import org.kith.functions.access.dynamodb.DirectoryInvitations;
import org.kith.functions.access.dynamodb.DirectoryRateLimits;
import org.kith.functions.access.dynamodb.DirectoryUserSessions;
import org.kith.functions.access.dynamodb.DirectoryUsers;
import org.kith.http.session.Sessions;
import org.kith.http.session.dynamodb.DirectorySessions;

/** Every store of access, all of one kind. */
public record Stores(
        Challenges challenges,
        Users users,
        Groups groups,
        Invitations invitations,
        UserSessions userSessions,
        RateLimits limits,
        Sessions sessions) {
    /** In memory. */
    public static Stores fake() {
        FakeDirectory fake = new FakeDirectory();
        return new Stores(fake, fake, fake, fake, fake, fake, fake);
    }

    /** In a Directory table. */
    public static Stores in(Directory directory) {
        return new Stores(
                new DirectoryChallenges(directory),
                new DirectoryUsers(directory),
                new DirectoryGroups(directory),
                new DirectoryInvitations(directory),
                new DirectoryUserSessions(directory),
                new DirectoryRateLimits(directory),
                new DirectorySessions(directory));
    }
}
