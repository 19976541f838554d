package org.kith.functions.access.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.functions.access.http.Browser.Answer;

class UserRoutesTest {
    private final AccessWorld world = new AccessWorld();
    private final Browser owner = world.owner("Befrienders", "jo@example.org");
    private final Browser sam = world.joined(owner, "sam@example.org", "viewer");

    private static String user(Browser browser) {
        return browser.get("/api/session").expect(200).at("/user/id");
    }

    private static String role(String role) {
        return "{\"role\": \"" + role + "\"}";
    }

    @Test
    void everyUserSeesWhoBelongsToTheGroup() {
        Answer users = sam.get("/api/users").expect(200);
        assertEquals("""
                {"users":[{"id":"%s","name":"Owner of Befrienders","email":"jo@example.org","role":"owner",\
                "since":"2026-11-26T10:00:00Z"},{"id":"%s","name":"Name of sam@example.org",\
                "email":"sam@example.org","role":"viewer","since":"2026-11-26T10:00:00Z"}],"invitations":[]}""".formatted(user(owner), user(sam)), users.text());
    }

    @Test
    void anotherRoleTakesEffectWithTheNextRequest() {
        assertEquals(
                "coordinator",
                owner.patch("/api/users/" + user(sam), role("coordinator"))
                        .expect(200)
                        .at("/role"));
        assertEquals("coordinator", sam.get("/api/session").at("/role"));
    }

    @Test
    void whoIsRemovedIsRefusedFromTheNextRequestOn() {
        String id = user(sam);
        owner.delete("/api/users/" + id).expect(204);
        sam.get("/api/session").expect(401);
        owner.delete("/api/users/" + id).expect(404);
        owner.patch("/api/users/" + id, role("viewer")).expect(404);
    }

    @Test
    void theLastOwnerStays() {
        assertTrue(owner.delete("/api/users/" + user(owner)).expect(409).text().contains("last-owner"));
        owner.patch("/api/users/" + user(owner), role("viewer")).expect(409);
        owner.patch("/api/users/" + user(owner), role("owner")).expect(200);
        owner.patch("/api/users/" + user(sam), role("owner")).expect(200);
        owner.patch("/api/users/" + user(owner), role("viewer")).expect(200);
        sam.delete("/api/users/" + user(sam)).expect(409);
    }

    @Test
    void onlyOwnersChangeUsers() {
        String id = user(owner);
        sam.patch("/api/users/" + id, role("viewer")).expect(403);
        sam.delete("/api/users/" + id).expect(403);
        sam.patch("/api/users/" + user(sam), role("owner")).expect(403);
    }

    @Test
    void anotherGroupsUserIsAsGoodAsNone() {
        Browser other = world.owner("Allotments", "kim@example.org");
        Answer missing = other.delete("/api/users/" + "0".repeat(26)).expect(404);
        assertEquals(missing, other.delete("/api/users/" + user(sam)));
        assertEquals(missing, other.delete("/api/users/nonsense"));
        assertEquals(missing, other.patch("/api/users/" + user(sam), role("owner")));
        assertEquals("viewer", sam.get("/api/session").at("/role"));
    }

    @Test
    void whatIsNoRoleIsRefused() {
        String path = "/api/users/" + user(sam);
        assertEquals(
                List.of("/role"), owner.patch(path, role("queen")).expect(400).pointers());
        assertEquals(
                List.of("/role", "/name"),
                owner.patch(path, "{\"name\": \"Sam\"}").expect(400).pointers());
    }
}
