package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"07700 900123", "07700900123", "+44 7700 900123", "+44 (0)7700 900-123", "0044 7700 900123"})
    void knowsTheSameNumberInAllItsForms(String typed) {
        assertEquals("447700900123", PhoneNumber.key(typed));
    }

    @Test
    void keepsOtherCountriesApart() {
        assertEquals("353861234567", PhoneNumber.key("+353 86 123 4567"));
        assertNotEquals(PhoneNumber.key("+1 212 555 0100"), PhoneNumber.key("+44 212 555 0100"));
    }
}
