package org.kith.contacts.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.kith.contacts.By;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.Signature;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.kernel.UserId;

/** A group of so many made-up people, always the same ones; one of fifty is in it twice. */
final class MadeUpGroup {
    private static final List<String> FIRST = words("""
        Aaron Agnieszka Aileen Alice Alun Amina Angharad Ayesha Beth Bilal Carys Chidi Chloe
        Dafydd David Deepa Dilys Eilidh Elizabeth Ella Emeka Faisal Fatima Femi Fiona Gareth Grace
        Gurpreet Hana Harriet Hassan Ifeoma Imran Isla Iwan James Jasmine Joan John José Joyce
        Kasia Kwame Leila Llinos Maeve Malik Margaret Mateusz Mohammed Nadia Niamh Noor Oluwaseun
        Padraig Patience Priya Rhys Robert Rosa Ruth Saoirse Sean Shabnam Siân Sofia Susan Tariq
        Thomas Tomasz Uzma William Yusuf Zainab
        """);
    private static final List<String> BEGIN = words("""
        Ash Bar Black Brad Brook Carl Chad Clay Cross Dal Ed Far Gar Glen Hal Hart Holl Kel Lang
        Lee Mar Mel Nor Oak Pen Pres Rams Rod Sand Shaw Stan Thorn Wal West Whit Win
        """);
    private static final List<String> END = words("""
        bridge brook burn bury by combe dale den field ford gate ham hurst ing land ley man more
        shaw son stead ston thwaite ton well wick wood worth
        """);
    private static final List<String> TAGS = List.of("Volunteer", "Client", "Driver", "Lunch club", "Trustee", "Donor");
    private static final List<String> DIETS = List.of("Vegan, no nuts", "Halal");
    static final FieldId OWN_FIELD = new FieldId("f".repeat(26));
    private static final Signature SIGNED =
            new Signature(By.user(new UserId("0".repeat(26)), "Bench"), Instant.parse("2026-01-01T00:00:00Z"));

    private final Random random;

    private MadeUpGroup(long seed) {
        this.random = new Random(seed);
    }

    /** By name, as stores answer them. */
    static List<ContactSummary> of(int size) {
        MadeUpGroup group = new MadeUpGroup(size);
        List<ContactSummary> people = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Facts facts = i % 50 == 49 ? again(people.get(i - 1)) : group.somebody(i);
            ContactId id = new ContactId(String.format(Locale.ROOT, "%026d", i));
            people.add(Contact.added(id, facts, SIGNED).summary());
        }
        people.sort(Comparator.comparing(ContactSummary::sortKey));
        return people;
    }

    private Facts somebody(int number) {
        String last = pick(BEGIN) + pick(END);
        Facts facts = Facts.person(pick(FIRST), last);
        if (random.nextInt(10) < 7) {
            facts = facts.withEmails(new EmailAddress(last.toLowerCase(Locale.ROOT) + number + "@example.org"));
        }
        if (random.nextInt(10) < 7) {
            facts = facts.withPhones(String.format(Locale.ROOT, "07700 9%05d", random.nextInt(100_000)));
        }
        if (random.nextInt(10) < 8) {
            String code = String.format(
                    Locale.ROOT, "M%d %d%c%c", random.nextInt(1, 60), random.nextInt(10), letter(), letter());
            facts = facts.withAddress(new PostalAddress(Optional.empty(), Optional.empty(), Optional.of(code)));
        }
        facts = facts.withTags(List.of(pick(TAGS)));
        // Every third has an answer, and nothing is drawn for it, so that the people stay the same ones.
        return number % 3 == 0
                ? facts.edit().own(Map.of(OWN_FIELD, DIETS.get(number / 3 % 2))).build()
                : facts;
    }

    /** As another user may have typed them: the same name, and the postcode. */
    private static Facts again(ContactSummary person) {
        Facts facts =
                Facts.person(person.firstName().orElseThrow(), person.lastName().orElseThrow());
        return person.postcode()
                .map(code ->
                        facts.withAddress(new PostalAddress(Optional.empty(), Optional.empty(), Optional.of(code))))
                .orElse(facts);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }

    private char letter() {
        return "ABDEFGHJLNPQRSTUWXYZ".charAt(random.nextInt(20));
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
