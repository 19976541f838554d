package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.access.GroupUsers.Change;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Role;

abstract class GroupUsersContract extends StoresContract {
    private final Person jo = owner("Befrienders", JO);
    private final GroupUsers users = stores.groups().users(jo.group());

    private GroupUser read(Person person) {
        return users.find(person.user()).orElseThrow();
    }

    @Test
    void anotherRoleTakesEffectAtOnce() {
        Person sam = joined(jo.group(), SAM, Role.VIEWER);
        assertEquals(Change.DONE, users.changeRole(read(sam), Role.COORDINATOR, jo.user()));
        assertEquals(Optional.of(Role.COORDINATOR), role(sam));
        assertEquals(Role.COORDINATOR, signedIn(sam).role());
    }

    @Test
    void theLastOwnerStays() {
        joined(jo.group(), SAM, Role.COORDINATOR);
        assertEquals(Change.LAST_OWNER, users.changeRole(read(jo), Role.VIEWER, jo.user()));
        assertEquals(Change.LAST_OWNER, users.remove(read(jo), jo.user()));
        assertEquals(Optional.of(Role.OWNER), role(jo));
    }

    @Test
    void ownersAreCountedWhicheverWayTheyCame() {
        Person invited = joined(jo.group(), SAM, Role.OWNER);
        assertEquals(Change.DONE, users.changeRole(read(jo), Role.VIEWER, jo.user()));
        assertEquals(Change.LAST_OWNER, users.changeRole(read(invited), Role.VIEWER, invited.user()));
        assertEquals(Change.DONE, users.changeRole(read(jo), Role.OWNER, invited.user()));
        assertEquals(Change.DONE, users.remove(read(invited), jo.user()));
        assertEquals(Change.LAST_OWNER, users.remove(read(jo), jo.user()));
    }

    @Test
    void aChangeOfWhatWasNotReadIsRefused() {
        Person sam = joined(jo.group(), SAM, Role.VIEWER);
        GroupUser before = read(sam);
        assertEquals(Change.DONE, users.changeRole(before, Role.OWNER, jo.user()));
        assertEquals(Change.CHANGED_MEANWHILE, users.changeRole(before, Role.CONTRIBUTOR, jo.user()));
        assertEquals(Change.CHANGED_MEANWHILE, users.remove(before, jo.user()));
        assertEquals(Optional.of(Role.OWNER), role(sam));
    }

    @Test
    void whoIsNoOwnerAnyMoreChangesNobody() {
        Person sam = joined(jo.group(), SAM, Role.OWNER);
        Person third = joined(jo.group(), new EmailAddress("third@example.org"), Role.VIEWER);
        assertEquals(Change.DONE, users.changeRole(read(jo), Role.COORDINATOR, sam.user()));
        assertEquals(Change.NOT_ALLOWED, users.changeRole(read(third), Role.OWNER, jo.user()));
        assertEquals(Change.NOT_ALLOWED, users.remove(read(third), jo.user()));
        assertEquals(Optional.of(Role.VIEWER), role(third));
    }

    @Test
    void whoLoweredThemselvesDoesNotTakeItBack() {
        joined(jo.group(), SAM, Role.OWNER);
        assertEquals(Change.DONE, users.changeRole(read(jo), Role.VIEWER, jo.user()));
        // As a request that was signed in as an owner, and read the user after the other request had lowered them.
        assertEquals(Change.NOT_ALLOWED, users.changeRole(read(jo), Role.OWNER, jo.user()));
        assertEquals(Change.NOT_ALLOWED, users.remove(read(jo), jo.user()));
        assertEquals(Optional.of(Role.VIEWER), role(jo));
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        Person sam = owner("Allotments", SAM);
        GroupUsers theirs = stores.groups().users(sam.group());
        assertEquals(Optional.empty(), theirs.find(jo.user()));
        assertEquals(
                List.of(sam.user()),
                theirs.all().stream().map(each -> each.user().id()).toList());
        assertEquals(Change.CHANGED_MEANWHILE, theirs.remove(read(jo), sam.user()));
        assertEquals(Change.CHANGED_MEANWHILE, theirs.changeRole(read(jo), Role.VIEWER, sam.user()));
        assertEquals(Optional.of(Role.OWNER), role(jo));
    }

    @Test
    void twoOwnersWhoLowerThemselvesAtOnceLeaveOne() throws Exception {
        Person sam = joined(jo.group(), SAM, Role.OWNER);
        GroupUser asJo = read(jo);
        GroupUser asSam = read(sam);
        List<Change> changes = atOnce(List.of(
                () -> users.changeRole(asJo, Role.VIEWER, jo.user()),
                () -> users.changeRole(asSam, Role.VIEWER, sam.user())));
        assertEquals(
                List.of(Change.DONE, Change.LAST_OWNER),
                changes.stream().sorted().toList());
        assertEquals(1, owners());
    }

    @Test
    void twoOwnersWhoLowerOrRemoveOneAnotherAtOnceLeaveOne() throws Exception {
        Person sam = joined(jo.group(), SAM, Role.OWNER);
        GroupUser asJo = read(jo);
        GroupUser asSam = read(sam);
        List<Change> changes = atOnce(
                List.of(() -> users.changeRole(asSam, Role.VIEWER, jo.user()), () -> users.remove(asJo, sam.user())));
        assertEquals(1, changes.stream().filter(Change.DONE::equals).count(), changes.toString());
        assertEquals(1, owners());
    }

    private long owners() {
        return users.all().stream().filter(each -> each.role() == Role.OWNER).count();
    }
}
