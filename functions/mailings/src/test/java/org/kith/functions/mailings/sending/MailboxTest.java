package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.kith.kernel.EmailAddress;

class MailboxTest {
    private static final EmailAddress ADDRESS = new EmailAddress("a@example.org");

    @Test
    void asciiIsQuoted() {
        assertEquals(
                "\"Baird, \\\"Al\\\" \\\\\" <a@example.org>",
                Mailbox.of("Baird, \"Al\" \\", ADDRESS).header());
    }

    @Test
    void noNameIsTheAddressAlone() {
        assertEquals("a@example.org", Mailbox.of(" ", ADDRESS).header());
    }

    @Test
    void otherLettersAreEncodedWordsOfBoundedLength() {
        String name = "Zoë Ωmega 李".repeat(10);
        String header = Mailbox.of(name, ADDRESS).header();
        StringBuilder decoded = new StringBuilder();
        for (String word : header.substring(0, header.indexOf(" <")).split(" ", -1)) {
            assertTrue(word.length() <= 75, word);
            decoded.append(new String(
                    Base64.getDecoder().decode(word.substring("=?UTF-8?B?".length(), word.length() - 2)),
                    StandardCharsets.UTF_8));
        }
        assertEquals(name, decoded.toString());
        assertTrue(header.chars().allMatch(c -> c < 127));
    }

    @Test
    void lineBreaksAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Mailbox.of("Jo\r\nBcc: all@example.org", ADDRESS));
    }
}
