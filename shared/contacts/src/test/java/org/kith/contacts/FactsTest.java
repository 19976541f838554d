package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.kernel.EmailAddress;

class FactsTest {
    @Test
    void callsPeopleByFirstAndLastNameAndSortsByLast() {
        Facts aileen = Facts.person("Aileen", "Baird");

        assertEquals("Aileen Baird", aileen.displayName());
        assertEquals("Baird, Aileen", aileen.sortName());
    }

    @Test
    void callsOrganisationsByTheirName() {
        Facts bank = Facts.organisation("Oldham Food Bank");

        assertEquals("Oldham Food Bank", bank.displayName());
        assertEquals("Oldham Food Bank", bank.sortName());
    }

    @Test
    void callsSomebodyWithoutNameByTheirAddress() {
        Facts unnamed = withoutName();

        assertEquals("a@example.org", unnamed.displayName());
        assertEquals("a@example.org", unnamed.sortName());
    }

    @Test
    void refusesToBeNobody() {
        assertThrows(IllegalArgumentException.class, () -> Facts.person(" ", ""));
    }

    @Test
    void foldsWhatIsThereTwice() {
        Facts facts = Facts.person("Aileen", "Baird")
                .withEmails(address("A@example.org"), address("b@example.org"), address("a@EXAMPLE.org"))
                .withPhones("07700 900123", "+44 7700 900123", "0161 496 0000")
                .withTags(List.of("Driver", "driver", "trustee"));

        assertEquals(
                List.of("A@example.org", "b@example.org"),
                facts.emails().stream().map(each -> each.address().value()).toList());
        assertEquals(
                List.of("+447700900123", "+441614960000"),
                facts.phones().stream().map(LabelledPhone::number).toList());
        assertEquals(List.of("Driver", "trustee"), facts.tags());
    }

    @Test
    void survivesBeingWrittenAsTexts() {
        Facts all = Everything.known(address("a@example.org"));

        Map<String, String> texts = FactTexts.of(all);

        assertEquals(all, FactTexts.read(texts));
        assertEquals(
                "1 High Street, Flat 2, Oldham, M15 5AT, home\n2 Low Road, until March",
                FactTexts.shown(texts.getOrDefault("addresses", "")));
        assertEquals(
                "a@example.org, work (mornings)\nb@example.org", FactTexts.shown(texts.getOrDefault("emails", "")));
        assertEquals("0161 496 0000 x5, after six\n07700 900123", FactTexts.shown(texts.getOrDefault("phones", "")));
    }

    @Test
    void aRoleCountsFromItsFirstToItsLastDay() {
        LocalDate first = LocalDate.of(2024, 3, 1);
        LocalDate last = LocalDate.of(2025, 3, 31);
        ContactRole trustee = new ContactRole("trustee", Optional.of(first), Optional.of(last));

        assertTrue(trustee.isHeldOn(first));
        assertTrue(trustee.isHeldOn(last));
        assertFalse(trustee.isHeldOn(first.minusDays(1)));
        assertFalse(trustee.isHeldOn(last.plusDays(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ContactRole("trustee", Optional.of(last), Optional.of(first)));
    }

    private static Facts withoutName() {
        return FactsBuilder.of(ContactKind.PERSON)
                .emails(List.of(new LabelledEmail(address("a@example.org"), Optional.empty())))
                .build();
    }

    private static EmailAddress address(String text) {
        return new EmailAddress(text);
    }
}
