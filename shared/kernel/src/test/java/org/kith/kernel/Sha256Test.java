package org.kith.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void aTextIsHashedAsTheStandardsExampleIs() {
        // NIST, Examples with Intermediate Values, SHA-256, one block.
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.hex("abc"));
        assertEquals(32, Sha256.of("").length);
    }
}
