package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kernel.ImportId;
import org.kith.testing.memory.InMemoryDynamoDb;

/** Sheets about few people, each row with some of what is known of them, so that many may be about one, and some about one of two. */
class SameFileTwiceTest {
    private static final int SHEETS = 40;
    private static final String HEADER = "First name,Last name,E-mail,Phone,Postcode,Date of birth\n";
    /** A couple who share an address, a father and his son, and two who share a name and nothing else. */
    private static final List<List<String>> PEOPLE = List.of(
            List.of("Jane", "Smith", "smiths@example.org", "01631 570000", "PA34 4AB", "3/7/1958"),
            List.of("Robert", "Smith", "smiths@example.org", "01631 570000", "PA34 4AB", "4/8/1956"),
            List.of("Bob", "Smith", "bob@example.org", "07700 900123", "PA34 4AB", "9/9/1985"),
            List.of("Ann", "Reid", "ann@example.org", "07700 900124", "EH6 5QP", "1/2/1970"),
            List.of("Ann", "Reid", "reid@example.org", "07700 900125", "G1 1AA", "2/3/1971"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 29})
    void theSameFileAgainChangesNothingButOfThoseWhoMayBeOneOfTwo(long seed) {
        Random random = new Random(seed);
        int certain = 0;
        for (int i = 0; i < SHEETS; i++) {
            World world = new World(new InMemoryDynamoDb());
            brought(world, sheet(random, random.nextInt(4)));
            String sheet = sheet(random, 1 + random.nextInt(8));
            brought(world, sheet);
            Map<String, Object> before = world.state();
            ImportId again = world.checked(sheet, Optional.empty(), Optional.empty());
            if (world.details(again).report().noted().stream()
                    .anyMatch(group -> group.reason().startsWith("Several in Kith"))) {
                continue;
            }
            certain++;
            assertEquals(0, world.counts(again).create() + world.counts(again).fill(), sheet);
            world.brought(again);
            assertEquals(before, world.state(), sheet);
        }
        assertTrue(certain > SHEETS / 2, certain + " of " + SHEETS);
    }

    private static void brought(World world, String sheet) {
        if (!sheet.equals(HEADER)) {
            world.brought(world.checked(sheet, Optional.empty(), Optional.empty()));
        }
    }

    /** Rows of which each says some of what is known of one of them, and always the name. */
    private static String sheet(Random random, int rows) {
        return HEADER
                + IntStream.range(0, rows)
                        .mapToObj(_ -> PEOPLE.get(random.nextInt(PEOPLE.size())))
                        .map(person -> IntStream.range(0, person.size())
                                .mapToObj(cell -> cell < 2 || random.nextBoolean() ? person.get(cell) : "")
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
    }
}
