package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {
    @ParameterizedTest
    @CsvSource({"bill, william", "peggy, margaret", "liz, elizabeth", "beth, elizabeth", "liz, beth", "dai, david"})
    void workBothWays(String one, String other) {
        assertTrue(ShortNames.mayBeOne(one, other));
        assertTrue(ShortNames.mayBeOne(other, one));
    }

    @Test
    void doNotLinkTwoNamesThatOnlyShareAShortForm() {
        assertTrue(ShortNames.mayBeOne("alex", "alexander"));
        assertTrue(ShortNames.mayBeOne("alex", "alexandra"));
        assertFalse(ShortNames.mayBeOne("alexander", "alexandra"));
        assertFalse(ShortNames.mayBeOne("bill", "bill"));
    }

    @Test
    void areWrittenAsNamesAreCompared() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ShortNames.class.getResourceAsStream("short-names.txt")),
                StandardCharsets.UTF_8))) {
            for (String line :
                    file.lines().filter(each -> !each.startsWith("#")).toList()) {
                List<String> names = List.of(line.split(" ", -1));
                assertTrue(names.size() > 1, line);
                assertEquals(names.size(), new HashSet<>(names).size(), () -> "twice in: " + line);
                names.forEach(name -> assertTrue(name.matches("[a-z]{2,}"), () -> name + " in: " + line));
            }
        }
    }
}
