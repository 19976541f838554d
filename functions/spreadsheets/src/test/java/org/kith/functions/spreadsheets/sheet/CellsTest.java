package org.kith.functions.spreadsheets.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kernel.EmailAddress;

class CellsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Smith|Jane|Smith",
                "SMITH, Jane|Jane|SMITH",
                "Mrs Jane Smith|Jane|Smith",
                "Rev. Dr Jane Ann Smith|Jane Ann|Smith",
                "Jane van der Berg|Jane|van der Berg",
                "Smith, Mrs Jane|Jane|Smith",
                "Jane|Jane|''",
                " Jane   Smith |Jane|Smith",
                "Canon|Canon|''"
            })
    void splitsNames(String text, String first, String last) {
        assertEquals(new FullName(first, last), FullName.read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Volunteer|Volunteer()",
                "Volunteer, driver|Volunteer() driver()",
                "Volunteer / Trustee; Donor|Volunteer() Trustee() Donor()",
                "Volunteer, since 2020-05-01; Trustee, until 2024-04-30|Volunteer(2020-05-01) Trustee(2024-04-30)",
                "Chair, since 2020-05-01, until 2021-05-01|Chair(2020-05-01 2021-05-01)",
                "Chair, since 2020-02-31|Chair, since 2020-02-31()",
                "Chair, since 2022-01-01, until 2021-05-01|Chair, since 2022-01-01, until 2021-05-01()",
                "-|''"
            })
    void takesRolesApart(String text, String expected) {
        assertEquals(
                expected,
                RolesCell.read(text).stream()
                        .map(role -> role.name()
                                + Stream.concat(role.since().stream(), role.until().stream())
                                        .map(LocalDate::toString)
                                        .collect(Collectors.joining(" ", "(", ")")))
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mrs Jane Smith|Mrs",
                "Rev. Dr Jane Ann Smith|Rev. Dr",
                "Smith, Mrs Jane|Mrs",
                "Jane van der Berg|''",
                "SMITH, Jane|''",
                "Canon|''"
            })
    void saysWhichTitlesItLeavesOutOfAName(String text, String titles) {
        assertEquals(titles, FullName.titles(text));
    }

    @Test
    void takesMailchimpsAddressApart() {
        assertEquals(
                new AddressCell("49 Chapel Street", "Ashton-under-Lyne", "OL6 6WU"),
                AddressCell.read("49 Chapel Street  Ashton-under-Lyne  OL6 6WU  GB", false));
    }

    @Test
    void takesGooglesAddressApart() {
        assertEquals(
                new AddressCell("48 Ffordd Newydd", "Bangor", "LL57 2JF"),
                AddressCell.read("48 Ffordd Newydd\nBangor\nLL57 2JF\nGB", false));
    }

    @Test
    void takesAnAddressWithCommasApartUnlessTheTownIsElsewhere() {
        assertEquals(
                new AddressCell("Flat 2\n1 High St", "Hyde", "SK14 2SA"),
                AddressCell.read("Flat 2, 1 High St, Hyde SK14 2SA", false));
        assertEquals(new AddressCell("Flat 2, 1 High St", "", ""), AddressCell.read("Flat 2, 1 High St", true));
        assertEquals(new AddressCell("1 High St", "", ""), AddressCell.read("1 High St", false));
    }

    /** A pattern that looks for blanks from each blank would take a second for each of these, and a sheet has many. */
    @Test
    void readsCellsFullOfBlanksAndCommas() {
        String blanks = "a" + " ".repeat(9_000) + "b";
        String commas = "1 High St\n" + ",".repeat(9_000) + "b";
        for (int i = 0; i < 1_000; i++) {
            assertEquals(List.of(blanks), TagsCell.read(blanks));
            assertInstanceOf(EmailCell.Unreadable.class, EmailCell.read(blanks));
            assertEquals("", AddressCell.read(commas, false).postcode());
        }
        assertEquals(
                new AddressCell("Flat 2", "1 High St", "SK14 2SA"),
                AddressCell.read("Flat 2\n1 High St" + " ,".repeat(4_000) + " SK14 2SA", false));
    }

    @Test
    void readsTagsOfMailchimpGoogleAndPeople() {
        assertEquals(List.of("driving", "lunch club"), TagsCell.read("\"driving\",\"lunch club\""));
        assertEquals(List.of("garden"), TagsCell.read("* myContacts ::: garden"));
        assertEquals(List.of("garden"), TagsCell.read("garden ::: * myContacts"));
        assertEquals(List.of("crafts", "driving"), TagsCell.read("crafts; driving;Crafts;"));
    }

    @Test
    void readsOneAddressSeveralOrNone() {
        assertEquals(addresses("a@example.org"), EmailCell.read("a@example.org"));
        assertEquals(
                named("", "a@example.org", "Bo Smith", "b@example.net"),
                EmailCell.read("a@example.org; Bo Smith <b@example.net>"));
        assertEquals(addresses("a@example.org", "b@example.org"), EmailCell.read("a@example.org ::: b@example.org"));
        assertEquals(addresses("a@example.org", "b@example.org"), EmailCell.read("a@example.org  /  b@example.org"));
        assertEquals(addresses("a@example.org"), EmailCell.read("a@example.org, A@EXAMPLE.ORG"));
        assertEquals(addresses(), EmailCell.read("none"));
        assertInstanceOf(EmailCell.Unreadable.class, EmailCell.read("a at example.org"));
        assertInstanceOf(EmailCell.Unreadable.class, EmailCell.read("n/a - ask daughter"));
        assertInstanceOf(EmailCell.Unreadable.class, EmailCell.read("a@@example.org"));
        assertInstanceOf(EmailCell.Unreadable.class, EmailCell.read(";"));
    }

    @Test
    void readsWhoseAddressItIs() {
        assertEquals(
                named("Jane Smith", "j@example.org", "", "home@example.org"),
                EmailCell.read("Jane Smith <j@example.org>; home@example.org"));
        assertEquals(named("Jane Smith", "j@example.org"), EmailCell.read("\"Smith, Jane\" <j@example.org>"));
        assertEquals(
                named("Jane Smith", "j@example.org", "Bo Reid", "b@example.org"),
                EmailCell.read("Smith, Jane <j@example.org>; Reid, Bo <b@example.org>"));
        assertEquals(named("Mr & Mrs Patel", "p@example.org"), EmailCell.read("Mr & Mrs Patel <p@example.org>"));
        assertEquals(addresses("j@example.org"), EmailCell.read("<j@example.org>"));
        assertEquals(addresses("j@example.org"), EmailCell.read("j@example.org <j@example.org>"));
        assertInstanceOf(EmailCell.Unreadable.class, EmailCell.read("j at example.org; Bo <b@example.org>"));
        assertInstanceOf(EmailCell.Unreadable.class, EmailCell.read("Jane, b@example.org"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mr & Mrs J Patel|Mr & Mrs J Patel",
                "Mr and Mrs  Patel|Mr and Mrs Patel",
                "Dr A & Mrs B Patel|Dr A & Mrs B Patel",
                "Jane and John Smith|Jane and John Smith",
                "Jane Smith + Björn O'Brien|Jane Smith + Björn O'Brien",
                "SMITH, Jane & John|Jane & John SMITH",
                "Jane&John Smith|Jane&John Smith"
            })
    void knowsTwoPeopleByTheirName(String text, String household) {
        assertEquals(Optional.of(household), TwoPeople.household(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Smith",
                "SMITH, Jane",
                "Anderson Land",
                "Smith & Sons",
                "Fish and Chips Club",
                "Friends of Jane & John",
                "Mr &",
                "& Mrs Patel",
                "A & B & C",
                "Unit 5 & 6",
                "Marks & Spencer",
                "Fish and Chips",
                "Rock & Roll Choir",
                "A and E Ward",
                "R & D Manager",
                "Hand & Heart Hospice",
                ""
            })
    void doesNotTakeEverythingForTwoPeople(String text) {
        assertEquals(Optional.empty(), TwoPeople.household(text));
    }

    private static EmailCell addresses(String... all) {
        return new EmailCell.Addresses(Stream.of(all)
                .map(address -> new EmailCell.Named(new EmailAddress(address), Optional.empty()))
                .toList());
    }

    /** Names and addresses in turn. */
    private static EmailCell named(String... all) {
        List<EmailCell.Named> named = new ArrayList<>();
        for (int i = 0; i < all.length; i += 2) {
            named.add(new EmailCell.Named(
                    new EmailAddress(all[i + 1]), Optional.of(all[i]).filter(name -> !name.isEmpty())));
        }
        return new EmailCell.Addresses(named);
    }
}
