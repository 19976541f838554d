package org.kith.functions.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.kith.kernel.GroupId;
import org.kith.kernel.InvitationId;
import org.kith.kernel.UserId;

/** What the fake stores keep; whoever holds the lock of this object sees it between two requests. */
abstract class FakeTables {
    final Map<String, Challenge> challenges = new HashMap<>();
    final Map<String, Integer> tries = new HashMap<>();
    final Map<UserId, User> users = new HashMap<>();
    final Map<String, UserId> logins = new HashMap<>();
    final Map<UserId, Instant> sessionsFrom = new HashMap<>();
    final Map<GroupId, Settings> settings = new HashMap<>();
    final Map<GroupId, OwnWords> words = new HashMap<>();
    final Map<Membership, GroupUser> memberships = new TreeMap<>(Membership.ORDER);
    final Map<Membership, Instant> usedAt = new HashMap<>();
    final Map<InvitationId, Invitation> invitations = new TreeMap<>(Comparator.comparing(InvitationId::value));
    final Map<String, NewSession> sessions = new HashMap<>();
    final Map<String, Integer> counts = new HashMap<>();

    record Membership(GroupId group, UserId user) {
        static final Comparator<Membership> ORDER = Comparator.comparing(
                        (Membership key) -> key.group().value())
                .thenComparing(key -> key.user().value());
    }

    final boolean canJoin(GroupId group, Joining joining) {
        boolean addressIsTaken = joining.standing() == Joining.Standing.NEW
                && logins.containsKey(joining.user().email().normalised());
        return !addressIsTaken
                && !memberships.containsKey(new Membership(group, joining.user().id()));
    }

    final void join(GroupId group, Joining joining) {
        User user = joining.user();
        Membership key = new Membership(group, user.id());
        users.put(user.id(), user);
        logins.put(user.email().normalised(), user.id());
        memberships.put(key, new GroupUser(user, joining.role(), joining.at()));
        usedAt.put(key, joining.at());
    }
}
