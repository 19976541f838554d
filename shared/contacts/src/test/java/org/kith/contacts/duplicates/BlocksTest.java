package org.kith.contacts.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.ContactKind;

class BlocksTest {
    @Test
    void neverCompareEverybodyWithEverybodyInALargeBlock() {
        for (int size : List.of(51, 500, 5_000)) {
            List<Traits> office = IntStream.range(0, size)
                    .mapToObj(i -> person("Person" + i, "N" + i % 7, Optional.of("+441614960123")))
                    .toList();

            assertTrue(pairs(office).size() <= 2 * Blocks.NEIGHBOURS * size, () -> size + " people");
        }
    }

    @Test
    void compareEverybodyInASmallBlock() {
        List<Traits> office = IntStream.range(0, Blocks.MOST_PAIRED)
                .mapToObj(i -> person("Person" + i, "N", Optional.of("+441614960123")))
                .toList();

        assertEquals(
                Blocks.MOST_PAIRED * (Blocks.MOST_PAIRED - 1) / 2, pairs(office).size());
    }

    @Test
    void bringNamesakesTogetherInALargeBlock() {
        List<Traits> office = new ArrayList<>();
        office.add(person("Aileen", "Baird", Optional.of("+441614960123")));
        for (int i = 0; i < 500; i++) {
            office.add(person("Person" + i, "N" + i, Optional.of("+441614960123")));
        }
        office.add(person("Aileen", "Young", Optional.of("+441614960123")));
        office.add(person("Ann", "Baird", Optional.of("+441614960123")));

        List<List<Integer>> pairs = pairs(office);

        assertTrue(pairs.contains(List.of(0, 501)), "by first name");
        assertTrue(pairs.contains(List.of(0, 502)), "by last name");
    }

    @Test
    void compareNobodyWithStrangers() {
        assertEquals(
                List.of(),
                pairs(List.of(
                        person("Aileen", "Baird", Optional.of("+441614960123")),
                        person("Noor", "Shah", Optional.of("+441614960124")),
                        person("", "", Optional.empty()),
                        person("", "", Optional.empty()))));
    }

    private static List<List<Integer>> pairs(List<Traits> all) {
        List<List<Integer>> pairs = new ArrayList<>();
        Blocks.eachPair(all, (one, other) -> pairs.add(List.of(Math.min(one, other), Math.max(one, other))));
        return pairs;
    }

    private static Traits person(String first, String last, Optional<String> phone) {
        return Traits.of(new Traits.Typed(
                ContactKind.PERSON,
                Optional.of(first),
                Optional.of(last),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                phone.stream().toList(),
                Optional.empty(),
                Optional.empty()));
    }
}
