package org.kith.functions.spreadsheets.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;

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
        assertEquals(Optional.of(LocalDate.of(2026, 2, 1)), row.optIn());
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
        ReadRow readRow =
                new ReadRow(List.of("Email", "UNSUB_TIME"), List.of(ImportField.EMAIL, ImportField.IGNORE), TODAY);
        assertTrue(understood(readRow.read(new SheetRow(2, List.of("a@example.org", "2026-05-01 10:00:00"))))
                .optedOut());
        assertEquals(
                false,
                understood(readRow.read(new SheetRow(2, List.of("a@example.org", ""))))
                        .optedOut());
        assertEquals(
                false,
                understood(readRow.read(new SheetRow(2, List.of("a@example.org", "No"))))
                        .optedOut());
    }

    private static Understood understood(String... cells) {
        return understood(read(cells));
    }

    private static Understood understood(RowReading reading) {
        return assertInstanceOf(Understood.class, reading, reading::toString);
    }

    private static Rejected rejected(String... cells) {
        return assertInstanceOf(Rejected.class, read(cells));
    }

    private static RowReading read(String... cells) {
        return new ReadRow(HEADER, FIELDS, TODAY).read(new SheetRow(2, List.of(cells)));
    }
}
