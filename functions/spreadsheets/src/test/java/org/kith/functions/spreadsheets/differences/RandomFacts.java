package org.kith.functions.spreadsheets.differences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.FactField;
import org.kith.contacts.Facts;
import org.kith.contacts.FactsBuilder;
import org.kith.contacts.LabelledAddress;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.LabelledPhone;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;

/** Facts as random as people's, and the little that tests make them of. */
final class RandomFacts {
    private RandomFacts() {}

    static final Field TEAMS = field(1, FieldKind.CHOICES, List.of("Red", "Green", "Blue"));
    static final Field SHOES = field(2, FieldKind.NUMBER, List.of());
    static final Map<FieldId, Field> FIELDS = Map.of(TEAMS.id(), TEAMS, SHOES.id(), SHOES);
    static final List<String> DECIDABLE = List.of(
            "firstName",
            "lastName",
            "nickname",
            "born",
            "emails",
            "phones",
            "addresses",
            "beforeYouSpeak",
            FactField.own(TEAMS.id()),
            FactField.own(SHOES.id()));

    static Facts facts(Random random) {
        Map<FieldId, String> own = new HashMap<>();
        some(random, "Red", "Green", "Red\nBlue").ifPresent(answer -> own.put(TEAMS.id(), answer));
        some(random, "38", "39").ifPresent(answer -> own.put(SHOES.id(), answer));
        ContactKind kind = random.nextInt(5) == 0 ? ContactKind.HOUSEHOLD : ContactKind.PERSON;
        boolean isPerson = kind == ContactKind.PERSON;
        return FactsBuilder.of(kind)
                .firstName(isPerson ? some(random, "Jane", "JANE", "Al") : Optional.empty())
                .lastName(isPerson ? Optional.of(random.nextBoolean() ? "Smith" : "Jones") : Optional.empty())
                .nickname(isPerson ? some(random, "Janey", "JANEY", "Min") : Optional.empty())
                .name(isPerson ? Optional.empty() : Optional.of(random.nextBoolean() ? "Smiths" : "Jones family"))
                .emails(emails(several(random, "a@example.org", "b@example.org", "C@example.org", "c@example.org")))
                .phones(phones(several(random, "07700 900123", "+447700900123", "01632 960000")))
                .addresses(
                        several(random, "1", "2", "3").length == 0
                                ? List.of()
                                : addresses(address(
                                        some(random, "14 Mill Lane", "1 High Street")
                                                .orElse(""),
                                        some(random, "Hyde").orElse(""),
                                        some(random, "OL6 6LS", "SK14 1AA").orElse(""))))
                .born(
                        isPerson
                                ? some(random, "1958", "1958-07", "1958-07-03", "1960")
                                        .flatMap(PartialDate::parse)
                                : Optional.empty())
                .statuses(random.nextInt(6) == 0 ? Set.of(ContactStatus.MOVED_AWAY) : Set.of())
                .roles(Arrays.stream(several(random, "Member", "member\t2020-05-01\t", "Trustee\t\t2024-04-30"))
                        .map(each -> ContactRole.read(each.contains("\t") ? each : each + "\t\t"))
                        .toList())
                .tags(Arrays.asList(several(random, "driver", "Driver", "garden")))
                .beforeYouSpeak(some(random, "Has a dog", "Deaf", "Deaf\nHas a dog"))
                .own(own)
                .build();
    }

    static Treatments treatments(Random random) {
        Map<String, Treatment> treatments = new HashMap<>();
        for (String fact : DECIDABLE) {
            List<Treatment> possible = List.copyOf(Treatments.possible(fact));
            treatments.put(fact, possible.get(random.nextInt(possible.size())));
        }
        return new Treatments(treatments);
    }

    static Optional<String> some(Random random, String... all) {
        int at = random.nextInt(all.length + 1);
        return at == all.length ? Optional.empty() : Optional.of(all[at]);
    }

    static String[] several(Random random, String... all) {
        List<String> chosen = new ArrayList<>();
        for (String each : all) {
            if (random.nextInt(3) == 0) {
                chosen.add(each);
            }
        }
        return chosen.toArray(String[]::new);
    }

    static List<LabelledEmail> emails(String... all) {
        return Arrays.stream(all)
                .map(each -> new LabelledEmail(new EmailAddress(each), Optional.empty()))
                .toList();
    }

    static List<LabelledPhone> phones(String... all) {
        return Arrays.stream(all)
                .map(each -> new LabelledPhone(each, Optional.empty()))
                .toList();
    }

    static List<LabelledAddress> addresses(PostalAddress address) {
        return List.of(new LabelledAddress(address, Optional.empty()));
    }

    static PostalAddress address(String lines, String town, String postcode) {
        return new PostalAddress(Optional.of(lines), Optional.of(town), Optional.of(postcode));
    }

    static Field field(int number, FieldKind kind, List<String> choices) {
        return Field.added(
                new FieldId(CountedIds.numbered(number)),
                kind,
                new Field.Design(
                        "Field " + number,
                        "More",
                        Optional.empty(),
                        choices,
                        Set.of(ContactKind.values()),
                        Role.VIEWER,
                        false,
                        false));
    }
}
