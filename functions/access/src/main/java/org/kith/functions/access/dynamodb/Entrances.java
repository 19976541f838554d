package org.kith.functions.access.dynamodb;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.dynamodb.Update;
import org.kith.functions.access.Challenge;
import org.kith.functions.access.Entry;
import org.kith.functions.access.Joining;
import org.kith.functions.access.NewSession;
import org.kith.functions.access.dynamodb.AccessRows.GroupOfUserRow;
import org.kith.functions.access.dynamodb.AccessRows.LoginRow;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.http.session.dynamodb.DirectoryRows.MembershipRow;
import org.kith.http.session.dynamodb.DirectoryRows.SessionRow;
import org.kith.http.session.dynamodb.DirectoryRows.UserRow;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;

/** The rows that are written whenever somebody comes in, whichever way. */
final class Entrances {
    private final Directory directory;

    Entrances(Directory directory) {
        this.directory = directory;
    }

    /** Ends a challenge; as the first write of a transaction, so that {@link #entry} knows its refusal. */
    void spend(Transaction transaction, Challenge challenge) {
        transaction.deleteIf(Condition.present(), directory.keys().challenge(challenge.id()), AccessRows.CHALLENGE_KEY);
    }

    /** What became of a transaction whose first write ends what can be used once. */
    static Entry entry(Commit commit) {
        return switch (commit) {
            case Commit.Done() -> Entry.DONE;
            case Commit.Refused(Set<Integer> operations) -> operations.contains(0) ? Entry.TOO_LATE : Entry.READ_AGAIN;
        };
    }

    /** Adds a user to a group; refused when the user belongs to it, or when the address of a new user has one. */
    void join(Transaction transaction, GroupId group, Joining joining) {
        UserId user = joining.user().id();
        String email = joining.user().email().value();
        switch (joining.standing()) {
            case KNOWN -> {}
            case NEW ->
                transaction
                        .putNew(Row.of(
                                directory.keys().login(joining.user().email()),
                                AccessRows.LOGIN_KEY,
                                AccessRows.LOGIN,
                                new LoginRow(user.value())))
                        .putNew(Row.of(
                                directory.keys().user(user),
                                DirectoryRows.USER_KEY,
                                DirectoryRows.USER,
                                new UserRow(joining.user().name(), email, joining.at(), Optional.empty())));
        }
        transaction
                .putNew(Row.of(
                        directory.keys().group(group),
                        DirectoryRows.MEMBER_PREFIX + user.value(),
                        DirectoryRows.MEMBERSHIP,
                        new MembershipRow(user.value(), joining.user().name(), email, joining.role(), joining.at())))
                .put(Row.of(
                        directory.keys().user(user),
                        AccessRows.GROUP_PREFIX + group.value(),
                        AccessRows.GROUP_OF_USER,
                        new GroupOfUserRow(group.value(), joining.at())));
    }

    /** Starts a session. */
    void start(Transaction transaction, NewSession session) {
        transaction.putNew(Row.of(
                        directory.keys().session(session.hash()),
                        DirectoryRows.SESSION_KEY,
                        DirectoryRows.SESSION,
                        new SessionRow(
                                session.user().value(), session.group().value(), session.startedAt(), session.until()))
                .expiringAt(session.until()));
    }

    /** Notes which group a user was in last; refused when the user does not belong to it. */
    Update used(UserId user, GroupId group, Instant now) {
        return Update.of(directory.keys().user(user), AccessRows.GROUP_PREFIX + group.value(), Condition.present())
                .set("usedAt", now);
    }
}
