package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        14 Mill Lane             | 14, Mill Lane
        14 Mill Lane             | 14 MILL LN.
        14 Mill Lane             | No. 14 Mill Lane
        14 Mill Lane             | Mill Lane 14
        12a Mill Lane            | 12 A Mill Lane
        12a Mill Lane            | 12A, mill lane
        12-14 Mill Lane          | 12 – 14 Mill Lane
        Flat 3, 14 Mill Lane     | 14 Mill Lane, Flat 3
        Flat 3, 14 Mill Lane     | Apartment 3 14 Mill Lane
        Flat 3b, 14 Mill Lane    | 14 Mill Lane (flat 3 B)
        Flat 3, Rose Court       | Rose Court, flat 3
        Ground Floor Flat, 14 Mill Lane | 14 Mill Lane, ground floor
        Rose Cottage, Mill Lane  | Mill Lane, Rose Cottage
        The Rose Cottage         | rose cottage
        Rose Cottage, 14 Mill Lane | 14 Mill Lane
        St Mary's House          | St Mary’s House
        """)
    void readsManyWaysToWriteOneHome(String one, String other) {
        assertEquals(house(one), house(other));
        assertNotEquals(Optional.empty(), house(one));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        14 Mill Lane             | 15 Mill Lane
        14 Mill Lane             | 14a Mill Lane
        14 Mill Lane             | 14 Station Road
        Flat 3, 14 Mill Lane     | Flat 4, 14 Mill Lane
        Flat 3, 14 Mill Lane     | 14 Mill Lane
        Flat 3, 14 Mill Lane     | Flat 14, 3 Mill Lane
        Flat 3, Rose Court       | Flat 3, Ivy Court
        Flat a, 14 Mill Lane     | Flat b, 14 Mill Lane
        Top Flat, 14 Mill Lane   | Basement Flat, 14 Mill Lane
        First Floor, 14 Mill Lane | Second Floor, 14 Mill Lane
        2/1 14 Mill Lane         | 2/2 14 Mill Lane
        Rose Cottage             | Ivy Cottage
        """)
    void keepsNeighboursApart(String one, String other) {
        assertNotEquals(house(one), house(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c/o The Day Centre, 3 Mill Lane",
                "C / O Mrs Shah\n3 Mill Lane",
                "PO Box 12",
                "P.O. Box 3",
                ", ."
            })
    void isNoHomeWhereNobodyLives(String lines) {
        assertEquals(Optional.empty(), house(lines));
    }

    @Test
    void knowsNothingWithoutAPostcode() {
        PostalAddress address = new PostalAddress(Optional.of("14 Mill Lane"), Optional.of("Leeds"), Optional.empty());
        assertEquals(Optional.empty(), House.of(address));
    }

    @Test
    void isTheSameInAnyOrderOfLinesAndAnyCase() {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<String> lines = new ArrayList<>();
            lines.add(random.nextInt(1, 200) + (random.nextBoolean() ? "" : "b") + " Mill Lane");
            if (random.nextBoolean()) {
                lines.add("Flat " + random.nextInt(1, 30));
            }
            if (random.nextBoolean()) {
                lines.add("Rose Court");
            }
            String one = String.join(", ", lines);
            Collections.shuffle(lines, random);
            String other = String.join(random.nextBoolean() ? "\n" : " , ", lines);
            other = random.nextBoolean() ? other.toUpperCase(Locale.UK) : other;
            assertEquals(house(one), house(other), "seed " + seed + ": " + one + " and " + other);
        }
    }

    private static Optional<String> house(String lines) {
        return House.of(new PostalAddress(Optional.of(lines), Optional.empty(), Optional.of("OL6 6LS")));
    }
}
