package org.kith.functions.access.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.access.Mail;
import org.kith.functions.access.http.Browser.Answer;
import org.kith.kernel.EmailAddress;
import org.kith.testing.CountedIds;

class SignInRoutesTest {
    private static final String SIGN_UP =
            "{\"groupName\": \"Befrienders\", \"name\": \"Jo Bloggs\", \"email\": \"Jo@example.org\"}";
    private static final String ADDRESS = "jo@example.org";

    private final AccessWorld world = new AccessWorld();
    private final Browser browser = world.browser();

    private static String signIn(String email) {
        return "{\"email\": \"" + email + "\"}";
    }

    private static String code(String code) {
        return "{\"code\": \"" + code + "\"}";
    }

    private static String link(String token) {
        return "{\"token\": \"" + token + "\"}";
    }

    @Test
    void aSignUpIsAnsweredWithACookieForThisBrowserAndOneMail() {
        Answer answer = browser.post("/api/sign-up", SIGN_UP).expect(202);
        assertEquals("{\"minutes\":15}", answer.text());
        assertEquals(
                List.of("__Host-kith-signin=token-1; Path=/; Max-Age=900; HttpOnly; SameSite=Lax; Secure"),
                answer.setCookies());
        assertEquals(1, world.mail.all().size());
        assertEquals(new EmailAddress("Jo@example.org"), world.mail.newest().to());
        assertTrue(world.mail.newest().text().contains("\nhttps://kith.example.org/sign-in/link#token-2\n"));
        assertEquals(Optional.empty(), world.mail.newestGroup());
    }

    @Test
    void theMailHoldsNothingThatTheAskerTyped() {
        browser.post(
                        "/api/sign-up",
                        "{\"groupName\": \"Win a car\", \"name\": \"at cars.example\", \"email\": \"a@example.org\"}")
                .expect(202);
        Mail mail = world.mail.newest();
        assertFalse((mail.subject() + mail.text() + mail.html()).contains("car"));
    }

    @Test
    void theCodeMakesTheGroupAndStartsTheSession() {
        browser.post("/api/sign-up", SIGN_UP).expect(202);
        Answer answer =
                browser.post("/api/sign-in/code", code(world.mail.code())).expect(200);
        assertEquals("""
                {"user":{"id":"%1$s","name":"Jo Bloggs"},"email":"Jo@example.org",\
                "group":{"id":"%2$s","name":"Befrienders"},"role":"owner","timeZone":"Europe/London",\
                "words":{},"groups":[{"id":"%2$s","name":"Befrienders"}]}""".formatted(CountedIds.numbered(1), CountedIds.numbered(2)), answer.text());
        assertEquals(
                List.of(
                        "__Host-kith=token-3; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure",
                        "__Host-kith-signin=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure"),
                answer.setCookies());
        assertEquals(answer.text(), browser.get("/api/session").expect(200).text());
    }

    @Test
    void theLinkDoesTheSame() {
        browser.post("/api/sign-up", SIGN_UP).expect(202);
        browser.post("/api/sign-in/link", link(world.mail.token())).expect(200);
        assertEquals("owner", browser.get("/api/session").expect(200).at("/role"));
    }

    @Test
    void overPlainHttpOnALaptopCookiesAreNotSecure() {
        AccessWorld laptop = new AccessWorld("http://localhost:8080");
        Browser safari = laptop.browser();
        Answer asked = safari.post("/api/sign-up", SIGN_UP).expect(202);
        assertEquals(List.of("kith-signin=token-1; Path=/; Max-Age=900; HttpOnly; SameSite=Lax"), asked.setCookies());
        Answer confirmed =
                safari.post("/api/sign-in/code", code(laptop.mail.code())).expect(200);
        assertEquals(
                "kith=token-3; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax",
                confirmed.setCookies().getFirst());
        safari.get("/api/session").expect(200);
    }

    @Test
    void aMailScannerThatFollowsTheLinkDoesNothing() {
        browser.post("/api/sign-up", SIGN_UP).expect(202);
        browser.get("/api/sign-in/link").expect(405);
        browser.get("/api/sign-in/code").expect(405);
        browser.post("/api/sign-in/link", link(world.mail.token())).expect(200);
    }

    @Test
    void knownAndUnknownAddressesAreAnsweredAlike() {
        world.owner("Befrienders", ADDRESS);
        int before = world.mail.all().size();
        Answer known = world.browser().post("/api/sign-in", signIn(ADDRESS)).expect(202);
        Answer unknown = world.browser()
                .post("/api/sign-in", signIn("nobody@example.org"))
                .expect(202);
        assertEquals(known.text(), unknown.text());
        assertEquals(
                known.setCookies().toString().replaceAll("token-\\d+", ""),
                unknown.setCookies().toString().replaceAll("token-\\d+", ""));
        assertEquals(before + 2, world.mail.all().size());
        assertTrue(world.mail.newest().text().contains("No group on Kith knows this address"));
        assertFalse(world.mail.newest().text().contains("#"));
    }

    @Test
    void anUnknownAddressDoesNotComeInEvenWithTheRightCode() {
        browser.post("/api/sign-in", signIn("nobody@example.org")).expect(202);
        // The first code that was made; it was mailed to nobody.
        browser.post("/api/sign-in/code", code("000001")).expect(410);
        browser.get("/api/session").expect(401);
    }

    @Test
    void wrongCodesAreAnsweredAlikeForKnownAndUnknownAddresses() {
        world.owner("Befrienders", ADDRESS);
        Browser known = world.browser();
        Browser unknown = world.browser();
        known.post("/api/sign-in", signIn(ADDRESS)).expect(202);
        unknown.post("/api/sign-in", signIn("nobody@example.org")).expect(202);
        for (int i = 0; i < 7; i++) {
            Answer first = known.post("/api/sign-in/code", code("999999"));
            Answer second = unknown.post("/api/sign-in/code", code("999999"));
            assertEquals(first.status(), second.status());
            assertEquals(first.text(), second.text());
        }
    }

    @Test
    void blanksInACodeAreForgiven() {
        browser.post("/api/sign-up", SIGN_UP).expect(202);
        browser.post("/api/sign-in/code", code(" 000 001 ")).expect(200);
    }

    @Test
    void fiveWrongCodesAndItIsOver() {
        browser.post("/api/sign-up", SIGN_UP).expect(202);
        String right = world.mail.code();
        for (int left = 4; left > 1; left--) {
            Answer answer = browser.post("/api/sign-in/code", code("999999")).expect(400);
            assertEquals(List.of("/code"), answer.pointers());
            assertTrue(answer.text().contains("You can try " + left + " more times"), answer.text());
        }
        assertTrue(browser.post("/api/sign-in/code", code("999999"))
                .expect(400)
                .text()
                .contains("once more"));
        browser.post("/api/sign-in/code", code("999999")).expect(410);
        browser.post("/api/sign-in/code", code(right)).expect(410);
        browser.post("/api/sign-in/link", link(world.mail.token())).expect(410);
    }

    @Test
    void theFifthTryMayBeTheRightOne() {
        browser.post("/api/sign-up", SIGN_UP).expect(202);
        for (int i = 0; i < 4; i++) {
            browser.post("/api/sign-in/code", code("999999")).expect(400);
        }
        browser.post("/api/sign-in/code", code(world.mail.code())).expect(200);
    }

    @Test
    void linkAndCodeAreWorthNothingInAnotherBrowser() {
        browser.post("/api/sign-up", SIGN_UP).expect(202);
        Browser other = world.browser();
        other.post("/api/sign-in/link", link(world.mail.token())).expect(410);
        other.post("/api/sign-in/code", code(world.mail.code())).expect(410);
        Browser guessing = world.browser().withCookie("__Host-kith-signin", "guessed");
        guessing.post("/api/sign-in/link", link(world.mail.token())).expect(410);
        guessing.post("/api/sign-in/code", code(world.mail.code())).expect(410);
        browser.post("/api/sign-in/link", link(world.mail.token())).expect(200);
    }

    @Test
    void oneBrowsersLinkDoesNotWorkForTheChallengeOfAnother() {
        browser.post("/api/sign-up", SIGN_UP).expect(202);
        String token = world.mail.token();
        Browser attacker = world.browser();
        attacker.post("/api/sign-in", signIn("attacker@example.org")).expect(202);
        attacker.post("/api/sign-in/link", link(token)).expect(410);
    }

    @Test
    void theyWorkForFifteenMinutes() {
        browser.post("/api/sign-up", SIGN_UP).expect(202);
        world.clock.pass(Duration.ofMinutes(15));
        browser.post("/api/sign-in/code", code(world.mail.code())).expect(410);
        browser.post("/api/sign-in/link", link(world.mail.token())).expect(410);
        browser.post("/api/sign-up", SIGN_UP).expect(202);
        world.clock.pass(Duration.ofMinutes(15).minusMillis(1));
        browser.post("/api/sign-in/code", code(world.mail.code())).expect(200);
    }

    @Test
    void theyWorkOnce() {
        browser.post("/api/sign-up", SIGN_UP).expect(202);
        String secret = browser.cookie("__Host-kith-signin").orElseThrow();
        browser.post("/api/sign-in/code", code(world.mail.code())).expect(200);
        Browser again = world.browser().withCookie("__Host-kith-signin", secret);
        again.post("/api/sign-in/code", code(world.mail.code())).expect(410);
        again.post("/api/sign-in/link", link(world.mail.token())).expect(410);
    }

    @Test
    void aSessionDoesNotOutliveTheNextSignIn() {
        Browser owner = world.owner("Befrienders", ADDRESS);
        String old = owner.cookie("__Host-kith").orElseThrow();
        owner.post("/api/sign-in", signIn(ADDRESS)).expect(202);
        owner.post("/api/sign-in/code", code(world.mail.code())).expect(200);
        assertNotEquals(old, owner.cookie("__Host-kith").orElseThrow());
        owner.get("/api/session").expect(200);
        world.browser().withCookie("__Host-kith", old).get("/api/session").expect(401);
    }

    @Test
    void aKnownAddressThatSignsUpGetsAnotherGroupForTheSameUser() {
        world.owner("Befrienders", ADDRESS);
        browser.post("/api/sign-up", SIGN_UP.replace("Befrienders", "Allotments"))
                .expect(202);
        Answer session =
                browser.post("/api/sign-in/code", code(world.mail.code())).expect(200);
        assertEquals("Owner of Befrienders", session.at("/user/name"));
        assertEquals("Allotments", session.at("/group/name"));
        assertEquals("Allotments", session.at("/groups/0/name"));
        assertEquals("Befrienders", session.at("/groups/1/name"));
    }

    @Test
    void signingInLeadsToTheGroupThatWasUsedLast() {
        Browser owner = world.owner("Befrienders", ADDRESS);
        String first = owner.get("/api/session").at("/group/id");
        world.clock.pass(Duration.ofHours(1));
        owner.post("/api/sign-up", SIGN_UP.replace("Befrienders", "Allotments")).expect(202);
        owner.post("/api/sign-in/code", code(world.mail.code())).expect(200);
        world.clock.pass(Duration.ofHours(1));
        owner.put("/api/session/group", "{\"groupId\": \"" + first + "\"}").expect(200);
        browser.post("/api/sign-in", signIn(ADDRESS)).expect(202);
        assertEquals(
                first,
                browser.post("/api/sign-in/code", code(world.mail.code()))
                        .expect(200)
                        .at("/group/id"));
    }

    @Test
    void whoWasRemovedFromTheLastGroupIsUnknown() {
        Browser owner = world.owner("Befrienders", ADDRESS);
        Browser sam = world.joined(owner, "sam@example.org", "viewer");
        String path = "/api/users/" + sam.get("/api/session").at("/user/id");
        browser.post("/api/sign-in", signIn("sam@example.org")).expect(202);
        String code = world.mail.code();
        owner.delete(path).expect(204);
        browser.post("/api/sign-in/code", code(code)).expect(410);
        browser.post("/api/sign-in", signIn("sam@example.org")).expect(202);
        assertTrue(world.mail.newest().text().contains("No group on Kith knows this address"));
    }

    @Test
    void whatCannotBeSavedIsRefusedWithEveryFaultAndNoMail() {
        Answer answer = browser.post("/api/sign-up", """
                {"groupName": "Friends\\r\\nBcc: all@example.org", "name": "<script>", "email": "jo", "role": "owner"}""").expect(400);
        assertEquals(List.of("/groupName", "/groupName", "/name", "/email", "/role"), answer.pointers());
        browser.post("/api/sign-up", "{}").expect(400);
        browser.post("/api/sign-up", "[").expect(400);
        browser.post("/api/sign-in", "{\"email\": [\"a@example.org\"]}").expect(400);
        browser.post("/api/sign-in/code", "{\"code\": 123456}").expect(400);
        assertEquals(List.of(), world.mail.all());
    }
}
