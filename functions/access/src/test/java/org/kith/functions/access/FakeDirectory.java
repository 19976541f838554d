package org.kith.functions.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kith.http.session.SecretHash;
import org.kith.http.session.Sessions;
import org.kith.http.session.SignedIn;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.InvitationId;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;

/** Every store of access in memory, one request at a time; held to the same contracts as DynamoDB. */
final class FakeDirectory implements Challenges, Users, Groups, Invitations, UserSessions, RateLimits, Sessions {
    private final Map<String, Challenge> challenges = new HashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<UserId, User> users = new HashMap<>();
    private final Map<String, UserId> logins = new HashMap<>();
    private final Map<UserId, Instant> sessionsFrom = new HashMap<>();
    private final Map<GroupId, Settings> settings = new HashMap<>();
    private final Map<Membership, GroupUser> memberships = new TreeMap<>(Membership.ORDER);
    private final Map<Membership, Instant> usedAt = new HashMap<>();
    private final Map<InvitationId, Invitation> invitations = new TreeMap<>(Comparator.comparing(InvitationId::value));
    private final Map<String, NewSession> sessions = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private record Membership(GroupId group, UserId user) {
        static final Comparator<Membership> ORDER = Comparator.comparing(
                        (Membership key) -> key.group().value())
                .thenComparing(key -> key.user().value());
    }

    // ------------------------------------------------------------ Challenges

    @Override
    public synchronized void open(Challenge challenge) {
        challenges.put(challenge.id(), challenge);
        tries.put(challenge.id(), 0);
    }

    @Override
    public synchronized Try takeTry(String id, Instant now) {
        Challenge challenge = challenges.get(id);
        int taken = tries.getOrDefault(id, 0);
        if (challenge == null || !now.isBefore(challenge.until()) || taken >= Challenge.TRIES) {
            return new Try.Over();
        }
        tries.put(id, taken + 1);
        return new Try.Taken(challenge, Challenge.TRIES - taken - 1);
    }

    @Override
    public synchronized Entry spend(Challenge challenge, NewSession session) {
        Membership key = new Membership(session.group(), session.user());
        if (!challenges.containsKey(challenge.id())) {
            return Entry.TOO_LATE;
        }
        if (!memberships.containsKey(key)) {
            return Entry.READ_AGAIN;
        }
        challenges.remove(challenge.id());
        usedAt.put(key, session.startedAt());
        sessions.put(session.hash(), session);
        return Entry.DONE;
    }

    // ----------------------------------------------------------------- Users

    @Override
    public synchronized Optional<Login> withAddress(EmailAddress address) {
        return Optional.ofNullable(logins.get(address.normalised()))
                .flatMap(id -> Optional.ofNullable(users.get(id)))
                .map(user -> new Login(user, usedLast(user.id())));
    }

    private Optional<GroupId> usedLast(UserId user) {
        return usedAt.entrySet().stream()
                .filter(each -> each.getKey().user().equals(user))
                .max(Map.Entry.<Membership, Instant>comparingByValue()
                        .thenComparing(each -> each.getKey().group().value()))
                .map(each -> each.getKey().group());
    }

    @Override
    public synchronized List<NamedGroup> groupsOf(UserId user) {
        return memberships.keySet().stream()
                .filter(key -> key.user().equals(user))
                .flatMap(key -> Optional.ofNullable(settings.get(key.group())).stream()
                        .map(group -> new NamedGroup(key.group(), group.name())))
                .sorted(Comparator.comparing(NamedGroup::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(group -> group.id().value()))
                .toList();
    }

    // ---------------------------------------------------------------- Groups

    @Override
    public synchronized Entry start(
            GroupId group, Settings first, Joining owner, Challenge challenge, NewSession session) {
        if (!challenges.containsKey(challenge.id())) {
            return Entry.TOO_LATE;
        }
        if (!canJoin(group, owner)) {
            return Entry.READ_AGAIN;
        }
        challenges.remove(challenge.id());
        settings.put(group, first);
        join(group, owner);
        sessions.put(session.hash(), session);
        return Entry.DONE;
    }

    private boolean canJoin(GroupId group, Joining joining) {
        boolean addressIsTaken = joining.standing() == Joining.Standing.NEW
                && logins.containsKey(joining.user().email().normalised());
        return !addressIsTaken
                && !memberships.containsKey(new Membership(group, joining.user().id()));
    }

    private void join(GroupId group, Joining joining) {
        User user = joining.user();
        Membership key = new Membership(group, user.id());
        users.put(user.id(), user);
        logins.put(user.email().normalised(), user.id());
        memberships.put(key, new GroupUser(user, joining.role(), joining.at()));
        usedAt.put(key, joining.at());
    }

    @Override
    public GroupUsers users(GroupId group) {
        return new FakeUsers(group);
    }

    @Override
    public GroupInvitations invitations(GroupId group) {
        return new FakeInvitations(group);
    }

    @Override
    public GroupSettings settings(GroupId group) {
        return new FakeSettings(group);
    }

    private final class FakeSettings implements GroupSettings {
        private final GroupId group;

        FakeSettings(GroupId group) {
            this.group = group;
        }

        @Override
        public Optional<Settings> read() {
            synchronized (FakeDirectory.this) {
                return Optional.ofNullable(settings.get(group));
            }
        }

        @Override
        public void change(Settings changed) {
            synchronized (FakeDirectory.this) {
                if (settings.replace(group, changed) == null) {
                    throw new IllegalStateException("There is no such group");
                }
            }
        }
    }

    private final class FakeUsers implements GroupUsers {
        private final GroupId group;

        FakeUsers(GroupId group) {
            this.group = group;
        }

        @Override
        public List<GroupUser> all() {
            synchronized (FakeDirectory.this) {
                return memberships.entrySet().stream()
                        .filter(each -> each.getKey().group().equals(group))
                        .map(Map.Entry::getValue)
                        .toList();
            }
        }

        @Override
        public Optional<GroupUser> find(UserId user) {
            synchronized (FakeDirectory.this) {
                return Optional.ofNullable(memberships.get(new Membership(group, user)));
            }
        }

        @Override
        public Change changeRole(GroupUser user, Role role, UserId owner) {
            synchronized (FakeDirectory.this) {
                Change change = check(user, role, owner);
                if (change == Change.DONE) {
                    memberships.put(
                            new Membership(group, user.user().id()), new GroupUser(user.user(), role, user.since()));
                }
                return change;
            }
        }

        @Override
        public Change remove(GroupUser user, UserId owner) {
            synchronized (FakeDirectory.this) {
                Change change = check(user, Role.VIEWER, owner);
                if (change == Change.DONE) {
                    memberships.remove(new Membership(group, user.user().id()));
                    usedAt.remove(new Membership(group, user.user().id()));
                }
                return change;
            }
        }

        private Change check(GroupUser user, Role role, UserId owner) {
            if (find(user.user().id())
                    .map(GroupUser::role)
                    .filter(user.role()::equals)
                    .isEmpty()) {
                return Change.CHANGED_MEANWHILE;
            }
            long owners =
                    all().stream().filter(each -> each.role() == Role.OWNER).count();
            if (user.role() == Role.OWNER && role != Role.OWNER && owners < 2) {
                return Change.LAST_OWNER;
            }
            return find(owner).map(GroupUser::role).filter(Role.OWNER::equals).isPresent()
                    ? Change.DONE
                    : Change.NOT_ALLOWED;
        }
    }

    private final class FakeInvitations implements GroupInvitations {
        private final GroupId group;

        FakeInvitations(GroupId group) {
            this.group = group;
        }

        @Override
        public List<Invitation> open(Instant now) {
            synchronized (FakeDirectory.this) {
                return invitations.values().stream()
                        .filter(each -> each.group().equals(group) && now.isBefore(each.until()))
                        .toList();
            }
        }

        @Override
        public Keeping keep(Invitation invitation, Optional<UserId> invited) {
            synchronized (FakeDirectory.this) {
                if (invited.filter(user -> memberships.containsKey(new Membership(group, user)))
                        .isPresent()) {
                    return Keeping.BELONGS_ALREADY;
                }
                invitations.put(invitation.id(), invitation);
                return Keeping.DONE;
            }
        }

        @Override
        public Withdrawal withdraw(InvitationId invitation) {
            synchronized (FakeDirectory.this) {
                boolean ours = Optional.ofNullable(invitations.get(invitation))
                        .filter(each -> each.group().equals(group))
                        .isPresent();
                if (ours) {
                    invitations.remove(invitation);
                }
                return ours ? Withdrawal.DONE : Withdrawal.UNKNOWN;
            }
        }
    }

    // ----------------------------------------------------------- Invitations

    @Override
    public synchronized Optional<Invitation> withToken(String token, Instant now) {
        return invitations.values().stream()
                .filter(each -> each.tokenHash().equals(SecretHash.of(token)) && now.isBefore(each.until()))
                .findFirst();
    }

    @Override
    public synchronized Entry accept(Invitation invitation, Joining joining, NewSession session) {
        if (!invitation.equals(invitations.get(invitation.id()))) {
            return Entry.TOO_LATE;
        }
        if (!canJoin(invitation.group(), joining)) {
            return Entry.READ_AGAIN;
        }
        invitations.remove(invitation.id());
        join(invitation.group(), joining);
        sessions.put(session.hash(), session);
        return Entry.DONE;
    }

    // -------------------------------------------------------------- Sessions

    @Override
    public synchronized Optional<SignedIn> find(String cookie, Instant now) {
        return Optional.ofNullable(sessions.get(SecretHash.of(cookie)))
                .filter(session -> now.isBefore(session.until()))
                .filter(session ->
                        !session.startedAt().isBefore(sessionsFrom.getOrDefault(session.user(), Instant.MIN)))
                .flatMap(session -> Optional.ofNullable(
                                memberships.get(new Membership(session.group(), session.user())))
                        .flatMap(membership -> Optional.ofNullable(settings.get(session.group()))
                                .map(group -> new SignedIn(
                                        session.hash(),
                                        session.user(),
                                        membership.user().name(),
                                        membership.user().email(),
                                        session.group(),
                                        group.name(),
                                        membership.role(),
                                        group.timeZone()))));
    }

    @Override
    public synchronized void end(String hash) {
        sessions.remove(hash);
    }

    @Override
    public synchronized void endAll(UserId user, Instant before) {
        sessionsFrom.put(user, before);
    }

    @Override
    public synchronized Move move(SignedIn session, GroupId group, Instant now) {
        Membership key = new Membership(group, session.user());
        NewSession running = sessions.get(session.sessionHash());
        if (running == null || !memberships.containsKey(key)) {
            return Move.REFUSED;
        }
        usedAt.put(key, now);
        sessions.put(
                running.hash(),
                new NewSession(running.hash(), running.user(), group, running.startedAt(), running.until()));
        return Move.DONE;
    }

    // ------------------------------------------------------------ RateLimits

    @Override
    public synchronized Allowance take(RateLimit limit, String whose, Instant now) {
        String key = key(limit, whose, now);
        int taken = counts.getOrDefault(key, 0);
        if (taken >= limit.most()) {
            return Allowance.USED_UP;
        }
        counts.put(key, taken + 1);
        return Allowance.GRANTED;
    }

    @Override
    public synchronized void forget(RateLimit limit, String whose, Instant now) {
        counts.remove(key(limit, whose, now));
    }

    private static String key(RateLimit limit, String whose, Instant now) {
        return limit.name() + "#" + whose + "#" + limit.windowStart(now);
    }
}
