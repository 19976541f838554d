package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kith.http.session.SecretHash;
import org.kith.kernel.EmailAddress;
import org.kith.testing.FixedClock;

class ChallengeTest {
    private static final Asked ASKED = new Asked.ToSignIn(new EmailAddress("jo@example.org"));

    private final Challenge challenge = Challenge.of(ASKED, "browser", "link", "123456", FixedClock.START);

    @Test
    void knowsItsLinkAndItsCode() {
        assertTrue(challenge.isLink("link"));
        assertFalse(challenge.isLink("another"));
        assertTrue(challenge.isCode("browser", "123456"));
        assertFalse(challenge.isCode("browser", "123457"));
        assertFalse(challenge.isCode("another", "123456"));
        assertFalse(challenge.isCode("browser", ""));
    }

    @Test
    void isFoundByTheHashOfTheBrowsersSecretFor15Minutes() {
        assertEquals(SecretHash.of("browser"), challenge.id());
        assertEquals(FixedClock.START.plus(Duration.ofMinutes(15)), challenge.until());
    }

    @Test
    void theCodesHashIsKeyedSoThatAMillionGuessesAtTheTableFindNothing() {
        Challenge other = Challenge.of(ASKED, "other browser", "link", "123456", FixedClock.START);
        assertNotEquals(other.codeHash(), challenge.codeHash());
        assertNotEquals(SecretHash.of("123456"), challenge.codeHash());
        // What the table holds is not the key.
        assertFalse(challenge.isCode(challenge.id(), "123456"));
    }
}
