package org.kith.functions.spreadsheets.own;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.contacts.fields.FieldKind;

class NewFieldTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Y;no;✓;Yes please|YES_NO",
                "x;x|YES_NO",
                "Y;no;was|TEXT",
                "£5;£12.50|MONEY",
                "£5;£5 a month|TEXT",
                "5;12.5;1,000|NUMBER",
                "0123;0456|TEXT",
                "3/7/58;12 May 2018|DATE",
                "3/7/58;May 2018|TEXT",
                "https://example.org;http://example.org/a|LINK",
                "one;two;three|TEXT"
            })
    void isOfTheKindThatAllValuesFit(String values, FieldKind kind) {
        assertEquals(new NewField(kind, List.of()), NewField.of(List.of(values.split(";", -1)), TODAY));
    }

    @Test
    void whatIsWrittenAgainAndAgainIsAChoice() {
        List<String> values = times(3, "Red", "blue", "RED");
        assertEquals(new NewField(FieldKind.CHOICE, List.of("Red", "blue")), NewField.of(values, TODAY));
        assertEquals(FieldKind.TEXT, NewField.of(times(2, "Red", "Blue"), TODAY).kind());
        assertEquals(
                FieldKind.TEXT, NewField.of(times(3, "Y", "no", "was"), TODAY).kind());
        assertEquals(
                FieldKind.TEXT,
                NewField.of(times(3, "a b c d e f g h i j k l m".split(" ", -1)), TODAY)
                        .kind());
    }

    @Test
    void severalInOneCellAreSeveralChoices() {
        assertEquals(
                new NewField(FieldKind.CHOICES, List.of("Red", "Blue", "Green")),
                NewField.of(times(3, "Red; Blue", "Blue, Green", "Green"), TODAY));
    }

    @Test
    void linesAreALongText() {
        assertEquals(
                FieldKind.LONG_TEXT,
                NewField.of(List.of("one\ntwo", "three"), TODAY).kind());
        assertEquals(
                FieldKind.LONG_TEXT,
                NewField.of(List.of("x".repeat(201)), TODAY).kind());
    }

    private static List<String> times(int times, String... values) {
        return Collections.nCopies(times, List.of(values)).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void onesAndNoughtsAreTicks() {
        assertEquals(
                List.of(FieldKind.YES_NO, FieldKind.NUMBER),
                Stream.of(List.of("1", "0"), List.of("1", "2"))
                        .map(values -> NewField.of(values, TODAY).kind())
                        .toList());
    }
}
