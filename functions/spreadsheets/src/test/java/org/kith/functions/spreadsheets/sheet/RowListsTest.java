package org.kith.functions.spreadsheets.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowListsTest {
    @Test
    void commasBelongToNamesWhereSomethingElseSeparates() {
        assertEquals(List.of("Lunch club", "Walkers"), names("Lunch club, Walkers"));
        assertEquals(List.of("Friends, north", "Walkers"), names("Friends, north; Walkers;"));
        assertEquals(List.of("Friends, north", "Walkers"), names("Friends, north\nWalkers"));
    }

    @Test
    void eachListIsNamedOnceAndNothingIsNone() {
        assertEquals(List.of("Café"), names("Café; CAFE; - ; n/a;;"));
        assertEquals(List.of(), names("none"));
        assertEquals(List.of("Lunch club", "Walkers"), names("Lunch club", "Walkers; lunch CLUB"));
    }

    @Test
    void aCellOfSomethingElseIsSaidToBe() {
        String remark = "She rang on Monday about the minibus and would like to be told when the new timetable is out"
                .repeat(2);
        assertEquals(
                Optional.of(new RowReading.Rejected(
                        7, Optional.of(3), "A list's name is longer than 100 characters", remark)),
                read(remark).fault());
        String many = IntStream.range(0, 21).mapToObj(i -> "List " + i).collect(Collectors.joining(";"));
        assertEquals(
                Optional.of(new RowReading.Rejected(7, Optional.of(3), "There are more than 20 lists", many)),
                read(many).fault());
    }

    private static List<String> names(String... cells) {
        return read(cells).names();
    }

    private static RowLists read(String... cells) {
        RowLists lists = new RowLists(7);
        for (String cell : cells) {
            lists.add(3, cell);
        }
        return lists;
    }
}
