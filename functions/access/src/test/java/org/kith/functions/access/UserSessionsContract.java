package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.access.UserSessions.Move;
import org.kith.http.session.SecretHash;
import org.kith.http.session.SignedIn;
import org.kith.kernel.Role;

abstract class UserSessionsContract extends StoresContract {
    private final Person jo = owner("Befrienders", JO);

    @Test
    void lastsThirtyDays() {
        Instant end = NOW.plus(Duration.ofDays(30));
        assertEquals(
                true, stores.sessions().find(jo.cookie(), end.minusMillis(1)).isPresent());
        assertEquals(Optional.empty(), stores.sessions().find(jo.cookie(), end));
    }

    @Test
    void endsAloneOrWithAllOthersOfItsUser() {
        Person sam = joined(jo.group(), SAM, Role.VIEWER);
        String second = secondSession();
        stores.userSessions().end(SecretHash.of(jo.cookie()));
        stores.userSessions().end("unknown");
        assertEquals(Optional.empty(), stores.sessions().find(jo.cookie(), NOW));
        assertEquals(true, stores.sessions().find(second, NOW).isPresent());
        stores.userSessions().endAll(jo.user(), NOW.plusMillis(1));
        assertEquals(Optional.empty(), stores.sessions().find(second, NOW));
        assertEquals(true, stores.sessions().find(sam.cookie(), NOW).isPresent());
    }

    private String secondSession() {
        Challenge challenge = opened(new Asked.ToSignIn(JO));
        assertEquals(
                Entry.DONE, stores.challenges().spend(challenge, NewSession.of("second", jo.user(), jo.group(), NOW)));
        return "second";
    }

    @Test
    void movesToAnotherGroupOfTheUser() {
        User user = stores.users().withAddress(JO).orElseThrow().user();
        Person other = started("Allotments", new Joining(user, Joining.Standing.KNOWN, Role.OWNER, NOW));
        assertEquals(Move.DONE, stores.userSessions().move(signedIn(jo), other.group(), NOW));
        assertEquals(
                Optional.of("Allotments"),
                stores.sessions().find(jo.cookie(), NOW).map(SignedIn::groupName));
    }

    @Test
    void doesNotMoveToAGroupOfOthers() {
        Person sam = owner("Allotments", SAM);
        assertEquals(Move.REFUSED, stores.userSessions().move(signedIn(jo), sam.group(), NOW));
        assertEquals(jo.group(), signedIn(jo).group());
    }

    @Test
    void doesNotComeBackByMoving() {
        SignedIn session = signedIn(jo);
        stores.userSessions().end(session.sessionHash());
        assertEquals(Move.REFUSED, stores.userSessions().move(session, jo.group(), NOW));
        assertEquals(Optional.empty(), stores.sessions().find(jo.cookie(), NOW));
    }
}
