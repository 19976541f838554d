package org.kith.contacts.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldKindTest {
    private static final List<String> DIETS = List.of("Vegan", "Halal", "No nuts");

    @ParameterizedTest
    @CsvSource({
        "TEXT, '  by   the lift ', by the lift",
        "NUMBER, '1,200', 1200",
        "NUMBER, 3.50, 3.5",
        "NUMBER, -0.0, 0",
        "NUMBER, 1e3, 1000",
        "MONEY, '£1,200', 1200.00",
        "MONEY, 12.5, 12.50",
        "DATE, 2026-02-28, 2026-02-28",
        "YES_NO, Y, yes",
        "YES_NO, FALSE, no",
        "CHOICE, halal, Halal",
        "LINK, example.org/a, https://example.org/a",
        "LINK, http://example.org, http://example.org"
    })
    void equalAnswersAreEqualTexts(FieldKind kind, String typed, String answer) {
        FieldKind.Read read = kind.read(typed, DIETS);

        assertEquals(new FieldKind.Read.Answer(answer), read);
        assertEquals(read, kind.read(answer, DIETS));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, many",
        "NUMBER, 1e999999",
        "NUMBER, 1234567890123456",
        "MONEY, 12.505",
        "DATE, 3/7/58",
        "DATE, 2026-02-30",
        "YES_NO, perhaps",
        "CHOICE, Fish",
        "CHOICES, Vegan Fish",
        "LINK, javascript:alert(1)",
        "LINK, 'data:text/html,x'",
        "LINK, https://",
        "CONTACT, somebody"
    })
    void whatMeansNothingIsAFault(FieldKind kind, String typed) {
        assertInstanceOf(FieldKind.Read.Fault.class, kind.read(typed, DIETS));
    }

    @ParameterizedTest
    @CsvSource({"'no nuts|vegan', 'Vegan|No nuts'", "'Halal|halal', Halal"})
    void severalChoicesStandInTheFieldsOrder(String typed, String answer) {
        assertEquals(
                new FieldKind.Read.Answer(answer.replace('|', '\n')),
                FieldKind.CHOICES.read(typed.replace('|', '\n'), DIETS));
    }
}
