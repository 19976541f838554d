package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.access.GroupInvitations.Keeping;
import org.kith.functions.access.GroupInvitations.Withdrawal;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;

abstract class InvitationsContract extends StoresContract {
    private final Person jo = owner("Befrienders", JO);
    private final GroupInvitations ours = stores.groups().invitations(jo.group());

    private Joining newUser(Role role) {
        return new Joining(new User(new UserId(ids.next()), "Sam", SAM), Joining.Standing.NEW, role, NOW);
    }

    private Entry accept(Invitation invitation, Joining joining) {
        NewSession session = NewSession.of(secrets.token(), joining.user().id(), invitation.group(), NOW);
        return stores.invitations().accept(invitation, joining, session);
    }

    @Test
    void isFoundByItsTokenAndListed() {
        Invitation invitation = invited(jo.group(), SAM, Role.VIEWER, "token");
        assertEquals(Optional.of(invitation), stores.invitations().withToken("token", NOW));
        assertEquals(List.of(invitation), ours.open(NOW));
        assertEquals(Optional.empty(), stores.invitations().withToken("another", NOW));
        assertEquals(Optional.empty(), stores.invitations().withToken(invitation.tokenHash(), NOW));
    }

    @Test
    void isOverAfterSevenDays() {
        invited(jo.group(), SAM, Role.VIEWER, "token");
        assertEquals(1, ours.open(NOW.plus(Duration.ofDays(7)).minusMillis(1)).size());
        assertEquals(List.of(), ours.open(NOW.plus(Duration.ofDays(7))));
        assertEquals(Optional.empty(), stores.invitations().withToken("token", NOW.plus(Duration.ofDays(7))));
    }

    @Test
    void aNewerOneOfTheSameAddressTakesItsPlace() {
        Invitation older = invited(jo.group(), SAM, Role.OWNER, "older");
        Invitation newer = invited(jo.group(), SAM, Role.VIEWER, "newer");
        assertEquals(List.of(newer), ours.open(NOW));
        assertEquals(Optional.empty(), stores.invitations().withToken("older", NOW));
        assertEquals(Entry.TOO_LATE, accept(older, newUser(Role.OWNER)));
        assertEquals(Entry.DONE, accept(newer, newUser(Role.VIEWER)));
    }

    @Test
    void worksOnce() {
        Invitation invitation = invited(jo.group(), SAM, Role.VIEWER, "token");
        assertEquals(Entry.DONE, accept(invitation, newUser(Role.VIEWER)));
        assertEquals(Entry.TOO_LATE, accept(invitation, newUser(Role.VIEWER)));
        assertEquals(Optional.empty(), stores.invitations().withToken("token", NOW));
        assertEquals(List.of(), ours.open(NOW));
    }

    @Test
    void acceptedInParallelItMakesOneUserAndOneMembership() throws Exception {
        Invitation invitation = invited(jo.group(), SAM, Role.COORDINATOR, "token");
        List<Entry> entries = atOnce(4, () -> accept(invitation, newUser(Role.COORDINATOR)));
        assertEquals(1, entries.stream().filter(Entry.DONE::equals).count(), entries.toString());
        assertEquals(2, stores.groups().users(jo.group()).all().size());
    }

    @Test
    void aKnownUserJoinsWithTheSameUser() {
        Person sam = owner("Allotments", SAM);
        Invitation invitation = invited(jo.group(), SAM, Role.CONTRIBUTOR, "token");
        User user = stores.users().withAddress(SAM).orElseThrow().user();
        assertEquals(Entry.DONE, accept(invitation, new Joining(user, Joining.Standing.KNOWN, Role.CONTRIBUTOR, NOW)));
        assertEquals(
                List.of("Allotments", "Befrienders"),
                stores.users().groupsOf(sam.user()).stream()
                        .map(NamedGroup::name)
                        .toList());
        assertEquals(Optional.of(Role.OWNER), role(sam));
    }

    @Test
    void aNewUserIsRefusedWhenTheAddressHasOneByNow() {
        Invitation invitation = invited(jo.group(), SAM, Role.VIEWER, "token");
        owner("Allotments", SAM);
        assertEquals(Entry.READ_AGAIN, accept(invitation, newUser(Role.VIEWER)));
        assertEquals(Optional.of(invitation), stores.invitations().withToken("token", NOW));
    }

    @Test
    void whoBelongsToTheGroupIsNotInvited() {
        Person sam = joined(jo.group(), SAM, Role.VIEWER);
        Invitation invitation = Invitation.of(jo.group(), SAM, Role.OWNER, "Jo", "token", NOW);
        assertEquals(Keeping.BELONGS_ALREADY, ours.keep(invitation, Optional.of(sam.user())));
        assertEquals(Optional.empty(), stores.invitations().withToken("token", NOW));
        assertEquals(List.of(), ours.open(NOW));
    }

    @Test
    void whoLeftCanBeInvitedAgain() {
        Person sam = joined(jo.group(), SAM, Role.OWNER);
        GroupUsers users = stores.groups().users(jo.group());
        users.remove(users.find(sam.user()).orElseThrow(), jo.user());
        Invitation invitation = Invitation.of(jo.group(), SAM, Role.VIEWER, "Jo", "token", NOW);
        assertEquals(Keeping.DONE, ours.keep(invitation, Optional.of(sam.user())));
        User user = stores.users().withAddress(SAM).orElseThrow().user();
        assertEquals(Entry.DONE, accept(invitation, new Joining(user, Joining.Standing.KNOWN, Role.VIEWER, NOW)));
        assertEquals(Optional.of(Role.VIEWER), role(sam));
    }

    @Test
    void canBeWithdrawnByItsGroupAlone() {
        Invitation invitation = invited(jo.group(), SAM, Role.VIEWER, "token");
        GroupInvitations theirs = stores.groups().invitations(new GroupId(ids.next()));
        assertEquals(List.of(), theirs.open(NOW));
        assertEquals(Withdrawal.UNKNOWN, theirs.withdraw(invitation.id()));
        assertEquals(Withdrawal.DONE, ours.withdraw(invitation.id()));
        assertEquals(Withdrawal.UNKNOWN, ours.withdraw(invitation.id()));
        assertEquals(Optional.empty(), stores.invitations().withToken("token", NOW));
        assertEquals(Entry.TOO_LATE, accept(invitation, newUser(Role.VIEWER)));
    }

    @Test
    void theSameAddressInAnotherGroupIsAnotherInvitation() {
        Person kim = owner("Allotments", new EmailAddress("kim@example.org"));
        Invitation one = invited(jo.group(), SAM, Role.VIEWER, "one");
        Invitation other = invited(kim.group(), SAM, Role.VIEWER, "other");
        assertEquals(Optional.of(one), stores.invitations().withToken("one", NOW));
        assertEquals(Optional.of(other), stores.invitations().withToken("other", NOW));
    }
}
