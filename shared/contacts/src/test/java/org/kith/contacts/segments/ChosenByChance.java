package org.kith.contacts.segments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import org.kith.contacts.Answer;
import org.kith.contacts.By;
import org.kith.contacts.Channel;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PermissionSummary;
import org.kith.contacts.Purpose;
import org.kith.contacts.SuppressionReason;
import org.kith.contacts.Touch;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Tie;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;

/**
 * Contacts, interactions and rules at random, out of few enough values that rules hold now and then. The same seed gives
 * the same ones.
 */
final class ChosenByChance {
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static final List<String> WORDS =
            List.of("Ann", "ann-Marie", "Müller", "muller", "Œuvre", "de la Cruz", "O’Neil", "Baird", "Ba");
    private static final List<String> ROLES = List.of("Member", "member", "Volunteer", "Trustée");
    private static final List<String> TAGS = List.of("Driver", "driver", "café", "Cafe", "walks");
    private static final List<String> POSTCODES =
            List.of("EH6 7DX", "EH6 8AA", "EH60 7DX", "E1 6AN", "E14 5AB", "EC1A 1BB", "75008", "G1 1AA");
    private static final List<String> AREAS = List.of("EH", "EH6", "EH6 7", "EH6 7DX", "E", "E1", "EC1A", "G");
    private static final List<String> OWN =
            List.of("yes", "no", "12.50", "-3", "2026-03-01", "Red\nBlue", "red", "1e3");

    private final Random random;

    ChosenByChance(long seed) {
        this.random = new Random(seed);
    }

    List<ContactSummary> contacts(int count) {
        List<ContactSummary> contacts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            contacts.add(contact(new ContactId(CountedIds.numbered(i))));
        }
        return contacts;
    }

    private List<Touch> touches(List<ContactSummary> contacts, int count) {
        By by = By.user(new UserId(CountedIds.numbered(1)), "Sarah");
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            touches.add(new Touch(one(contacts).id(), one(InteractionKind.values()), moment(), by));
        }
        return touches;
    }

    private List<Tie> ties(List<ContactSummary> contacts, int count) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Optional<LocalDate> start = maybe(this::dayOrSoon);
            Optional<LocalDate> end =
                    maybe(() -> start.orElse(TODAY.minusYears(1)).plusDays(random.nextInt(400)));
            ties.add(new Tie(
                    one(contacts).id(), relationshipKind(), one(contacts).id(), start, end));
        }
        return ties;
    }

    Background background(List<ContactSummary> contacts) {
        return new Background(TODAY, ZONE, touches(contacts, 3 * contacts.size()), ties(contacts, contacts.size()));
    }

    Rule.Group rule() {
        return group(1);
    }

    private Rule.Group group(int depth) {
        List<Rule> rules = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            rules.add(depth < Rule.DEEPEST && random.nextInt(3) == 0 ? group(depth + 1) : condition());
        }
        return new Rule.Group(one(Rule.Join.values()), rules);
    }

    Condition condition() {
        List<Supplier<Condition>> kinds = List.of(
                () -> new Condition.OfKind(one(ContactKind.values()), random.nextBoolean()),
                this::written,
                () -> new Condition.InArea(PostcodeArea.parse(one(AREAS)).orElseThrow(), random.nextBoolean()),
                this::inRole,
                () -> new Condition.OnList(list(), one(Condition.ListTest.values())),
                () -> new Condition.Tagged(one(TAGS), random.nextBoolean()),
                () -> new Condition.Permitted(
                        one(Purpose.values()), one(Channel.values()), one(Condition.Said.values())),
                () -> new Condition.Mailable(random.nextBoolean()),
                () -> new Condition.InStatus(one(ContactStatus.values()), random.nextBoolean()),
                () -> new Condition.Born(span()),
                this::aged,
                () -> new Condition.Added(span()),
                () -> new Condition.Touched(
                        some(List.of(InteractionKind.values())),
                        one(Condition.HowOften.values()),
                        1 + random.nextInt(3),
                        span()),
                () -> new Condition.Related(
                        relationshipKind(),
                        random.nextBoolean() ? Optional.of(one(Direction.values())) : Optional.empty(),
                        one(Condition.RelatedTest.values())),
                () -> new Condition.Own(field(), own()));
        return one(kinds).get();
    }

    private Condition written() {
        Condition.TextFact fact = one(Condition.TextFact.values());
        Condition.TextTest test = fact == Condition.TextFact.PHONE
                ? one(List.of(Condition.TextTest.KNOWN, Condition.TextTest.UNKNOWN))
                : one(Condition.TextTest.values());
        return new Condition.Written(fact, test, test.takesText() ? one(WORDS) : "");
    }

    private Condition inRole() {
        Condition.RoleTest test = one(Condition.RoleTest.values());
        return new Condition.InRole(one(ROLES), test, test.takesSpan() ? Optional.of(span()) : Optional.empty());
    }

    private Condition aged() {
        int from = random.nextInt(80);
        return switch (random.nextInt(3)) {
            case 0 -> new Condition.Aged(OptionalInt.of(from), OptionalInt.empty());
            case 1 -> new Condition.Aged(OptionalInt.empty(), OptionalInt.of(from));
            default -> new Condition.Aged(OptionalInt.of(from), OptionalInt.of(from + random.nextInt(30)));
        };
    }

    private OwnTest own() {
        BigDecimal least = new BigDecimal(random.nextInt(20) - 5);
        return switch (random.nextInt(6)) {
            case 0 -> new OwnTest.Filled(random.nextBoolean());
            case 1 ->
                new OwnTest.Text(
                        one(List.of(Condition.TextTest.CONTAINS, Condition.TextTest.STARTS, Condition.TextTest.IS)),
                        one(List.of("re", "Red", "1")));
            case 2 ->
                random.nextBoolean()
                        ? new OwnTest.Amount(Optional.of(least), Optional.empty())
                        : new OwnTest.Amount(Optional.of(least), Optional.of(least.add(BigDecimal.TEN)));
            case 3 -> new OwnTest.Day(span());
            case 4 -> new OwnTest.Flag(random.nextBoolean());
            default -> new OwnTest.OneOf(List.of("blue", one(List.of("red", "green"))));
        };
    }

    private Span span() {
        return switch (random.nextInt(5)) {
            case 0 -> new Span.This(one(Span.Unit.values()));
            case 1 -> new Span.Between(Optional.of(day()), Optional.empty());
            case 2 -> new Span.Between(Optional.empty(), Optional.of(day()));
            case 3 -> {
                LocalDate from = day();
                yield new Span.Between(Optional.of(from), Optional.of(from.plusDays(random.nextInt(400))));
            }
            default -> new Span.Last(1 + random.nextInt(12), one(Span.Unit.values()));
        };
    }

    private ContactSummary contact(ContactId id) {
        return new ContactSummary(
                id,
                one(ContactKind.values()),
                one(WORDS),
                one(WORDS),
                maybe(() -> one(WORDS)),
                maybe(() -> one(WORDS)),
                maybe(() -> one(WORDS)),
                some(List.of(new EmailAddress("ann@example.org"), new EmailAddress("Baird@example.org"))),
                some(List.of("+441614960123")),
                maybe(() -> one(WORDS)),
                maybe(() -> one(POSTCODES)),
                maybe(() -> one(WORDS)),
                maybe(this::birthDate),
                roles(),
                new HashSet<>(some(List.of(ContactStatus.values()))),
                Optional.empty(),
                some(TAGS),
                some(List.of(new ListId(CountedIds.numbered(1)), new ListId(CountedIds.numbered(2)))),
                some(List.of(new ListId(CountedIds.numbered(1)))),
                permissions(),
                maybe(() -> one(SuppressionReason.values())),
                owns(),
                moment());
    }

    private PartialDate birthDate() {
        LocalDate day = random.nextInt(4) == 0 ? day() : TODAY.minusDays(random.nextInt(30_000));
        String text = day.toString();
        return PartialDate.parse(text.substring(0, one(List.of(4, 7, 10)))).orElseThrow();
    }

    private List<ContactRole> roles() {
        List<ContactRole> roles = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            Optional<LocalDate> since = maybe(this::day);
            Optional<LocalDate> until =
                    maybe(() -> since.orElse(TODAY.minusYears(1)).plusDays(random.nextInt(400)));
            roles.add(new ContactRole(one(ROLES), since, until));
        }
        return roles;
    }

    private Map<FieldId, String> owns() {
        Map<FieldId, String> own = new HashMap<>();
        own.put(field(), one(OWN));
        return random.nextBoolean() ? own : Map.of();
    }

    /** Often about the newsletter by e-mail, on which more hangs than on others. */
    private List<PermissionSummary> permissions() {
        List<PermissionSummary> permissions = new ArrayList<>();
        if (random.nextBoolean()) {
            permissions.add(new PermissionSummary(Purpose.NEWSLETTER, Channel.EMAIL, one(Answer.values())));
        }
        if (random.nextBoolean()) {
            permissions.add(new PermissionSummary(Purpose.SERVICE, one(Channel.values()), one(Answer.values())));
        }
        return permissions;
    }

    /** Within two years of today, often just at the edge of a day, a month or a year. */
    private LocalDate day() {
        return switch (random.nextInt(3)) {
            case 0 -> TODAY.minusDays(random.nextInt(3));
            case 1 -> TODAY.minusMonths(random.nextInt(13)).plusDays(random.nextInt(2));
            default -> TODAY.minusDays(random.nextInt(700));
        };
    }

    /** Near midnight now and then, on the day that summer time begins as on others. */
    private Instant moment() {
        return day().atStartOfDay(ZONE)
                .plusMinutes(random.nextInt(2) == 0 ? -1 : random.nextInt(1440))
                .toInstant();
    }

    /** What is to be can be, too: tomorrow, or in a month. */
    private LocalDate dayOrSoon() {
        return random.nextInt(4) == 0 ? TODAY.plusDays(one(List.of(1, 30))) : day();
    }

    private RelationshipKindId relationshipKind() {
        return new RelationshipKindId(CountedIds.numbered(1 + random.nextInt(3)));
    }

    private ListId list() {
        return new ListId(CountedIds.numbered(1 + random.nextInt(2)));
    }

    private FieldId field() {
        return new FieldId(CountedIds.numbered(1 + random.nextInt(2)));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(each -> random.nextInt(3) == 0).toList();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
