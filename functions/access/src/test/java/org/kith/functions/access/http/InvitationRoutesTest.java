package org.kith.functions.access.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.access.Mail;
import org.kith.functions.access.http.Browser.Answer;
import org.kith.kernel.EmailAddress;

class InvitationRoutesTest {
    private static final String SAM = "{\"email\": \"sam@example.org\", \"role\": \"contributor\"}";

    private final AccessWorld world = new AccessWorld();
    private final Browser owner = world.owner("Befrienders & Friends", "jo@example.org");
    private final Browser sam = world.browser();

    private String invite(String invitation) {
        owner.post("/api/invitations", invitation).expect(201);
        return "{\"token\": \"" + world.mail.token() + "\"}";
    }

    private static String named(String token) {
        return token.replace("}", ", \"name\": \"Sam\"}");
    }

    @Test
    void isMailedOnBehalfOfTheGroupWithEverythingEscaped() {
        invite(SAM);
        Mail mail = world.mail.newest();
        assertEquals("sam@example.org", mail.to().value());
        assertEquals("Owner of Befrienders & Friends invites you to Befrienders & Friends on Kith", mail.subject());
        assertTrue(mail.text().contains("https://kith.example.org/invitation#token-"));
        assertTrue(mail.text().contains("to join Befrienders & Friends on Kith, as a contributor."));
        assertTrue(mail.html().contains("to join Befrienders &amp; Friends on Kith"));
        assertFalse(mail.html().contains("Befrienders & Friends"));
        assertEquals(
                Optional.of(owner.get("/api/session").at("/group/id")),
                world.mail.newestGroup().map(group -> group.value()));
    }

    @Test
    void isShownToWhoHoldsTheTokenAsOftenAsTheyLike() {
        String token = invite(SAM);
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    "{\"groupName\":\"Befrienders & Friends\",\"invitedBy\":\"Owner of Befrienders & Friends\","
                            + "\"email\":\"sam@example.org\",\"role\":\"contributor\",\"known\":false}",
                    sam.post("/api/invitation/view", token).expect(200).text());
        }
        assertTrue(world.stores
                .users()
                .withAddress(new EmailAddress("sam@example.org"))
                .isEmpty());
    }

    @Test
    void acceptingItSignsIn() {
        String token = invite(SAM);
        Answer answer = sam.post("/api/invitation/accept", named(token)).expect(200);
        assertEquals("Sam", answer.at("/user/name"));
        assertEquals("contributor", answer.at("/role"));
        assertTrue(answer.setCookies()
                .getFirst()
                .matches("__Host-kith=token-\\d+; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure"));
        sam.get("/api/session").expect(200);
        world.browser().post("/api/invitation/accept", named(token)).expect(410);
        world.browser().post("/api/invitation/view", token).expect(410);
    }

    @Test
    void aNewUserNeedsANameAndAKnownOneKeepsTheirs() {
        String token = invite(SAM);
        assertEquals(
                List.of("/name"),
                sam.post("/api/invitation/accept", token).expect(400).pointers());
        sam.post("/api/invitation/accept", named(token)).expect(200);
        Browser kim = world.owner("Allotments", "kim@example.org");
        String second = invite(SAM.replace("sam", "kim"));
        Answer view = kim.post("/api/invitation/view", second).expect(200);
        assertEquals("true", view.json().at("/known").toString());
        Answer joined = kim.post("/api/invitation/accept", second).expect(200);
        assertEquals("Owner of Allotments", joined.at("/user/name"));
        assertEquals("Befrienders & Friends", joined.at("/group/name"));
        assertEquals(2, joined.json().at("/groups").size());
    }

    @Test
    void isNoWayIntoTheOtherGroupsOfWhoeverWasInvited() {
        Browser kim = world.owner("Allotments", "kim@example.org");
        String token = invite(SAM.replace("sam", "kim"));
        Browser handedTheLink = world.browser();
        assertTrue(handedTheLink
                .post("/api/invitation/accept", token)
                .expect(409)
                .text()
                .contains("sign-in-first"));
        handedTheLink.get("/api/session").expect(401);
        kim.post("/api/invitation/accept", token).expect(200);
    }

    @Test
    void isRefusedWhenSomebodyElseIsSignedIn() {
        String token = invite(SAM);
        assertTrue(owner.post("/api/invitation/accept", named(token))
                .expect(409)
                .text()
                .contains("signed-in-as-somebody-else"));
        owner.post("/api/sign-out").expect(204);
        owner.post("/api/invitation/accept", named(token)).expect(200);
    }

    @Test
    void theRoleIsThatOfTheInvitationWhateverTheRequestSays() {
        String token = invite(SAM);
        Answer refused = sam.post("/api/invitation/accept", named(token).replace("}", ", \"role\": \"owner\"}"));
        assertEquals(List.of("/role"), refused.expect(400).pointers());
        sam.post("/api/invitation/accept", named(token)).expect(200);
        assertEquals("contributor", sam.get("/api/session").at("/role"));
    }

    @Test
    void aNewerOneTakesItsPlace() {
        String older = invite(SAM.replace("contributor", "owner"));
        String newer = invite(SAM);
        assertEquals(1, owner.get("/api/users").json().at("/invitations").size());
        sam.post("/api/invitation/view", older).expect(410);
        sam.post("/api/invitation/accept", named(older)).expect(410);
        sam.post("/api/invitation/accept", named(newer)).expect(200);
    }

    @Test
    void isOverAfterSevenDaysOrWhenWithdrawn() {
        String token = invite(SAM);
        String id = owner.get("/api/users").at("/invitations/0/id");
        owner.delete("/api/invitations/" + id).expect(204);
        owner.delete("/api/invitations/" + id).expect(404);
        sam.post("/api/invitation/accept", named(token)).expect(410);
        String second = invite(SAM);
        world.clock.pass(Duration.ofDays(7));
        sam.post("/api/invitation/accept", named(second)).expect(410);
    }

    @Test
    void whoBelongsToTheGroupIsNotInvited() {
        world.joined(owner, "sam@example.org", "viewer");
        assertTrue(owner.post("/api/invitations", SAM).expect(409).text().contains("belongs-already"));
        owner.post("/api/invitations", SAM.replace("sam@", "Jo@")).expect(409);
    }

    @Test
    void onlyOwnersInvite() {
        for (String role : List.of("viewer", "contributor", "coordinator")) {
            Browser user = world.joined(owner, role + "@example.org", role);
            user.post("/api/invitations", SAM).expect(403);
            String id = "0".repeat(26);
            user.delete("/api/invitations/" + id).expect(403);
            assertEquals(
                    0,
                    user.get("/api/users").expect(200).json().at("/invitations").size());
        }
    }

    @Test
    void anotherGroupsInvitationIsAsGoodAsNone() {
        invite(SAM);
        String id = owner.get("/api/users").at("/invitations/0/id");
        Browser other = world.owner("Allotments", "kim@example.org");
        Answer foreign = other.delete("/api/invitations/" + id).expect(404);
        assertEquals(other.delete("/api/invitations/" + "0".repeat(26)), foreign);
        assertEquals(other.delete("/api/invitations/nonsense"), foreign);
        assertEquals(1, owner.get("/api/users").json().at("/invitations").size());
    }

    @Test
    void whatCannotBeAnInvitationIsRefused() {
        assertEquals(
                List.of("/email", "/role", "/groupId"),
                owner.post("/api/invitations", "{\"email\": \"sam\", \"role\": \"queen\", \"groupId\": \"x\"}")
                        .expect(400)
                        .pointers());
        sam.post("/api/invitation/accept", "{\"token\": \"" + "x".repeat(201) + "\"}")
                .expect(400);
        sam.post("/api/invitation/accept", "{\"token\": \"unknown\"}").expect(410);
        String token = invite(SAM);
        assertEquals(
                List.of("/name"),
                sam.post("/api/invitation/accept", token.replace("}", ", \"name\": \"a\\\"b\"}"))
                        .expect(400)
                        .pointers());
    }
}
