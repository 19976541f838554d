package org.kith.functions.access.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kith.functions.access.http.Browser.Answer;

/** How many mails can be asked for, as a browser meets it. */
class MailLimitsTest {
    private final AccessWorld world = new AccessWorld();
    private int places;

    /** Each time from another place. */
    private Answer signIn(String email) {
        return world.browser().at("198.51.100." + places++).post("/api/sign-in", "{\"email\": \"" + email + "\"}");
    }

    private Answer signUp(String email) {
        return world.browser()
                .at("198.51.100." + places++)
                .post(
                        "/api/sign-up",
                        "{\"groupName\": \"Befrienders\", \"name\": \"Jo\", \"email\": \"" + email + "\"}");
    }

    @Test
    void anAddressGetsFiveAnHourWhetherItIsKnownOrNot() {
        world.owner("Befrienders", "jo@example.org");
        world.clock.pass(Duration.ofHours(1));
        for (int i = 0; i < 5; i++) {
            signIn("jo@example.org").expect(202);
            signIn("nobody@example.org").expect(202);
        }
        int mails = world.mail.all().size();
        Answer known = signIn("JO@example.org").expect(429);
        Answer unknown = signIn("nobody@example.org").expect(429);
        assertEquals(known, unknown);
        assertTrue(known.text().contains("Too many mails were asked for"));
        assertEquals(mails, world.mail.all().size());
        world.clock.pass(Duration.ofHours(1));
        signIn("jo@example.org").expect(202);
    }

    @Test
    void anAddressGetsTwentyADay() {
        world.clock.pass(Duration.ofHours(14));
        int granted = 0;
        for (int hour = 0; hour < 23; hour++) {
            for (int i = 0; i < 5; i++) {
                granted += signIn("jo@example.org").status() == 202 ? 1 : 0;
            }
            world.clock.pass(Duration.ofHours(1));
        }
        assertEquals(20, granted);
    }

    @Test
    void onePlaceAsksForThirtyAnHourWhateverTheAddresses() {
        Browser flood = world.browser().at("203.0.113.7");
        for (int i = 0; i < 30; i++) {
            flood.post("/api/sign-in", "{\"email\": \"a" + i + "@example.org\"}")
                    .expect(202);
        }
        flood.post("/api/sign-in", "{\"email\": \"more@example.org\"}").expect(429);
        signIn("more@example.org").expect(202);
    }

    @Test
    void aHouseholdsNetworkIsOnePlace() {
        for (int i = 0; i < 30; i++) {
            world.browser()
                    .at("2001:db8:1:2::" + Integer.toHexString(i + 1))
                    .post("/api/sign-in", "{\"email\": \"a" + i + "@example.org\"}")
                    .expect(202);
        }
        Browser sameHouse = world.browser().at("2001:db8:1:2:ffff::9");
        sameHouse.post("/api/sign-in", "{\"email\": \"b@example.org\"}").expect(429);
        Browser nextDoor = world.browser().at("2001:db8:1:3::1");
        nextDoor.post("/api/sign-in", "{\"email\": \"b@example.org\"}").expect(202);
    }

    @Test
    void anAddressThatNeverConfirmsASignUpGetsThreeAndThenOneADay() {
        int granted = 0;
        for (int hour = 0; hour < 24 * 5; hour++) {
            granted += signUp("jo@example.org").status() == 202 ? 1 : 0;
            world.clock.pass(Duration.ofHours(1));
        }
        // Three, and one on each of the six days that these hours touch.
        assertEquals(3 + 6, granted);
    }

    @Test
    void whoConfirmsStartsAgain() {
        for (int i = 0; i < 8; i++) {
            world.owner("Group " + i, "jo@example.org");
            world.clock.pass(Duration.ofHours(1));
        }
    }

    @Test
    void aGroupInvitesAHundredADayUntilItIsFull() {
        Browser owner = world.owner("Befrienders", "jo@example.org");
        for (int i = 0; i < 100; i++) {
            invite(owner, i).expect(201);
        }
        assertTrue(invite(owner, 100).expect(429).text().contains("Too many invitations"));
        world.clock.pass(Duration.ofDays(1));
        for (int i = 100; i < 199; i++) {
            invite(owner, i).expect(201);
        }
        assertTrue(invite(owner, 199).expect(409).text().contains("group-full"));
        world.clock.pass(Duration.ofDays(6));
        invite(owner, 199).expect(201);
    }

    private static Answer invite(Browser owner, int number) {
        return owner.post("/api/invitations", "{\"email\": \"user" + number + "@example.org\", \"role\": \"viewer\"}");
    }

    @Test
    void anAddressIsInvitedFiveTimesADay() {
        Browser owner = world.owner("Befrienders", "jo@example.org");
        String invitation = "{\"email\": \"sam@example.org\", \"role\": \"viewer\"}";
        for (int i = 0; i < 5; i++) {
            owner.post("/api/invitations", invitation).expect(201);
        }
        owner.post("/api/invitations", invitation).expect(429);
        owner.post("/api/invitations", invitation.replace("sam", "kim")).expect(201);
        world.clock.pass(Duration.ofDays(1));
        owner.post("/api/invitations", invitation).expect(201);
    }
}
