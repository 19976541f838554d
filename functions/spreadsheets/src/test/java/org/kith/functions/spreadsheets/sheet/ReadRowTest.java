package org.kith.functions.spreadsheets.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.PartialDate;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.wishes.Wishes;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;

class ReadRowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final List<String> HEADER =
            List.of("First", "Last", "Full name", "Org", "Email", "Mobile", "Tags", "Notes", "Opted in", "Town");
    private static final List<ImportField> FIELDS = List.of(
            ImportField.FIRST_NAME,
            ImportField.LAST_NAME,
            ImportField.FULL_NAME,
            ImportField.ORGANISATION,
            ImportField.EMAIL,
            ImportField.PHONE,
            ImportField.TAGS,
            ImportField.NOTE,
            ImportField.OPT_IN_DATE,
            ImportField.TOWN);

    @Test
    void makesAPersonOfARow() {
        Understood row = understood(
                "Jane",
                "Smith",
                "",
                "",
                "jane@example.org",
                "'+44 7700 900123",
                "a;b",
                "ring twice",
                "1/2/2026",
                "Hyde");
        assertEquals("Jane Smith", row.facts().displayName());
        assertEquals("+447700900123", row.facts().phones().getFirst().number());
        assertEquals(Optional.of("mobile"), row.facts().phones().getFirst().label());
        assertEquals(List.of("a", "b"), row.facts().tags());
        assertEquals(Optional.of("ring twice"), row.facts().beforeYouSpeak());
        assertEquals(PartialDate.parse("2026-02-01"), row.wishes().yes().flatMap(Wishes.Yes::given));
    }

    @Test
    void aRowWithNothingButAnOrganisationIsOne() {
        Facts facts = understood("", "", "", "Hope Trust").facts();
        assertEquals(ContactKind.ORGANISATION, facts.kind());
        assertEquals(Optional.of("Hope Trust"), facts.name());
        assertEquals(
                ContactKind.ORGANISATION,
                understood("", "", "Hope Trust", "Hope Trust").facts().kind());
    }

    @Test
    void whereAPersonBelongsIsNotDropped() {
        Facts facts = understood("Jane", "Smith", "", "Borough Council").facts();
        assertEquals(ContactKind.PERSON, facts.kind());
        assertEquals(Optional.of("Organisation: Borough Council"), facts.beforeYouSpeak());
    }

    @Test
    void aNameOfTwoIsAHousehold() {
        Understood row = understood("", "", "Mr & Mrs J Patel", "", "p@example.org", "01632 960123");
        assertEquals(ContactKind.HOUSEHOLD, row.facts().kind());
        assertEquals(Optional.of("Mr & Mrs J Patel"), row.facts().name());
        assertEquals(1, row.facts().phones().size());
        assertEquals(
                List.of(new Remark(
                        2, "The name is that of two people; they come in as one household", "Mr & Mrs J Patel")),
                row.remarks());
        Facts split = understood("Jane & John", "Smith").facts();
        assertEquals(Optional.of("Jane & John Smith"), split.name());
        assertEquals(Optional.empty(), split.lastName());
        // An organisation's name is its own.
        assertEquals(
                ContactKind.ORGANISATION,
                understood("", "", "", "Patel & Patel").facts().kind());
    }

    @Test
    void aHouseholdIsNotCalledLongerThanItMayBe() {
        assertEquals(
                "The name is longer than 200 characters",
                rejected("Jane & " + "J".repeat(93), "S".repeat(100)).reason());
        assertEquals(
                200,
                understood("Jane & " + "J".repeat(92), "S".repeat(100))
                        .facts()
                        .displayName()
                        .length());
    }

    @Test
    void titlesThatAreLeftOutAreSaid() {
        Understood row = understood("", "", "Rev. Dr Jane Smith");
        assertEquals("Jane Smith", row.facts().displayName());
        assertEquals(
                List.of(new Remark(
                        2, "Kith has no box for titles such as Dr or Rev: we left them out", "Rev. Dr Jane Smith")),
                row.remarks());
        // Nothing is left out of these.
        assertEquals(List.of(), understood("Jane", "Smith", "Dr Jane Smith").remarks());
        assertEquals(List.of(), understood("", "", "Canon").remarks());
    }

    @Test
    void aNameBeforeAnAddressCountsWhereThereIsNoOther() {
        Facts facts = understood("", "", "", "", "Jane van der Berg <j@example.org>; home@example.org")
                .facts();
        assertEquals(Optional.of("Jane"), facts.firstName());
        assertEquals(Optional.of("van der Berg"), facts.lastName());
        assertEquals(2, facts.emails().size());
        assertEquals(
                "J. Smith",
                understood("", "", "J. Smith", "", "Jane <j@example.org>")
                        .facts()
                        .displayName());
        assertEquals(
                "Al",
                understood("Al", "", "", "", "Jane Smith <j@example.org>")
                        .facts()
                        .displayName());
        assertEquals(
                "Hope Trust",
                understood("", "", "", "Hope Trust", "Jane Smith <j@example.org>")
                        .facts()
                        .displayName());
    }

    @Test
    void anAddressAloneIsEnough() {
        assertEquals(
                "x@example.org",
                understood("", "", "", "", "x@example.org").facts().displayName());
    }

    @Test
    void neitherNameNorAddressIsNotEnough() {
        assertEquals(
                "There is neither a name nor an e-mail address",
                rejected("", "", "", "", "", "07700 900123").reason());
    }

    @Test
    void saysWhatItCannotRead() {
        Rejected row = rejected("Jane", "", "", "", "jane at example.org");
        assertEquals("We cannot read the e-mail address", row.reason());
        assertEquals("We cannot read the e-mail address: “jane at example.org”", row.sentence());
        assertEquals(
                "We cannot read the phone number",
                rejected("Jane", "", "", "", "", "ask him").reason());
        assertEquals(
                "We cannot read the date",
                rejected("Jane", "", "", "", "", "", "", "", "soon").reason());
        assertEquals(
                "The date of the permission is still to come",
                rejected("Jane", "", "", "", "", "", "", "", "27/11/2026").reason());
        assertEquals(
                "A tag is longer than 40 characters",
                rejected("Jane", "", "", "", "", "", "x".repeat(41)).reason());
    }

    @ParameterizedTest
    @CsvSource({
        "7700900123,+447700900123",
        "1632960123,+441632960123",
        "2079460123,+442079460123",
        "447700900123,+447700900123",
        "07700900123,+447700900123",
        "123456,123456"
    })
    void theNoughtThatASpreadsheetTookForNothingComesBack(String cell, String number) {
        assertEquals(
                number,
                understood("Jane", "", "", "", "", cell)
                        .facts()
                        .phones()
                        .getFirst()
                        .number());
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsNotGuessedAt() {
        String[] cells = new String[11];
        Arrays.fill(cells, "");
        cells[0] = "Jane";
        cells[10] = "extra";
        assertEquals(
                "There are more cells than the header has columns",
                rejected(cells).reason());
        cells[10] = "";
        assertEquals("Jane", understood(cells).facts().displayName());
    }

    @Test
    void noticesThatSomebodyMustNotBeMailed() {
        ReadRow readRow = new ReadRow(
                List.of("Email", "UNSUB_TIME"),
                List.of(ImportField.EMAIL, ImportField.IGNORE),
                Set.of(),
                Map.of(),
                TODAY);
        Map.of("2026-05-01 10:00:00", true, "", false, "No", false).forEach((cell, forbids) -> {
            Understood row = understood(readRow.read(new SheetRow(2, List.of("a@example.org", cell))));
            assertEquals(forbids, row.wishes().forbidYes(), cell);
        });
    }

    @Test
    void wordsForNothingAreNoAnswersOfTheGroupsOwn() {
        for (FieldKind kind : List.of(FieldKind.LINK, FieldKind.DATE, FieldKind.NUMBER)) {
            Field field = Field.added(
                    new FieldId(CountedIds.numbered(1)),
                    kind,
                    new Field.Design(
                            "Own",
                            "",
                            Optional.empty(),
                            List.of(),
                            Set.of(ContactKind.PERSON),
                            Role.VIEWER,
                            false,
                            false));
            ReadRow readRow = new ReadRow(
                    List.of("Name", "Own"),
                    List.of(ImportField.FULL_NAME, ImportField.OWN),
                    Set.of(),
                    Map.of(1, field),
                    TODAY);
            assertEquals(
                    Map.of(),
                    understood(readRow.read(new SheetRow(2, List.of("Jane", "n/a"))))
                            .facts()
                            .own());
        }
    }

    static Understood understood(String... cells) {
        return understood(read(cells));
    }

    static Understood understood(RowReading reading) {
        return assertInstanceOf(Understood.class, reading, reading::toString);
    }

    static Rejected rejected(String... cells) {
        return assertInstanceOf(Rejected.class, read(cells));
    }

    private static RowReading read(String... cells) {
        return new ReadRow(HEADER, FIELDS, Set.of(), Map.of(), TODAY).read(new SheetRow(2, List.of(cells)));
    }
}
