package org.kith.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.kernel.PermissionId;
import org.kith.testing.CountedIds;

/**
 * People at random, out of few enough values that two of them agree in some, differ in others, and each knows what the
 * other does not. The same seed gives the same people.
 */
final class AnybodyByChance {
    private static final Task.Owner SARAH = new Task.Owner(TwoGroups.SARAH, "Sarah Hughes");

    private final Random random;
    private int permissions = 100;

    AnybodyByChance(long seed) {
        this.random = new Random(seed);
    }

    boolean now() {
        return random.nextBoolean();
    }

    Facts facts() {
        return FactsBuilder.of(ContactKind.PERSON)
                .firstName(maybe(() -> one("Aileen", "Eileen", "Ally")))
                .lastName(Optional.of(one("Baird", "Beard")))
                .nickname(maybe(() -> one("Al", "Leeny")))
                .emails(some("a@example.org", "b@example.org", "c@example.org").stream()
                        .map(each -> new LabelledEmail(new EmailAddress(each), maybe(() -> one("home", "work"))))
                        .toList())
                .phones(some("07700 900123", "0161 496 0000", "01632 960 114").stream()
                        .map(each -> new LabelledPhone(each, maybe(() -> one("home", "work"))))
                        .toList())
                .addresses(some("M15 5AT", "OL1 1AA").stream()
                        .map(each -> new LabelledAddress(
                                new PostalAddress(Optional.of("1 High Street"), Optional.empty(), Optional.of(each)),
                                Optional.empty()))
                        .toList())
                .born(maybe(() -> one("1958-07", "1958-07-03", "1960")).flatMap(PartialDate::parse))
                .roles(some("volunteer", "member", "donor").stream()
                        .map(ContactRole::of)
                        .toList())
                .statuses(statuses())
                .keepInTouch(maybe(() -> one("P6W", "P3M")).flatMap(KeepInTouch::parse))
                .tags(some("driver", "lunch club", "Driver", "choir"))
                .beforeYouSpeak(maybe(() -> one("Hard of hearing", "Hard of hearing\nHas a dog", "Never on Sundays")))
                .own(own())
                .build();
    }

    Set<String> chosen() {
        return new HashSet<>(some(
                FactField.FIRST_NAME.word(),
                FactField.LAST_NAME.word(),
                FactField.EMAILS.word(),
                FactField.BORN.word(),
                FactField.own(new FieldId(CountedIds.numbered(71)))));
    }

    /** On some lists, with something said, and something left by itself. */
    Revision said(Revision revision, List<ContactList> lists) {
        Revision next = revision;
        for (ContactList list : lists) {
            next = now() ? next.join(list) : next;
        }
        for (Purpose purpose : Purpose.values()) {
            next = now() ? next.record(permission(purpose)) : next;
        }
        return next;
    }

    Permission permission(Purpose purpose) {
        return permission(purpose, now() ? Answer.YES : Answer.NO);
    }

    Permission permission(Purpose purpose, Answer answer) {
        return new Permission(
                new PermissionId(CountedIds.numbered(permissions++)),
                purpose,
                Channel.EMAIL,
                answer,
                answer == Answer.YES ? Basis.CONSENT : Basis.REFUSED,
                "paper form",
                Optional.empty(),
                Optional.empty(),
                TwoGroups.minutesLater(random.nextInt(3)).at(),
                TwoGroups.BY_SARAH);
    }

    TaskPlan task() {
        return new TaskPlan(
                one("Ring back", "Send the form"),
                LocalDate.of(2026, 11, 27).plusDays(random.nextInt(5)),
                SARAH,
                maybe(() -> Repeat.Every.WEEK));
    }

    <T> List<T> someOf(List<T> all) {
        List<T> some = new ArrayList<>(all);
        some.removeIf(_ -> now());
        return some;
    }

    private Set<ContactStatus> statuses() {
        Set<ContactStatus> statuses = new HashSet<>();
        if (random.nextInt(4) == 0) {
            statuses.add(ContactStatus.MOVED_AWAY);
        }
        if (random.nextInt(6) == 0) {
            statuses.add(ContactStatus.DO_NOT_CONTACT);
        }
        return statuses;
    }

    private Map<FieldId, String> own() {
        Map<FieldId, String> own = new HashMap<>();
        for (int field = 70; field < 73; field++) {
            if (now()) {
                own.put(new FieldId(CountedIds.numbered(field)), one("yes", "no"));
            }
        }
        return own;
    }

    static List<ContactList> lists(Lists lists) {
        return List.of("Newsletter", "Lunch club").stream()
                .map(name -> switch (lists.add(name, "", TwoGroups.SIGNED)) {
                    case Lists.Outcome.Saved(ContactList list) -> list;
                    case Lists.Outcome other -> throw new AssertionError(other);
                })
                .toList();
    }

    private List<String> some(String... values) {
        return someOf(List.of(values));
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return now() ? Optional.of(value.get()) : Optional.empty();
    }
}
