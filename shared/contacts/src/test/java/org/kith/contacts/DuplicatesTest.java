package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kith.contacts.duplicates.Duplicates;
import org.kith.contacts.duplicates.Likelihood;
import org.kith.contacts.duplicates.Pair;
import org.kith.contacts.duplicates.Reason;
import org.kith.contacts.duplicates.Traits;
import org.kith.kernel.EmailAddress;

class DuplicatesTest {
    private static final List<String> FIRST =
            List.of("Aileen", "Ailene", "Bill", "William", "A", "Noor", "Nora", "Baird", "Margaret", "Peggy");
    private static final List<String> LAST = List.of("Baird", "Biard", "Shah", "Shaw", "Noor", "O'Brien");

    private final List<ContactSummary> everyone = new ArrayList<>();

    @Test
    void putsTheLikeliestFirst() {
        ContactSummary aileen = add(Facts.person("Aileen", "Baird").withEmails(new EmailAddress("aileen@example.org")));
        ContactSummary again = add(Facts.person("Aileen", "Baird").withEmails(new EmailAddress("AILEEN@example.org")));
        ContactSummary bill = add(Facts.person("Bill", "Shah").withPhones("07700 900123"));
        add(Facts.person("Noor", "Shah").withPhones("07700 900123"));
        ContactSummary william = add(Facts.person("William", "Shah").withPhones("07700 900123"));

        List<Duplicates.Likely> found = Duplicates.among(everyone, Set.of());

        assertEquals(
                List.of(
                        new Duplicates.Likely(
                                aileen,
                                again,
                                Likelihood.VERY_LIKELY,
                                14,
                                List.of(Reason.SAME_NAME, Reason.SAME_EMAIL)),
                        new Duplicates.Likely(
                                bill, william, Likelihood.LIKELY, 10, List.of(Reason.SHORT_NAME, Reason.SAME_PHONE))),
                found);
    }

    @Test
    void leavesOutWhoIsNotTheSame() {
        ContactSummary one = add(Facts.person("Aileen", "Baird"));
        ContactSummary other = add(Facts.person("Aileen", "Baird"));
        ContactSummary third = add(Facts.person("Aileen", "Baird"));

        Set<Pair> different = Set.of(Pair.of(other.id(), one.id()).orElseThrow());

        assertEquals(
                List.of(List.of(one.id(), third.id()), List.of(other.id(), third.id())),
                Duplicates.among(everyone, different).stream()
                        .map(likely -> List.of(likely.one().id(), likely.other().id()))
                        .toList());
    }

    @Test
    void findsEveryPairThatComparingAllWithAllWouldFind() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            everyone.clear();
            for (int i = 0; i < 60; i++) {
                add(somebody(random));
            }
            Set<String> expected = new TreeSet<>();
            for (int i = 0; i < everyone.size(); i++) {
                for (int j = i + 1; j < everyone.size(); j++) {
                    boolean alike = !Duplicates.among(List.of(everyone.get(i), everyone.get(j)), Set.of())
                            .isEmpty();
                    if (alike || knows(everyone.get(i), everyone.get(j))) {
                        expected.add(
                                everyone.get(i).id() + " " + everyone.get(j).id());
                    }
                }
            }
            Set<String> found = new TreeSet<>();
            Duplicates.among(everyone, Set.of())
                    .forEach(likely ->
                            found.add(likely.one().id() + " " + likely.other().id()));
            assertEquals(expected, found, "seed " + seed);
        }
    }

    @Test
    void letsAThousandShareTheNumberOfAnOffice() {
        for (int i = 0; i < 1_000; i++) {
            add(Facts.person("Person", "N" + i).withPhones("0161 496 0123"));
        }
        ContactSummary one = add(Facts.person("Aileen", "Baird").withPhones("0161 496 0123"));
        ContactSummary other = add(Facts.person("Aileen", "Biard").withPhones("0161 496 0123"));

        assertTrue(Duplicates.among(everyone, Set.of()).stream()
                .anyMatch(likely -> likely.one().equals(one) && likely.other().equals(other)));
    }

    @Test
    void saysWhoSomebodyMayBeThatIsBeingTyped() {
        add(Facts.person("Noor", "Shah"));
        ContactSummary william = add(Facts.person("William", "Shah"));
        ContactSummary bill = add(Facts.person("Bill", "Shah").withEmails(new EmailAddress("bill@example.org")));

        List<Duplicates.Known> known =
                Duplicates.of(typed("Bill", "Shah", Optional.of(new EmailAddress("BILL@example.org"))), everyone, 5);

        assertEquals(
                List.of(
                        new Duplicates.Known(bill, 14, List.of(Reason.SAME_NAME, Reason.SAME_EMAIL)),
                        new Duplicates.Known(william, 5, List.of(Reason.SHORT_NAME))),
                known);
        assertEquals(
                1,
                Duplicates.of(typed("Bill", "Shah", Optional.empty()), everyone, 1)
                        .size());
        assertEquals(List.of(), Duplicates.of(typed("Bill", "", Optional.empty()), everyone, 5));
    }

    /** Two who are alike by the summary of one as if it were being typed. */
    private static boolean knows(ContactSummary one, ContactSummary other) {
        return Duplicates.of(Traits.of(one), List.of(other), 1).stream().anyMatch(known -> known.points() >= 6);
    }

    private static Traits typed(String first, String last, Optional<EmailAddress> email) {
        return Traits.of(new Traits.Typed(
                ContactKind.PERSON,
                Optional.of(first),
                Optional.of(last),
                Optional.empty(),
                Optional.empty(),
                email.stream().toList(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    }

    private static Facts somebody(Random random) {
        Facts facts = Facts.person(one(FIRST, random), one(LAST, random));
        if (random.nextInt(3) == 0) {
            facts = facts.withEmails(new EmailAddress("a" + random.nextInt(8) + "@example.org"));
        }
        if (random.nextInt(3) == 0) {
            facts = facts.withPhones("07700 90010" + random.nextInt(8));
        }
        if (random.nextInt(2) == 0) {
            facts = facts.withAddress(new PostalAddress(
                    Optional.empty(), Optional.empty(), Optional.of("OL6 6L" + one(List.of("A", "B", "D"), random))));
        }
        return facts;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private ContactSummary add(Facts facts) {
        ContactSummary summary = SummaryOf.facts(facts);
        everyone.add(summary);
        return summary;
    }
}
