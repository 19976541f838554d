package org.kith.contacts.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeAreaTest {
    @ParameterizedTest
    @CsvSource({
        "EH, EH6 7DX, true",
        "eh6, EH6 7DX, true",
        "EH6, EH60 7DX, false",
        "EH6 7, EH6 7DX, true",
        "EH6 7, EH6 8DX, false",
        "eh67dx, EH6 7DX, true",
        "E, EH6 7DX, false",
        "E, E14 5AB, true",
        "E1, E14 5AB, false",
        "EC1A, EC1A 1BB, true",
        "EH6 7DX, EH6 7, false",
        "EH, 75008, false"
    })
    void endsAtTheBordersOfAPostcode(String typed, String postcode, boolean in) {
        assertEquals(in, PostcodeArea.parse(typed).orElseThrow().holds(postcode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6", "EHX6", "EH6 7D", "EH6-7", "75008", "EH 7"})
    void isNothingElse(String typed) {
        assertTrue(PostcodeArea.parse(typed).isEmpty());
    }
}
