package org.kith.functions.access.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionRoutesTest {
    private final AccessWorld world = new AccessWorld();
    private final Browser jo = world.owner("Befrienders", "jo@example.org");

    private Browser secondBrowser() {
        Browser second = world.browser();
        second.post("/api/sign-in", "{\"email\": \"jo@example.org\"}").expect(202);
        second.post("/api/sign-in/code", "{\"code\": \"" + world.mail.code() + "\"}")
                .expect(200);
        return second;
    }

    @Test
    void signingOutEndsThisSessionOnTheServerToo() {
        Browser second = secondBrowser();
        String cookie = jo.cookie("__Host-kith").orElseThrow();
        assertEquals(
                List.of("__Host-kith=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure"),
                jo.post("/api/sign-out").expect(204).setCookies());
        world.browser().withCookie("__Host-kith", cookie).get("/api/session").expect(401);
        second.get("/api/session").expect(200);
    }

    @Test
    void signingOutEverywhereEndsAll() {
        Browser second = secondBrowser();
        String cookie = jo.cookie("__Host-kith").orElseThrow();
        world.clock.pass(Duration.ofSeconds(1));
        jo.post("/api/sign-out-everywhere").expect(204);
        second.get("/api/session").expect(401);
        world.browser().withCookie("__Host-kith", cookie).get("/api/session").expect(401);
        secondBrowser().get("/api/session").expect(200);
    }

    @Test
    void lastsThirtyDays() {
        world.clock.pass(Duration.ofDays(30).minusMillis(1));
        jo.get("/api/session").expect(200);
        world.clock.pass(Duration.ofMillis(1));
        jo.get("/api/session").expect(401);
    }

    @Test
    void movesBetweenTheGroupsOfTheUserAlone() {
        Browser kim = world.owner("Allotments", "kim@example.org");
        String foreign = kim.get("/api/session").at("/group/id");
        String body = "{\"groupId\": \"" + foreign + "\"}";
        assertEquals(
                jo.put("/api/session/group", "{\"groupId\": \"" + "0".repeat(26) + "\"}")
                        .expect(404),
                jo.put("/api/session/group", body));
        kim.post("/api/invitations", "{\"email\": \"jo@example.org\", \"role\": \"viewer\"}")
                .expect(201);
        jo.post("/api/invitation/accept", "{\"token\": \"" + world.mail.token() + "\"}")
                .expect(200);
        String home = jo.get("/api/session").at("/groups/1/id");
        assertEquals(
                "owner",
                jo.put("/api/session/group", "{\"groupId\": \"" + home + "\"}")
                        .expect(200)
                        .at("/role"));
        assertEquals("viewer", jo.put("/api/session/group", body).expect(200).at("/role"));
        assertEquals("Allotments", jo.get("/api/session").at("/group/name"));
    }

    @Test
    void whatIsNoGroupIsRefused() {
        assertEquals(
                List.of("/groupId"),
                jo.put("/api/session/group", "{\"groupId\": \"x\"}").expect(400).pointers());
        assertEquals(
                List.of("/groupId"),
                jo.put("/api/session/group", "{}").expect(400).pointers());
    }
}
