package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Befrienders",
                "St Mary's & All Saints, Leeds (North)",
                "Zoë Ní Dhomhnaill-O'Brien",
                "سلام",
                "Café 🌻 🏳️‍🌈",
                "50+ Club: Tuesdays"
            })
    void namesAsPeopleWriteThemAreGood(String name) {
        assertEquals(Optional.empty(), PlainName.fault(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\rb",
                "a\tb",
                "a\u0000b",
                "a\u0085b",
                "a\u2028b",
                "a\u202eb",
                "a\u2066b",
                "\ud800",
                "<b",
                "b>",
                "\"quoted\"",
                "back\\slash",
                "see https://x.example"
            })
    void whatDisturbsAHeaderOrMisleadsIsNot(String name) {
        assertTrue(PlainName.fault(name).isPresent());
    }
}
