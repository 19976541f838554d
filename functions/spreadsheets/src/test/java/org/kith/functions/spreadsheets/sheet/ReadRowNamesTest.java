package org.kith.functions.spreadsheets.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactRole;
import org.kith.contacts.Facts;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;

/** What a row calls its contact, of what kind it is, and what it is to the group. */
class ReadRowNamesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({
        "person, Jane, Smith, '', PERSON, Jane Smith",
        "Individual, Jane & John, Smith, '', PERSON, Jane & John Smith",
        "household, '', '', The Smiths, HOUSEHOLD, The Smiths",
        "Household, Jane & John, Smith, '', HOUSEHOLD, Jane & John Smith",
        "Organization, '', '', Hope Trust, ORGANISATION, Hope Trust",
        // It cannot be what has no name.
        "person, '', '', Hope Trust, ORGANISATION, Hope Trust",
        "household, '', '', '', PERSON, jane@example.org",
        "'', '', '', Hope Trust, ORGANISATION, Hope Trust"
    })
    void aColumnMaySayWhatKindOfContactItIs(
            String kind, String first, String last, String name, ContactKind expected, String called) {
        ReadRow readRow = new ReadRow(
                List.of("Kind", "First", "Last", "Organisation", "E-mail"),
                List.of(
                        ImportField.KIND,
                        ImportField.FIRST_NAME,
                        ImportField.LAST_NAME,
                        ImportField.ORGANISATION,
                        ImportField.EMAIL),
                Set.of(),
                Map.of(),
                TODAY);
        Understood row = assertInstanceOf(
                Understood.class, readRow.read(new SheetRow(2, List.of(kind, first, last, name, "jane@example.org"))));
        assertEquals(expected, row.facts().kind());
        assertEquals(called, row.facts().displayName());
        assertEquals(Optional.empty(), row.facts().beforeYouSpeak());
        assertEquals(List.of(), row.remarks());
    }

    @Test
    void whatSomebodyIsToTheGroupAndIsCalledIsTheirs() {
        ReadRow readRow = new ReadRow(
                List.of("Name", "Nickname", "Role"),
                List.of(ImportField.FULL_NAME, ImportField.NICKNAME, ImportField.ROLES),
                Set.of(),
                Map.of(),
                TODAY);
        Facts facts = assertInstanceOf(
                        Understood.class,
                        readRow.read(new SheetRow(2, List.of("Jane Smith", "Min", "Volunteer, driver; Volunteer"))))
                .facts();
        assertEquals(Optional.of("Min"), facts.nickname());
        assertEquals(List.of(ContactRole.of("Volunteer"), ContactRole.of("driver")), facts.roles());
        assertEquals(
                "A role is longer than 40 characters",
                assertInstanceOf(
                                Rejected.class,
                                readRow.read(new SheetRow(3, List.of("Jane Smith", "", "x".repeat(41)))))
                        .reason());
    }

    @Test
    void whatIsNoKindIsNotPassedOver() {
        ReadRow readRow = new ReadRow(
                List.of("Type", "Name"), List.of(ImportField.KIND, ImportField.FULL_NAME), Set.of(), Map.of(), TODAY);
        Rejected row =
                assertInstanceOf(Rejected.class, readRow.read(new SheetRow(2, List.of("Volunteer", "Jane Smith"))));
        assertEquals(Optional.of(0), row.column());
        assertEquals("Volunteer", row.cell());
    }
}
