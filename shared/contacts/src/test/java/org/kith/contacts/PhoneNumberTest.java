package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900123",
                "07700900123",
                "+44 7700 900123",
                "+44 (0)7700 900-123",
                "0044 7700 900123",
                "tel: 07700.900.123",
                "+44 07700 900123"
            })
    void knowsTheSameNumberInAllItsForms(String typed) {
        assertEquals("+447700900123", PhoneNumber.canonical(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "020 7946 0123 x12",
                "020 7946 0123, ext. 12",
                "020 7946 0123 EXT12",
                "020 7946 0123 extension 12"
            })
    void knowsAnExtension(String typed) {
        assertEquals("+442079460123;ext=12", PhoneNumber.canonical(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "+447700900123, 07700 900123",
        "+441614960123, 0161 496 0123",
        "+442079460123;ext=12, 020 7946 0123 x12",
        "+353861234567, +353 86 123 4567"
    })
    void showsItAsItIsDialledHere(String canonical, String shown) {
        assertEquals(shown, PhoneNumber.shown(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "496 0123",
                "ask for Sam",
                "1",
                "0161 496 01234567890",
                "+",
                "07700 90012",
                "do not ring 07700 900123",
                "NEVER 07700 900123",
                "07700 900123 (Jo)",
                "07700 900123 after 6",
                "0161 496 0123 or 07700 900123",
                "0161 496 0123/07700 900123"
            })
    void keepsWhatIsNoNumberAsTyped(String typed) {
        assertEquals(typed, PhoneNumber.canonical(typed));
        assertEquals(typed, PhoneNumber.shown(typed));
    }

    @Test
    void whatIsShownIsReadAsTheSame() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder typed = new StringBuilder(random.nextBoolean() ? "0" : "+44");
            int digits = 9 + random.nextInt(2);
            for (int j = 0; j < digits; j++) {
                typed.append(random.nextInt(j == 0 ? 1 : 0, 10));
                if (random.nextInt(4) == 0) {
                    typed.append(" -.()".charAt(random.nextInt(3)));
                }
            }
            String canonical = PhoneNumber.canonical(typed.toString());
            assertEquals(canonical, PhoneNumber.canonical(canonical), "seed " + seed + ", " + typed);
            assertEquals(canonical, PhoneNumber.canonical(PhoneNumber.shown(canonical)), "seed " + seed + ", " + typed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0161", "161", "44161", "0044161", "440161", "01614960123"})
    void isFoundInAndOutOfTheCountry(String digits) {
        assertTrue(PhoneNumber.startsWith("+441614960123", digits));
    }

    @Test
    void isNotFoundByOtherDigits() {
        assertFalse(PhoneNumber.startsWith("+441614960123", "0162"));
        assertFalse(PhoneNumber.startsWith("+353861234567", "086"));
        assertFalse(PhoneNumber.startsWith("ask for Sam", "0"));
    }
}
