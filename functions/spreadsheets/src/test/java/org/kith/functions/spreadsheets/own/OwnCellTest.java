package org.kith.functions.spreadsheets.own;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contacts.ContactKind;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.FieldKind.Read;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;

class OwnCellTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @ValueSource(strings = {"Y", "y", "Yes", "YES!", "yes please", "✓", "✔️", "x", "X", "1", "TRUE", "(yes)", "ok"})
    void yes(String cell) {
        assertEquals("yes", answer(FieldKind.YES_NO, cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "no", "No.", "no thanks", "0", "FALSE", "✗", "never"})
    void no(String cell) {
        assertEquals("no", answer(FieldKind.YES_NO, cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER|1,200|1200",
                "NUMBER|3.50|3.5",
                "MONEY|£5|5.00",
                "MONEY|£1,250.5|1250.50",
                "MONEY|GBP 5|5.00",
                "MONEY|£ 1 234 567.50|1234567.50",
                "MONEY|5 pounds|5.00",
                "DATE|3/7/58|1958-07-03",
                "DATE|3 July 2018|2018-07-03",
                "DATE|21369|1958-07-03",
                "TEXT|likes  “proper” tea|likes “proper” tea",
                "LINK|example.org/me|https://example.org/me",
                "CHOICE|red|Red",
                "CHOICE|RED |Red",
                "CHOICE|dark-blue|Dark blue",
                "CHOICE|Café|Cafe",
                "CHOICES|Red; cafe|Red\\nCafe",
                "CHOICES|cafe, red, Red|Red\\nCafe",
                "CHOICES|Tea, and cake|Tea, and cake"
            })
    void readsWhatPeopleWrite(FieldKind kind, String cell, String answer) {
        assertEquals(answer.replace("\\n", "\n"), answer(kind, cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YES_NO|was|“Team” wants yes or no",
                "YES_NO|YES - driver|“Team” wants yes or no",
                "NUMBER|about 5|“Team” wants a number",
                "NUMBER|3, 5|“Team” wants a number",
                "NUMBER|1 2 3|“Team” wants a number",
                "MONEY|£12,50|“Team” wants an amount in pounds",
                "MONEY|12,5|“Team” wants an amount in pounds",
                "MONEY|£5 a month|“Team” wants an amount in pounds",
                "DATE|May 2018|“Team” wants a day",
                "DATE|xmas|“Team” wants a day",
                "CHOICE|Green|“Team” has no such choice",
                "CHOICES|Red; Green|“Team” has no such choice",
                "CHOICES|;|“Team” has no such choice",
                "LINK|my page|“Team” wants the address of a web page",
                "CONTACT|Jane|“Team” wants another contact"
            })
    void saysWhatItCannotRead(FieldKind kind, String cell, String reason) {
        assertEquals(new Read.Fault(reason), read(kind, cell, DateOrder.DAY_FIRST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*,**,***|***|***",
                "A,A-|A-|A-",
                "A-,A|a|A",
                "10,10%|10%|10%",
                "1-5,15|15|15",
                "18-25,26-40|18 – 25|18-25",
                "C,C#|c#|C#"
            })
    void theVeryChoiceGoesBeforeOneThatIsLikeIt(String choices, String cell, String answer) {
        assertEquals(
                new Read.Answer(answer),
                OwnCell.read(choosing(FieldKind.CHOICE, choices.split(",", -1)), cell, DateOrder.DAY_FIRST, TODAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"*,**,***|-", "18-25,26-40|1825", "A b,A-b|a.b"})
    void whatIsLikeSeveralChoicesIsNone(String choices, String cell) {
        assertEquals(
                new Read.Fault("“Team” has no such choice"),
                OwnCell.read(choosing(FieldKind.CHOICE, choices.split(",", -1)), cell, DateOrder.DAY_FIRST, TODAY));
    }

    @Test
    void aChoiceWithACommaIsNotTwo() {
        Field field = choosing(FieldKind.CHOICES, "Tea, coffee", "Tea", "Coffee", "Cake");
        assertEquals(
                new Read.Answer("Tea, coffee\nCake"),
                OwnCell.read(field, "Tea, coffee; Cake", DateOrder.DAY_FIRST, TODAY));
        assertEquals(new Read.Answer("Tea\nCake"), OwnCell.read(field, "tea, cake", DateOrder.DAY_FIRST, TODAY));
    }

    @Test
    void aTextThatIsTooLongIsNotCut() {
        assertEquals(
                new Read.Fault("The answer to “Team” is too long"),
                read(FieldKind.TEXT, "x".repeat(201), DateOrder.DAY_FIRST));
    }

    @Test
    void aDayIsReadInTheOrderOfItsColumn() {
        assertEquals(new Read.Answer("1958-03-07"), read(FieldKind.DATE, "3/7/58", DateOrder.MONTH_FIRST));
    }

    /** Whatever is read is an answer that the field itself takes, and reads as the same again. */
    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void whatItReadsTheFieldTakes(FieldKind kind) {
        for (String cell :
                List.of("yes", "x", "5", "£5", "3/7/58", "red", "red; cafe", "example.org", "07700 900123")) {
            if (read(kind, cell, DateOrder.DAY_FIRST) instanceof Read.Answer(String text)) {
                assertEquals(new Read.Answer(text), field(kind).read(text, Optional.empty()));
                assertEquals(new Read.Answer(text), read(kind, text, DateOrder.DAY_FIRST));
            }
        }
    }

    private static String answer(FieldKind kind, String cell) {
        return switch (read(kind, cell, DateOrder.DAY_FIRST)) {
            case Read.Answer(String text) -> text;
            case Read.Fault(String reason) -> throw new AssertionError(reason);
        };
    }

    private static Read read(FieldKind kind, String cell, DateOrder order) {
        return OwnCell.read(field(kind), cell, order, TODAY);
    }

    private static Field field(FieldKind kind) {
        return kind.hasChoices() ? choosing(kind, "Red", "Dark blue", "Cafe", "Tea, and cake") : choosing(kind);
    }

    private static Field choosing(FieldKind kind, String... choices) {
        return Field.added(
                new FieldId(CountedIds.numbered(1)),
                kind,
                new Field.Design(
                        "Team",
                        "",
                        Optional.empty(),
                        List.of(choices),
                        Set.of(ContactKind.PERSON),
                        Role.VIEWER,
                        false,
                        false));
    }
}
