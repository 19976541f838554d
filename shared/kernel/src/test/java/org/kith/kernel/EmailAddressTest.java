package org.kith.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a@example.org", "o'brien+news@mail.example.co.uk", " spaced@example.org ", "UPPER@Example.ORG"})
    void readsAddresses(String text) {
        assertEquals(text.strip(), EmailAddress.parse(text).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "m.ellery@gmailcom",
                "a@b@example.org",
                "a b@example.org",
                "a@example.org\r\nBcc: x@example.org",
                "a@-example.org",
                ".a@example.org",
                "a..b@example.org",
                "é@example.org",
                "a@example.o",
                "anna@example.org / a.wojcik@example.com"
            })
    void refusesEverythingElse(String text) {
        assertEquals(Optional.empty(), EmailAddress.parse(text));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertEquals(Optional.empty(), EmailAddress.parse("a".repeat(65) + "@example.org"));
        assertEquals(Optional.empty(), EmailAddress.parse("a@" + "b.".repeat(130) + "org"));
    }

    @Test
    void addressesThatDifferOnlyInCaseAreTheSame() {
        EmailAddress one = new EmailAddress("Ann@Example.org");
        EmailAddress other = new EmailAddress("ann@example.ORG");
        assertTrue(one.sameAs(other));
        assertEquals(one.hash(), other.hash());
    }

    @Test
    void masksAllButTheFirstLetter() {
        assertEquals("a…@example.org", new EmailAddress("aileen.baird@example.org").masked());
    }
}
