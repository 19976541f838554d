package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;

abstract class UsersContract extends StoresContract {
    @Test
    void findsAUserByAddressHoweverItIsWritten() {
        Person jo = owner("Befrienders", JO);
        Login login =
                stores.users().withAddress(new EmailAddress("JO@Example.org")).orElseThrow();
        assertEquals(new User(jo.user(), "Name of jo@example.org", JO), login.user());
        assertEquals(Optional.of(jo.group()), login.group());
        assertEquals(Optional.empty(), stores.users().withAddress(SAM));
    }

    @Test
    void namesTheGroupThatWasUsedLast() {
        Person first = owner("Befrienders", JO);
        User user = stores.users().withAddress(JO).orElseThrow().user();
        Person second = started(
                "Allotments", new Joining(user, Joining.Standing.KNOWN, Role.OWNER, NOW.plus(Duration.ofHours(1))));
        assertEquals(Optional.of(second.group()), usedLast());
        assertEquals(
                UserSessions.Move.DONE,
                stores.userSessions().move(signedIn(first), first.group(), NOW.plus(Duration.ofHours(2))));
        assertEquals(Optional.of(first.group()), usedLast());
        assertEquals(
                List.of(new NamedGroup(second.group(), "Allotments"), new NamedGroup(first.group(), "Befrienders")),
                stores.users().groupsOf(user.id()));
    }

    private Optional<GroupId> usedLast() {
        return stores.users().withAddress(JO).flatMap(Login::group);
    }

    @Test
    void whoWasRemovedFromTheOnlyGroupIsKnownButBelongsNowhere() {
        Person jo = owner("Befrienders", JO);
        Person sam = joined(jo.group(), SAM, Role.VIEWER);
        GroupUsers users = stores.groups().users(jo.group());
        assertEquals(GroupUsers.Change.DONE, users.remove(users.find(sam.user()).orElseThrow(), jo.user()));
        assertEquals(
                Optional.empty(), stores.users().withAddress(SAM).orElseThrow().group());
        assertEquals(List.of(), stores.users().groupsOf(sam.user()));
        assertEquals(Optional.empty(), stores.sessions().find(sam.cookie(), NOW));
    }

    @Test
    void aUserOfMoreGroupsThanAreShownIsStillFound() {
        Person jo = owner("Befrienders", JO);
        User user = stores.users().withAddress(JO).orElseThrow().user();
        for (int i = 0; i < Users.MOST_GROUPS + 1; i++) {
            started("Group " + i, new Joining(user, Joining.Standing.KNOWN, Role.OWNER, NOW));
        }
        assertEquals(Optional.of(user), stores.users().withAddress(JO).map(Login::user));
        assertEquals(Users.MOST_GROUPS, stores.users().groupsOf(jo.user()).size());
    }

    @Test
    void aSecondUserWithTheSameAddressIsRefused() {
        owner("Befrienders", JO);
        Challenge challenge = opened(new Asked.ToSignUp(JO, "Jo", "Allotments"));
        GroupId group = new GroupId(ids.next());
        User rival = new User(new UserId(ids.next()), "Jo", JO);
        NewSession session = NewSession.of("cookie", rival.id(), group, NOW);
        Joining joining = new Joining(rival, Joining.Standing.NEW, Role.OWNER, NOW);
        assertEquals(
                Entry.READ_AGAIN,
                stores.groups().start(group, Settings.ofNewGroup("Allotments", JO), joining, challenge, session));
        assertEquals(Optional.empty(), stores.groups().settings(group).read());
        assertEquals(Optional.empty(), stores.sessions().find("cookie", NOW));
    }

    @Test
    void aNewGroupHasItsSettingsAndItsOwner() {
        Person jo = owner("Befrienders", JO);
        assertEquals(
                Optional.of(new Settings("Befrienders", "", ZoneId.of("Europe/London"), "Befrienders", JO)),
                stores.groups().settings(jo.group()).read());
        assertEquals(
                List.of(new GroupUser(new User(jo.user(), "Name of jo@example.org", JO), Role.OWNER, NOW)),
                stores.groups().users(jo.group()).all());
        assertEquals("Befrienders", signedIn(jo).groupName());
    }

    @Test
    void settingsAreReplacedForThatGroupAlone() {
        Person jo = owner("Befrienders", JO);
        Person sam = owner("Allotments", SAM);
        Settings changed = new Settings("Friends", "1 High Street\nTown", ZoneId.of("Europe/Lisbon"), "Us", SAM);
        stores.groups().settings(jo.group()).change(changed);
        assertEquals(Optional.of(changed), stores.groups().settings(jo.group()).read());
        assertEquals(
                Optional.of(Settings.ofNewGroup("Allotments", SAM)),
                stores.groups().settings(sam.group()).read());
        assertEquals(ZoneId.of("Europe/Lisbon"), signedIn(jo).timeZone());
    }
}
