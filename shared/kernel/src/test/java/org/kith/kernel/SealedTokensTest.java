package org.kith.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedTokensTest {
    private final SealedTokens tokens = new SealedTokens(new byte[32]);

    @Test
    void opensWhatItSealed() {
        assertEquals(Optional.of("group 1 é"), tokens.open("cursor", tokens.seal("cursor", "group 1 é")));
    }

    @Test
    void neverSealsTheSameWayTwice() {
        assertNotEquals(tokens.seal("cursor", "same"), tokens.seal("cursor", "same"));
    }

    @Test
    void opensForNoOtherPurpose() {
        assertEquals(Optional.empty(), tokens.open("unsubscribe", tokens.seal("cursor", "text")));
    }

    @Test
    void opensWithNoOtherKey() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        assertEquals(Optional.empty(), new SealedTokens(otherKey).open("cursor", tokens.seal("cursor", "text")));
    }

    @Test
    void refusesEveryTokenWithOneCharacterChanged() {
        String token = tokens.seal("cursor", "text");
        // The last character also carries bits that base 64 throws away.
        for (int i = 0; i < token.length() - 1; i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            String tampered = token.substring(0, i) + changed + token.substring(i + 1);
            assertEquals(Optional.empty(), tokens.open("cursor", tampered), "character " + i);
        }
    }

    @Test
    void refusesWhatIsNoToken() {
        assertEquals(Optional.empty(), tokens.open("cursor", ""));
        assertEquals(Optional.empty(), tokens.open("cursor", "not a token!"));
    }
}
