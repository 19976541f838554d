package org.kith.functions.spreadsheets.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.functions.spreadsheets.sheet.ReadRowTest.rejected;
import static org.kith.functions.spreadsheets.sheet.ReadRowTest.understood;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.ContactKind;
import org.kith.contacts.PartialDate;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.wishes.Wishes;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;

/** Dates in rows: of birth, and of a yes. */
class RowDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void aBirthDateIsKeptAsFarAsItIsKnown() {
        assertEquals(PartialDate.parse("1958-07-03"), born("3/7/58").facts().born());
        assertEquals(PartialDate.parse("1958"), born("1958").facts().born());
        assertEquals(Optional.empty(), born("0/0/00").facts().born());
        assertEquals(Optional.empty(), born("unknown").facts().born());
        assertEquals(List.of(), born("3/7/58").remarks());
        assertEquals(
                PartialDate.parse("1958-03-07"),
                born("3/7/58", Set.of(1)).facts().born());
    }

    @Test
    void aBirthDateThatMakesNoSenseIsAFault() {
        for (Map.Entry<String, String> each : Map.of(
                        "07/03", "We cannot read the date of birth",
                        "31/2/1958", "We cannot read the date of birth",
                        "27/11/2026", "The date of birth is still to come")
                .entrySet()) {
            Rejected row = assertInstanceOf(Rejected.class, read("Jane", each.getKey(), Set.of()));
            assertEquals(each.getValue(), row.reason());
            assertEquals(each.getKey(), row.cell());
        }
    }

    @Test
    void saysWhereABirthDateWasTakenOtherwiseThanSomebodyMayExpect() {
        Understood child = born("1/2/20");
        assertEquals(PartialDate.parse("2020-02-01"), child.facts().born());
        assertEquals(
                List.of(new Remark(
                        2, "The year of birth has only two figures; we took it to be in this century", "1/2/20")),
                child.remarks());
        ReadRow readRow = new ReadRow(
                List.of("Company", "Birthday"),
                List.of(ImportField.ORGANISATION, ImportField.BORN),
                Set.of(),
                Map.of(),
                TODAY);
        Understood trust = understood(readRow.read(new SheetRow(2, List.of("Hope Trust", "1998"))));
        assertEquals(Optional.empty(), trust.facts().born());
        assertEquals(
                List.of(new Remark(
                        2,
                        "The row does not name one person, so nobody knows whose date of birth this is: we left it out",
                        "1998")),
                trust.remarks());
    }

    @Test
    void saysOfADayOfTheGroupsOwnThatTheCenturyWasChosen() {
        Field field = Field.added(
                new FieldId("0".repeat(26)),
                FieldKind.DATE,
                new Field.Design(
                        "DBS expires",
                        "",
                        Optional.empty(),
                        List.of(),
                        Set.of(ContactKind.PERSON),
                        Role.VIEWER,
                        false,
                        false));
        ReadRow readRow = new ReadRow(
                List.of("Name", "DBS"),
                List.of(ImportField.FULL_NAME, ImportField.OWN),
                Set.of(),
                Map.of(1, field),
                TODAY);
        Understood ahead = understood(readRow.read(new SheetRow(2, List.of("Jane", "12/5/34"))));
        assertEquals(Map.of(field.id(), "2034-05-12"), ahead.facts().own());
        assertEquals(
                List.of(new Remark(
                        2,
                        "The year in “DBS expires” has only two figures; we took it to be in this century",
                        "12/5/34")),
                ahead.remarks());
        for (String certain : List.of("12/5/2034", "12/5/57", "")) {
            assertEquals(
                    List.of(),
                    understood(readRow.read(new SheetRow(2, List.of("Jane", certain))))
                            .remarks());
        }
    }

    @Test
    void aPermissionOfTwoFiguresIsNeverOfTheLastCenturyForBeingAhead() {
        assertEquals(
                "The date of the permission is still to come",
                rejected("Jane", "", "", "", "", "", "", "", "1/2/27").reason());
        assertEquals(
                PartialDate.parse("2018-05"),
                understood("Jane", "", "", "", "", "", "", "", "May 2018")
                        .wishes()
                        .yes()
                        .flatMap(Wishes.Yes::given));
    }

    @Test
    void whatIsNoDayOfAYesIsNoYes() {
        for (String cell : List.of("none", "n/a", "-", "?", "unknown", "0000-00-00")) {
            assertEquals(
                    Optional.empty(),
                    understood("Jane", "", "", "", "", "", "", "", cell)
                            .wishes()
                            .yes(),
                    cell);
        }
        // Nothing is said there: whoever plans may know the day of all of them.
        assertTrue(understood("Jane", "", "", "", "", "", "", "", "")
                .wishes()
                .yes()
                .isPresent());
    }

    private static Understood born(String cell) {
        return born(cell, Set.of());
    }

    private static Understood born(String cell, Set<Integer> monthFirst) {
        return understood(read("Jane", cell, monthFirst));
    }

    private static RowReading read(String name, String born, Set<Integer> monthFirst) {
        ReadRow readRow = new ReadRow(
                List.of("Name", "D.O.B"),
                List.of(ImportField.FULL_NAME, ImportField.BORN),
                monthFirst,
                Map.of(),
                TODAY);
        return readRow.read(new SheetRow(2, List.of(name, born)));
    }
}
