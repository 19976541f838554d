package org.kith.functions.spreadsheets.differences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.functions.spreadsheets.differences.RandomFacts.FIELDS;
import static org.kith.functions.spreadsheets.differences.RandomFacts.SHOES;
import static org.kith.functions.spreadsheets.differences.RandomFacts.TEAMS;
import static org.kith.functions.spreadsheets.differences.RandomFacts.address;
import static org.kith.functions.spreadsheets.differences.RandomFacts.addresses;
import static org.kith.functions.spreadsheets.differences.RandomFacts.emails;
import static org.kith.functions.spreadsheets.differences.RandomFacts.facts;
import static org.kith.functions.spreadsheets.differences.RandomFacts.phones;
import static org.kith.functions.spreadsheets.differences.RandomFacts.treatments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.contacts.ContactRole;
import org.kith.contacts.FactField;
import org.kith.contacts.FactTexts;
import org.kith.contacts.Facts;
import org.kith.contacts.PartialDate;

class MergeFactsTest {
    private static final Facts JANE = Facts.person("Jane", "Smith")
            .edit()
            .emails(emails("jane@example.org", "work@example.org"))
            .phones(phones("07700 900123"))
            .addresses(addresses(address("14 Mill Lane", "Ashton", "OL6 6LS")))
            .born(PartialDate.parse("1958-07-03"))
            .beforeYouSpeak(Optional.of("Hard of hearing"))
            .own(Map.of(TEAMS.id(), "Blue", SHOES.id(), "38"))
            .build();

    @ParameterizedTest
    @CsvSource({
        "lastName, KEEP, Smith",
        "lastName, OVERWRITE, Jones",
        "born, KEEP, 1958-07-03",
        "born, OVERWRITE, 1960",
        "phones, KEEP, 07700 900123",
        "phones, ADD, 07700 900123|07700 900456",
        "phones, OVERWRITE, 07700 900456",
        "emails, ADD, jane@example.org|work@example.org|new@example.org",
        "emails, OVERWRITE, new@example.org|work@example.org",
        "addresses, ADD, '14 Mill Lane, Ashton, OL6 6LS|1 High Street, Hyde, SK14 1AA'",
        "addresses, OVERWRITE, '1 High Street, Hyde, SK14 1AA'",
        "beforeYouSpeak, KEEP, Hard of hearing",
        "beforeYouSpeak, ADD, Hard of hearing|Has a dog",
        "beforeYouSpeak, OVERWRITE, Has a dog"
    })
    void oneFactIsTreatedAsWasDecidedAndNoOther(String fact, Treatment treatment, String expected) {
        Facts sheet = Facts.person("Jane", "Jones")
                .edit()
                .emails(emails("new@example.org"))
                .phones(phones("07700 900456"))
                .addresses(addresses(address("1 High Street", "Hyde", "SK14 1AA")))
                .born(PartialDate.parse("1960"))
                .beforeYouSpeak(Optional.of("Has a dog"))
                .build();
        MergedFacts merged = merge(Map.of(fact, treatment), JANE, sheet);
        assertEquals(expected, shown(merged.facts(), fact).replace("\n", "|"));
        FactTexts.of(JANE).keySet().stream()
                .filter(other -> !other.equals(fact))
                .forEach(other -> assertEquals(shown(JANE, other), shown(merged.facts(), other)));
        assertEquals(
                new Difference(
                        fact,
                        shown(JANE, fact),
                        shown(sheet, fact),
                        treatment == Treatment.KEEP,
                        Optional.empty(),
                        false),
                difference(merged, fact));
    }

    @Test
    void choicesAreAddedInTheOrderOfTheField() {
        String fact = FactField.own(TEAMS.id());
        Facts sheet = Facts.person("Jane", "Smith")
                .edit()
                .own(Map.of(TEAMS.id(), "Red"))
                .build();
        assertEquals(
                "Red\nBlue",
                shown(merge(Map.of(fact, Treatment.ADD), JANE, sheet).facts(), fact));
        assertEquals(
                "Red",
                shown(merge(Map.of(fact, Treatment.OVERWRITE), JANE, sheet).facts(), fact));
    }

    @Test
    void whatSaysLessOfTheSameIsNoDifference() {
        Facts less = Facts.person("JANE", "smith")
                .edit()
                .emails(emails("WORK@example.org"))
                .addresses(addresses(address("", "", "ol66ls")))
                .born(PartialDate.parse("1958"))
                .beforeYouSpeak(Optional.of("Hard of hearing"))
                .own(Map.of(TEAMS.id(), "Blue"))
                .build();
        assertEquals(new MergedFacts(JANE, List.of()), merge(Map.of(), JANE, less));
        MergedFacts filled = merge(Map.of(), less, JANE);
        assertEquals(shown(JANE, "addresses"), shown(filled.facts(), "addresses"));
        assertEquals("1958-07-03", shown(filled.facts(), "born"));
        assertEquals(
                List.of("emails"),
                filled.differences().stream().map(Difference::fact).toList());
    }

    @Test
    void ofAnotherKindNothingIsTakenThatOnlyItsKindHas() {
        Facts household = Facts.household("Mr & Mrs Smith").withPhones("07700 900456");
        MergedFacts merged = merge(Map.of("name", Treatment.OVERWRITE), JANE, household);
        assertEquals(JANE, merged.facts());
        assertEquals(
                List.of("phones", "kind"),
                merged.differences().stream().map(Difference::fact).toList());
        assertTrue(merged.differences().stream().allMatch(Difference::stays));
    }

    @Test
    void whatHasNoRoomStaysAndIsSaid() {
        List<String> fifty = java.util.stream.IntStream.range(0, 50)
                .mapToObj(each -> "tag " + each)
                .toList();
        String long1 = "a".repeat(995);
        Facts known = Facts.person("Jane", "Smith")
                .withTags(fifty)
                .edit()
                .beforeYouSpeak(Optional.of(long1))
                .build();
        Facts sheet = Facts.person("Jane", "Smith")
                .withTags(List.of("one more"))
                .edit()
                .beforeYouSpeak(Optional.of("Has a dog"))
                .build();
        MergedFacts merged = merge(Map.of("beforeYouSpeak", Treatment.ADD), known, sheet);
        assertEquals(known, merged.facts());
        assertEquals(
                List.of(true, true),
                merged.differences().stream().map(Difference::stays).toList());
    }

    @Test
    void whateverIsDecidedOfWhateverIsThere() {
        Random random = new Random(20261123);
        for (int round = 0; round < 3_000; round++) {
            Facts known = facts(random);
            Facts sheet = facts(random);
            Map<String, Treatment> treatments = treatments(random).byFact();
            MergedFacts merged = merge(treatments, known, sheet);
            String told = treatments + "\n" + known + "\n" + sheet;
            // Once more changes nothing, and what was taken is no difference any more.
            MergedFacts again = merge(treatments, merged.facts(), sheet);
            assertEquals(merged.facts(), again.facts(), told);
            assertTrue(again.differences().stream().allMatch(Difference::stays), told);
            // Nothing that was known goes, unless somebody decided so.
            Map<String, String> after = FactTexts.of(merged.facts());
            FactTexts.of(known).forEach((fact, was) -> {
                if (treatments.get(fact) != Treatment.OVERWRITE) {
                    boolean stays = after.getOrDefault(fact, "").equals(was) || isMore(known, merged.facts(), fact);
                    assertTrue(stays, told);
                }
            });
            // What changed without being a difference was empty, or less of the same.
            Set<String> different = Set.copyOf(
                    merged.differences().stream().map(Difference::fact).toList());
            merge(Map.of(), known, sheet)
                    .differences()
                    .forEach(each -> assertTrue(different.contains(each.fact()), told));
        }
    }

    /** True when nothing that was said before is missing after. */
    private static boolean isMore(Facts before, Facts after, String fact) {
        return switch (fact) {
            case "emails" -> after.emails().containsAll(before.emails());
            case "phones" -> after.phones().containsAll(before.phones());
            case "addresses" ->
                before.addresses().stream()
                        .allMatch(mine -> after.addresses().stream()
                                .anyMatch(each -> each.address().covers(mine.address())));
            case "born" ->
                after.born()
                        .orElseThrow()
                        .toString()
                        .startsWith(before.born().orElseThrow().toString());
            case "statuses" -> after.statuses().containsAll(before.statuses());
            case "roles" ->
                before.roles().stream()
                        .allMatch(mine -> after.roles().stream()
                                .anyMatch(each -> each.equals(mine)
                                        || (mine.equals(ContactRole.of(mine.name()))
                                                && each.name().equals(mine.name()))));
            case "tags" -> after.tags().containsAll(before.tags());
            default -> lines(after, fact).containsAll(lines(before, fact));
        };
    }

    private static List<String> lines(Facts facts, String fact) {
        return FactTexts.of(facts).getOrDefault(fact, "").lines().toList();
    }

    private static MergedFacts merge(Map<String, Treatment> treatments, Facts known, Facts sheet) {
        return new MergeFacts(new Treatments(treatments), FIELDS).merge(known, sheet);
    }

    private static Difference difference(MergedFacts merged, String fact) {
        return merged.differences().stream()
                .filter(each -> each.fact().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Facts facts, String fact) {
        return FactTexts.shown(FactTexts.of(facts).getOrDefault(fact, ""));
    }

    @Test
    void aRoleThatTheyHaveOrHadStaysTheirsAsTheRecordTellsIt() {
        Facts record = person(List.of("Member\t\t", "Trustee\t2019-01-01\t2021-01-01", "Cook\t2020-01-01\t"));
        Facts sheet = person(List.of("member\t2018-03-01\t", "Trustee\t\t", "Driver\t\t"));
        assertEquals(
                List.of("Member\t2018-03-01\t", "Trustee\t2019-01-01\t2021-01-01", "Cook\t2020-01-01\t", "Driver\t\t"),
                new MergeFacts(Treatments.NONE, Map.of())
                        .merge(record, sheet).facts().roles().stream()
                                .map(ContactRole::text)
                                .toList());
    }

    private static Facts person(List<String> roles) {
        return Facts.person("Jane", "Smith")
                .edit()
                .roles(roles.stream().map(ContactRole::read).toList())
                .build();
    }
}
