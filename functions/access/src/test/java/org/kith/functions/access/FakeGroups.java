package org.kith.functions.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.kernel.GroupId;
import org.kith.kernel.InvitationId;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;

/** The groups of the fake stores. */
abstract class FakeGroups extends FakeTables implements Groups {
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

    @Override
    public GroupWords words(GroupId group) {
        return new GroupWords() {
            @Override
            public OwnWords read() {
                synchronized (FakeGroups.this) {
                    return words.getOrDefault(group, OwnWords.NONE);
                }
            }

            @Override
            public void change(OwnWords changed) {
                synchronized (FakeGroups.this) {
                    words.put(group, changed);
                }
            }
        };
    }

    private final class FakeSettings implements GroupSettings {
        private final GroupId group;

        FakeSettings(GroupId group) {
            this.group = group;
        }

        @Override
        public Optional<Settings> read() {
            synchronized (FakeGroups.this) {
                return Optional.ofNullable(settings.get(group));
            }
        }

        @Override
        public void change(Settings changed) {
            synchronized (FakeGroups.this) {
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
            synchronized (FakeGroups.this) {
                return memberships.entrySet().stream()
                        .filter(each -> each.getKey().group().equals(group))
                        .map(Map.Entry::getValue)
                        .toList();
            }
        }

        @Override
        public Optional<GroupUser> find(UserId user) {
            synchronized (FakeGroups.this) {
                return Optional.ofNullable(memberships.get(new Membership(group, user)));
            }
        }

        @Override
        public Change changeRole(GroupUser user, Role role, UserId owner) {
            synchronized (FakeGroups.this) {
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
            synchronized (FakeGroups.this) {
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
            synchronized (FakeGroups.this) {
                return invitations.values().stream()
                        .filter(each -> each.group().equals(group) && now.isBefore(each.until()))
                        .toList();
            }
        }

        @Override
        public Keeping keep(Invitation invitation, Optional<UserId> invited) {
            synchronized (FakeGroups.this) {
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
            synchronized (FakeGroups.this) {
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
}
