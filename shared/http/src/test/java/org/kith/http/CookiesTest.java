package org.kith.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CookiesTest {
    private final Cookies https = new Cookies("https://kith.example.org");
    private final Cookies http = new Cookies("http://localhost:8080");

    @Test
    void overHttpsACookieIsBoundToTheHostAndSecure() {
        assertEquals(
                "__Host-kith=secret; Path=/; Max-Age=900; HttpOnly; SameSite=Lax; Secure",
                https.set("kith", "secret", Duration.ofMinutes(15)));
    }

    @Test
    void overPlainHttpItIsNeitherBecauseSafariWouldRefuseIt() {
        assertEquals(
                "kith=secret; Path=/; Max-Age=900; HttpOnly; SameSite=Lax",
                http.set("kith", "secret", Duration.ofMinutes(15)));
    }

    @Test
    void aClearedCookieHasTheSameNameAndFlagsAndNoAge() {
        assertEquals("__Host-kith=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure", https.clear("kith"));
    }

    @Test
    void readsPairsAndTakesTheFirstOfARepeatedName() {
        assertEquals(
                Map.of("kith", "a=b", "other", ""),
                Cookies.parse(List.of("kith=a=b", " other = ", "kith=second", "nonsense", "=nameless")));
    }
}
