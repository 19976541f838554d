package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kernel.EmailAddress;

class ContactSearchTest {
    private final List<ContactSummary> everyone = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harriet",
                "HARR",
                "muller",
                "Müll",
                "mul har",
                "harriet müller",
                "harriet.muller4@example.org",
                "harriet.m",
                "muller4",
                "example",
                "07700",
                "07700 900 678",
                "07700900678",
                "+44 7700 9006",
                "447700900",
                "0044 7700",
                "7700900678",
                "900678",
                "ol6",
                "OL6 6LS",
                "ol66ls",
                "6ls",
                "har 07700",
                "muller ol6"
            })
    void findsByTheStartOfAnyWord(String query) {
        add(Facts.person("Harriet", "Müller")
                .withEmails(new EmailAddress("harriet.muller4@example.org"))
                .withPhones("07700 900678")
                .withAddress(new PostalAddress(Optional.empty(), Optional.empty(), Optional.of("OL6 6LS"))));
        add(Facts.person("Zoe", "Quinn"));

        assertEquals(List.of("Harriet Müller"), names(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rriet", "ller", "harriet zoe", "harriet 0161", "678", "11678", "", "  ", "'", "66ls", "ol7"})
    void findsNothingElse(String query) {
        add(Facts.person("Harriet", "Müller")
                .withPhones("07700900678")
                .withAddress(new PostalAddress(Optional.empty(), Optional.empty(), Optional.of("OL6 6LS"))));

        assertEquals(List.of(), names(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'brien", "obrien", "OBr", "brien", "smith-jones", "smithj", "jones", "o'brien-smith"})
    void forgivesApostrophesAndHyphens(String query) {
        add(Facts.person("Sean", "O'Brien-Smith-Jones"));

        assertEquals(List.of("Sean O'Brien-Smith-Jones"), names(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0161 496", "+441614960000", "(0161) 496 0000", "1614960"})
    void findsANumberHoweverItIsWritten(String query) {
        add(Facts.person("Padraig", "Wang").withPhones("+44 (0)161 496 0000"));

        assertEquals(List.of("Padraig Wang"), names(query));
    }

    @Test
    void findsBySecondAddressesAndNumbers() {
        add(Facts.person("Padraig", "Wang")
                .withEmails(new EmailAddress("p@example.org"), new EmailAddress("wang@work.example"))
                .withPhones("07700 900001", "07700 900002"));

        assertEquals(List.of("Padraig Wang"), names("wang@work"));
        assertEquals(List.of("Padraig Wang"), names("07700900002"));
    }

    @Test
    void putsNamesBeforeAddressesBeforeTheRest() {
        add(Facts.person("Zed", "Young")
                .withAddress(new PostalAddress(Optional.empty(), Optional.empty(), Optional.of("SAM 1234"))));
        add(Facts.person("Amy", "Young").withEmails(new EmailAddress("sam@example.org")));
        add(Facts.organisation("Friends of Sam"));
        add(Facts.person("Sam", "Young"));
        add(Facts.person("Bob", "Samson"));

        assertEquals(List.of("Sam Young", "Bob Samson", "Friends of Sam", "Amy Young", "Zed Young"), names("sam"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harreit",
                "hariet",
                "harriett",
                "harribt",
                "arriet",
                "bharriet",
                "hrri",
                "muler",
                "mullre har",
                "harriet.mulelr",
                "mulelr harreit"
            })
    void forgivesOneSlipInAWord(String query) {
        add(Facts.person("Harriet", "Müller").withEmails(new EmailAddress("harriet.muller4@example.org")));
        add(Facts.person("Zoe", "Quinn"));

        assertEquals(List.of("Harriet Müller"), names(query));
    }

    @Test
    void putsWhatWasForgivenLast() {
        add(Facts.person("Aileen", "Bard"));
        add(Facts.person("Ann", "Young").withTags(List.of("Baird fund")));
        add(Facts.person("Aileen", "Bairdson"));
        add(Facts.person("Zoe", "Baird"));

        assertEquals(List.of("Zoe Baird", "Aileen Bairdson", "Ann Young", "Aileen Bard"), names("baird"));
    }

    @Test
    void doesNotTakeAnotherPostcodeForASlip() {
        add(Facts.person("Noor", "Shah")
                .withAddress(new PostalAddress(Optional.empty(), Optional.empty(), Optional.of("OL16 1AY"))));

        assertEquals(List.of("Noor Shah"), names("ol16 1ay"));
        assertEquals(List.of(), names("ol17 1ay"));
        assertEquals(List.of(), names("ol161ax"));
    }

    @Test
    void findsByTheOtherFormsOfAFirstName() {
        add(Facts.person("William", "Shah"));
        add(Facts.person("Bill", "Young"));
        add(Facts.person("Margaret", "Reid"));
        add(Facts.person("Zoe", "Margaret"));

        assertEquals(List.of("Bill Young", "William Shah"), names("bill"));
        assertEquals(List.of("William Shah", "Bill Young"), names("william"));
        assertEquals(List.of("Margaret Reid"), names("peggy"));
        assertEquals(List.of("Margaret Reid"), names("peggy reid"));
        assertEquals(List.of("Margaret Reid"), names("reid maggie"));
    }

    @Test
    void findsByFourDigitsInsideANumberAndByTags() {
        add(Facts.person("Noor", "Shah").withPhones("07700 900678").withTags(List.of("Lunch club")));

        assertEquals(List.of("Noor Shah"), names("0090"));
        assertEquals(List.of("Noor Shah"), names("0678"));
        assertEquals(List.of(), names("067"));
        assertEquals(List.of("Noor Shah"), names("lunch"));
        assertEquals(List.of("Noor Shah"), names("club shah"));
    }

    @Test
    void answersAtMostWhatIsAskedFor() {
        for (int i = 0; i < 20; i++) {
            add(Facts.person("Sam", "Young"));
        }

        assertEquals(10, ContactSearch.find(everyone, "sam", 10).size());
    }

    private void add(Facts facts) {
        everyone.add(SummaryOf.facts(facts));
    }

    private List<String> names(String query) {
        everyone.sort(Comparator.comparing(ContactSummary::sortKey));
        return ContactSearch.find(everyone, query, 10).stream()
                .map(ContactSummary::name)
                .toList();
    }
}
