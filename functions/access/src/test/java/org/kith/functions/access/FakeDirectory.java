package org.kith.functions.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.http.session.SecretHash;
import org.kith.http.session.Sessions;
import org.kith.http.session.SignedIn;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;

/** Every store of access in memory, one request at a time; held to the same contracts as DynamoDB. */
final class FakeDirectory extends FakeGroups
        implements Challenges, Users, Invitations, UserSessions, RateLimits, Sessions {
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
                .limit(MOST_GROUPS)
                .flatMap(key -> Optional.ofNullable(settings.get(key.group())).stream()
                        .map(group -> new NamedGroup(key.group(), group.name())))
                .sorted(Comparator.comparing(NamedGroup::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(group -> group.id().value()))
                .toList();
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
