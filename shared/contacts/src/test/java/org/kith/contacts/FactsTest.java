package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
                List.of("07700 900123", "0161 496 0000"),
                facts.phones().stream().map(LabelledPhone::number).toList());
        assertEquals(List.of("Driver", "trustee"), facts.tags());
    }

    @Test
    void survivesBeingWrittenAsTexts() {
        Facts all = new Facts(
                ContactKind.PERSON,
                Optional.of("Aileen"),
                Optional.of("de\tSouza"),
                Optional.empty(),
                List.of(
                        new LabelledEmail(address("a@example.org"), Optional.of("work (mornings)")),
                        new LabelledEmail(address("b@example.org"), Optional.empty())),
                List.of(new LabelledPhone("(0161) 496 0000 ext 5", Optional.of("after\tsix"))),
                Optional.of(new PostalAddress(
                        Optional.of("1 High Street\nFlat 2"), Optional.empty(), Optional.of("m155at"))),
                List.of("driver", "lunch club"),
                Optional.of("Hard of hearing\nHas a\tdog"));

        Map<FactField, String> texts = FactTexts.of(all);

        assertEquals(all, FactTexts.read(texts));
        assertEquals("1 High Street\nFlat 2, M15 5AT", FactTexts.shown(texts.getOrDefault(FactField.ADDRESS, "")));
        assertEquals(
                "a@example.org, work (mornings)\nb@example.org",
                FactTexts.shown(texts.getOrDefault(FactField.EMAILS, "")));
    }

    private static Facts withoutName() {
        return new Facts(
                ContactKind.PERSON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new LabelledEmail(address("a@example.org"), Optional.empty())),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static EmailAddress address(String text) {
        return new EmailAddress(text);
    }
}
