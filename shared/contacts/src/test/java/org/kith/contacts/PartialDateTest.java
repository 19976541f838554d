package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"1958", "1958-07", "1958-07-03", "0999", "2024-02-29"})
    void isItsText(String text) {
        assertEquals(Optional.of(text), PartialDate.parse(text).map(PartialDate::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "58", "1958-7", "1958-13", "1958-02-30", "2023-02-29", "0000", "1958-07-03T", "3/7/58"})
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), PartialDate.parse(text));
    }

    @Test
    void canBeAnyDayOfWhatIsKnown() {
        PartialDate july = PartialDate.parse("1958-07").orElseThrow();

        assertEquals(LocalDate.of(1958, 7, 1), july.earliest());
        assertEquals(LocalDate.of(1958, 7, 31), july.latest());
        assertEquals(
                LocalDate.of(1958, 12, 31),
                PartialDate.parse("1958").orElseThrow().latest());
    }

    @Test
    void hasNoDayWithoutAMonth() {
        assertThrows(IllegalArgumentException.class, () -> new PartialDate(1958, Optional.empty(), Optional.of(3)));
    }
}
