package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {
    @ParameterizedTest
    @CsvSource({
        "m15 5at, M15 5AT",
        "M155AT, M15 5AT",
        "' ol6  6ww ', OL6 6WW",
        "sw1a1aa, SW1A 1AA",
        "W1A-0AX, W1A 0AX",
        "gir0aa, GIR 0AA",
        "D02 X285, D02 X285",
        "1012 ab, 1012 ab"
    })
    void putsUkCodesInOrderAndLeavesOthers(String typed, String canonical) {
        assertEquals(canonical, Postcode.canonical(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"M15 5A", "M15 5ATT", "m15", "OL6 6W", "SW1A 1A1", "M15 AT5", "LS1 O1A"})
    void noticesMistypedUkCodes(String typed) {
        assertTrue(Postcode.isFaulty(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M15 5AT",
                "K1A 0B1",
                "M5V 3L9",
                "N91 F3K1",
                "D02 X285",
                "75001",
                "10115",
                "LV-1001",
                "BA1111",
                "AD100",
                "1234 AB"
            })
    void letsOtherCountriesCodesThrough(String typed) {
        assertFalse(Postcode.isFaulty(typed));
    }
}
