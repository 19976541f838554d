package org.kith.http.session.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.Row;
import org.kith.http.session.SecretHash;
import org.kith.http.session.SignedIn;
import org.kith.http.session.dynamodb.DirectoryRows.GroupRow;
import org.kith.http.session.dynamodb.DirectoryRows.MembershipRow;
import org.kith.http.session.dynamodb.DirectoryRows.SessionRow;
import org.kith.http.session.dynamodb.DirectoryRows.UserRow;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;

/** Who is signed in, as the Directory has it. */
abstract class DirectorySessionsContract {
    private static final String COOKIE = "what the browser holds";
    private static final Instant START = FixedClock.START;
    private static final Instant END = START.plus(Duration.ofDays(30));
    private static final UserId USER = new UserId(CountedIds.numbered(1));
    private static final GroupId GROUP = new GroupId(CountedIds.numbered(2));
    private static final GroupId OTHER = new GroupId(CountedIds.numbered(3));

    private final TableSource tables = tables();
    private final Directory directory = new Directory(tables.client(), tables.newDirectoryTable());
    private final DirectorySessions sessions = new DirectorySessions(directory);

    DirectorySessionsContract() {
        write(session(GROUP));
        write(user(Optional.empty()));
        write(group());
        write(member(Role.OWNER));
    }

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void findsWhoHoldsTheCookie() {
        assertEquals(Optional.of(signedIn(Role.OWNER)), sessions.find(COOKIE, START));
    }

    @Test
    void anotherCookieIsNobodys() {
        assertEquals(Optional.empty(), sessions.find("another", START));
        assertEquals(Optional.empty(), sessions.find(SecretHash.of(COOKIE), START));
        assertEquals(Optional.empty(), sessions.find("", START));
    }

    @Test
    void aSessionEndsOnTimeWhetherOrNotDynamoDbHasRemovedIt() {
        assertEquals(Optional.of(signedIn(Role.OWNER)), sessions.find(COOKIE, END.minusMillis(1)));
        assertEquals(Optional.empty(), sessions.find(COOKIE, END));
    }

    @Test
    void anotherRoleTakesEffectWithTheNextRequest() {
        write(member(Role.VIEWER));
        assertEquals(Optional.of(signedIn(Role.VIEWER)), sessions.find(COOKIE, START));
    }

    @Test
    void whoIsRemovedFromTheGroupIsNobody() {
        directory
                .transaction()
                .delete(directory.keys().group(GROUP), DirectoryRows.MEMBER_PREFIX + USER.value())
                .commit()
                .orThrow();
        assertEquals(Optional.empty(), sessions.find(COOKIE, START));
    }

    @Test
    void whoSignedOutEverywhereIsNobodyWithAnOlderSession() {
        write(user(Optional.of(START.plusMillis(1))));
        assertEquals(Optional.empty(), sessions.find(COOKIE, START.plusSeconds(1)));
        write(user(Optional.of(START)));
        assertEquals(Optional.of(signedIn(Role.OWNER)), sessions.find(COOKIE, START.plusSeconds(1)));
    }

    @Test
    void aSessionInAGroupThatTheUserDoesNotBelongToIsNobodys() {
        write(session(OTHER));
        assertEquals(Optional.empty(), sessions.find(COOKIE, START));
    }

    private void write(Row row) {
        directory.transaction().put(row).commit().orThrow();
    }

    private Row session(GroupId group) {
        return Row.of(
                directory.keys().session(SecretHash.of(COOKIE)),
                DirectoryRows.SESSION_KEY,
                DirectoryRows.SESSION,
                new SessionRow(USER.value(), group.value(), START, END));
    }

    private Row user(Optional<Instant> sessionsFrom) {
        return Row.of(
                directory.keys().user(USER),
                DirectoryRows.USER_KEY,
                DirectoryRows.USER,
                new UserRow("Jo", "jo@example.org", START, sessionsFrom));
    }

    private Row group() {
        return Row.of(
                directory.keys().group(GROUP),
                DirectoryRows.GROUP_KEY,
                DirectoryRows.GROUP,
                new GroupRow("Befrienders", "", "Europe/London", "Befrienders", "jo@example.org", START));
    }

    private Row member(Role role) {
        return Row.of(
                directory.keys().group(GROUP),
                DirectoryRows.MEMBER_PREFIX + USER.value(),
                DirectoryRows.MEMBERSHIP,
                new MembershipRow(USER.value(), "Jo", "jo@example.org", role, START));
    }

    private static SignedIn signedIn(Role role) {
        return new SignedIn(
                SecretHash.of(COOKIE),
                USER,
                "Jo",
                new EmailAddress("jo@example.org"),
                GROUP,
                "Befrienders",
                role,
                ZoneId.of("Europe/London"));
    }
}
