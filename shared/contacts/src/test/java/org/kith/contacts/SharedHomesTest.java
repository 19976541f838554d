package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.duplicates.Pair;
import org.kith.contacts.households.Memberships;
import org.kith.contacts.households.SharedHome;
import org.kith.contacts.households.SharedHome.Reason;
import org.kith.contacts.households.SharedHomes;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.contacts.relationships.Tie;
import org.kith.kernel.ContactId;

class SharedHomesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final List<ContactSummary> everyone = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Set<Pair> apart = new HashSet<>();

    @Test
    void asksAboutPeopleOfOneAddressAndSaysWhy() {
        ContactSummary amina = at("14 Mill Lane", Facts.person("Amina", "Patel").withPhones("0161 496 0123"));
        ContactSummary ravi = at("14, MILL LN", Facts.person("Ravi", "Patel").withPhones("0161 496 0123"));
        at("15 Mill Lane", Facts.person("Tom", "Patel"));

        assertEquals(
                List.of(new SharedHome(
                        List.of(amina, ravi),
                        Optional.empty(),
                        List.of(Reason.SAME_ADDRESS, Reason.SAME_LAST_NAME, Reason.SAME_PHONE))),
                homes().all());
        assertTrue(homes().of(ravi.id()).isPresent());
    }

    @Test
    void asksWhetherSomebodyBelongsToTheHouseholdThatIsThere() {
        ContactSummary amina = at("14 Mill Lane", Facts.person("Amina", "Patel"));
        ContactSummary tom = at("14 Mill Lane", Facts.person("Tom", "Brown"));
        ContactSummary patels = add(Facts.household("The Patels"));
        ties.add(member(amina, patels, Optional.empty()));

        SharedHome asked = new SharedHome(List.of(tom), Optional.of(patels), List.of(Reason.SAME_ADDRESS));
        assertEquals(List.of(asked), homes().all());
        assertEquals(Optional.of(asked), homes().of(patels.id()));
        assertEquals(Optional.empty(), homes().of(amina.id()));

        apart.add(pair(tom, patels));
        assertEquals(List.of(), homes().all());
        apart.clear();
        apart.add(pair(tom, amina));
        assertEquals(List.of(), homes().all());
    }

    @Test
    void asksNothingAboutWhoIsInOneHouseholdOrLeftIt() {
        ContactSummary amina = at("14 Mill Lane", Facts.person("Amina", "Patel"));
        ContactSummary tom = at("14 Mill Lane", Facts.person("Tom", "Brown"));
        ContactSummary patels = add(Facts.household("The Patels"));
        ties.add(member(amina, patels, Optional.empty()));
        ties.add(member(tom, patels, Optional.of(TODAY)));
        assertEquals(List.of(), homes().all());
    }

    @Test
    void asksNothingOfHostelsAndOfficesAndWhoLivesElsewhere() {
        for (int i = 0; i <= SharedHome.MOST; i++) {
            at("1 Mill Lane", Facts.person("Guest " + i, "Shah"));
        }
        at("2 Mill Lane", Facts.person("Noor", "Shah"));
        at("2 Mill Lane", Facts.person("Tom", "Shah"));
        at("2 Mill Lane", Facts.organisation("The Day Centre"));
        at("3 Mill Lane", Facts.person("Joan", "Baird"));
        at("3 Mill Lane", with(Facts.person("John", "Baird"), ContactStatus.DECEASED));
        at("3 Mill Lane", with(Facts.person("Jill", "Baird"), ContactStatus.MOVED_AWAY));
        at("", Facts.person("Ann", "Lee"));
        at("", Facts.person("Bob", "Lee"));
        assertEquals(List.of(), homes().all());

        at("3 Mill Lane", with(Facts.person("James", "Baird"), ContactStatus.DO_NOT_CONTACT));
        assertEquals(1, homes().all().size());
    }

    @Test
    void neverAsksAgainAboutTwoWhoDoNotLiveTogether() {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            everyone.clear();
            apart.clear();
            for (int i = 0; i < 12; i++) {
                at(random.nextInt(1, 4) + " Mill Lane", Facts.person("Person " + i, "Shah"));
            }
            everyone.forEach(one -> everyone.forEach(other -> {
                if (random.nextInt(4) == 0) {
                    Pair.of(one.id(), other.id()).ifPresent(apart::add);
                }
            }));
            List<SharedHome> all = homes().all();
            for (SharedHome home : all) {
                assertEquals(
                        1,
                        home.people().stream()
                                .map(ContactSummary::home)
                                .distinct()
                                .count());
                assertTrue(home.people().size() > 1);
                eachPair(home.people(), pair -> assertFalse(apart.contains(pair), "seed " + seed));
            }
            // Everybody who may live with somebody is asked about, at least once, unless the home is a crowd.
            List<ContactId> asked = all.stream()
                    .flatMap(home -> home.people().stream())
                    .map(ContactSummary::id)
                    .toList();
            assertEquals(asked.size(), new HashSet<>(asked).size(), "seed " + seed);
            assertTrue(left(asked).allMatch(pair -> apart.contains(pair)), "seed " + seed);
        }
    }

    /** The pairs of one home, not a crowd, of which neither is asked about. */
    private Stream<Pair> left(List<ContactId> asked) {
        List<Pair> pairs = new ArrayList<>();
        everyone.stream().collect(Collectors.groupingBy(ContactSummary::home)).values().stream()
                .filter(home -> home.size() <= SharedHome.MOST)
                .forEach(home -> eachPair(
                        home.stream().filter(each -> !asked.contains(each.id())).toList(), pairs::add));
        return pairs.stream();
    }

    private static void eachPair(List<ContactSummary> people, Consumer<Pair> use) {
        people.forEach(
                one -> people.forEach(other -> Pair.of(one.id(), other.id()).ifPresent(use)));
    }

    private SharedHomes homes() {
        everyone.sort(Comparator.comparing(ContactSummary::sortKey));
        return new SharedHomes(everyone, new Memberships(everyone, ties, TODAY), apart);
    }

    private ContactSummary at(String lines, Facts facts) {
        return add(
                facts.withAddress(new PostalAddress(Optional.of(lines), Optional.of("Leeds"), Optional.of("ls1 4ap"))));
    }

    private ContactSummary add(Facts facts) {
        ContactSummary summary = SummaryOf.facts(facts);
        everyone.add(summary);
        return summary;
    }

    private static Facts with(Facts facts, ContactStatus status) {
        return facts.edit().statuses(Set.of(status)).build();
    }

    private static Tie member(ContactSummary one, ContactSummary household, Optional<LocalDate> end) {
        return new Tie(one.id(), StarterKinds.MEMBER_OF_HOUSEHOLD, household.id(), Optional.empty(), end);
    }

    private static Pair pair(ContactSummary one, ContactSummary other) {
        return Pair.of(one.id(), other.id()).orElseThrow();
    }
}
