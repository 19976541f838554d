package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretSourceTest {
    private final SecretSource secrets = SecretSource.random();

    @Test
    void tokensAre256BitsThatFitCookiesAndLinks() {
        assertEquals(32, Base64.getUrlDecoder().decode(secrets.token()).length);
        assertTrue(secrets.token().matches("[A-Za-z0-9_-]{43}"));
        assertEquals(
                1000,
                IntStream.range(0, 1000)
                        .mapToObj(i -> secrets.token())
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void codesAreSixDigitsWithLeadingZeros() {
        // One in ten starts with a zero; a thousand without any do not happen.
        String codes = IntStream.range(0, 1000).mapToObj(i -> secrets.code()).collect(Collectors.joining(" "));
        assertTrue(codes.matches("(\\d{6} ?){1000}"), codes);
        assertTrue(codes.matches("(.* )?0.*"), codes);
    }
}
