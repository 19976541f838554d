package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.kith.kernel.Role;

/** The ways in, taken by several at the same moment. */
abstract class WaysInContract extends StoresContract {
    private final ConfirmSignIn confirm = new ConfirmSignIn(
            stores.challenges(),
            stores.users(),
            stores.groups(),
            new MailLimits(stores.limits(), MailLimits.FROM_PLACE),
            secrets,
            ids);
    private final AcceptInvitation accept = new AcceptInvitation(stores.invitations(), stores.users(), secrets, ids);

    private void open(Asked asked, String browser, String code) {
        stores.challenges().open(Challenge.of(asked, browser, "link of " + browser, code, NOW));
    }

    @Test
    void aCodeGuessedAtInParallelIsLookedAtFiveTimes() throws Exception {
        owner("Befrienders", JO);
        open(new Asked.ToSignIn(JO), "browser", "999999");
        List<Callable<ConfirmSignIn.Outcome>> guesses = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String guess = "00000" + i % 10;
            guesses.add(() -> confirm.withCode("browser", guess, NOW));
        }
        List<ConfirmSignIn.Outcome> outcomes = atOnce(guesses);
        assertEquals(
                4,
                outcomes.stream()
                        .filter(ConfirmSignIn.Outcome.Wrong.class::isInstance)
                        .count());
        assertEquals(
                12,
                outcomes.stream()
                        .filter(ConfirmSignIn.Outcome.Over.class::isInstance)
                        .count());
        assertEquals(new ConfirmSignIn.Outcome.Over(), confirm.withCode("browser", "999999", NOW));
    }

    @Test
    void linkAndCodeConfirmedAtOnceStartOneSession() throws Exception {
        owner("Befrienders", JO);
        open(new Asked.ToSignIn(JO), "browser", "999999");
        List<ConfirmSignIn.Outcome> outcomes = atOnce(List.of(
                () -> confirm.withCode("browser", "999999", NOW),
                () -> confirm.withLink("browser", "link of browser", NOW),
                () -> confirm.withCode("browser", "999999", NOW)));
        assertEquals(
                1,
                outcomes.stream()
                        .filter(ConfirmSignIn.Outcome.Started.class::isInstance)
                        .count());
    }

    @Test
    void twoSignUpsOfOneAddressConfirmedAtOnceMakeOneUserWithTwoGroups() throws Exception {
        open(new Asked.ToSignUp(JO, "Jo", "Befrienders"), "one", "111111");
        open(new Asked.ToSignUp(JO, "Jo", "Allotments"), "two", "222222");
        List<ConfirmSignIn.Outcome> outcomes = atOnce(
                List.of(() -> confirm.withCode("one", "111111", NOW), () -> confirm.withCode("two", "222222", NOW)));
        assertEquals(
                2,
                outcomes.stream()
                        .filter(ConfirmSignIn.Outcome.Started.class::isInstance)
                        .count());
        User user = stores.users().withAddress(JO).orElseThrow().user();
        assertEquals(
                List.of("Allotments", "Befrienders"),
                stores.users().groupsOf(user.id()).stream()
                        .map(NamedGroup::name)
                        .toList());
    }

    @Test
    void twoInvitationsOfOneNewAddressAcceptedAtOnceMakeOneUser() throws Exception {
        Person jo = owner("Befrienders", JO);
        User user = stores.users().withAddress(JO).orElseThrow().user();
        Person other = started("Allotments", new Joining(user, Joining.Standing.KNOWN, Role.OWNER, NOW));
        invited(jo.group(), SAM, Role.VIEWER, "one");
        invited(other.group(), SAM, Role.VIEWER, "two");
        List<AcceptInvitation.Outcome> outcomes = atOnce(List.of(
                () -> accept.accept("one", Optional.of("Sam"), Optional.empty(), NOW),
                () -> accept.accept("two", Optional.of("Sam"), Optional.empty(), NOW)));
        long joined = outcomes.stream()
                .filter(AcceptInvitation.Outcome.Joined.class::isInstance)
                .count();
        // Whoever comes when the other has made the user has to sign in first.
        long late = outcomes.stream()
                .filter(AcceptInvitation.Outcome.SignInFirst.class::isInstance)
                .count();
        assertEquals(2, joined + late);
        User sam = stores.users().withAddress(SAM).orElseThrow().user();
        assertEquals(joined, stores.users().groupsOf(sam.id()).size());
    }

    @Test
    void oneInvitationAcceptedTwiceAtOnceMakesOneMembership() throws Exception {
        Person jo = owner("Befrienders", JO);
        invited(jo.group(), SAM, Role.VIEWER, "token");
        List<AcceptInvitation.Outcome> outcomes =
                atOnce(2, () -> accept.accept("token", Optional.of("Sam"), Optional.empty(), NOW));
        assertEquals(
                1,
                outcomes.stream()
                        .filter(AcceptInvitation.Outcome.Joined.class::isInstance)
                        .count());
        assertEquals(
                1,
                outcomes.stream()
                        .filter(AcceptInvitation.Outcome.Over.class::isInstance)
                        .count());
        assertEquals(2, stores.groups().users(jo.group()).all().size());
    }
}
