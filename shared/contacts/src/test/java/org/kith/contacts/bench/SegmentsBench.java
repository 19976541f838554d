package org.kith.contacts.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.kith.contacts.By;
import org.kith.contacts.Channel;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.Purpose;
import org.kith.contacts.Touch;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.contacts.relationships.Tie;
import org.kith.contacts.segments.Background;
import org.kith.contacts.segments.CompiledRule;
import org.kith.contacts.segments.Condition;
import org.kith.contacts.segments.OwnTest;
import org.kith.contacts.segments.Rule;
import org.kith.contacts.segments.Span;
import org.kith.kernel.UserId;
import org.kith.testing.bench.Report;

/**
 * Who is in a segment, in memory after everyone was read: with three interactions for each contact and a relationship for
 * every other.
 */
final class SegmentsBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final By BY = By.user(new UserId("0".repeat(26)), "Bench");
    private static final RelationshipKind CARER = StarterKinds.all().get(2);

    private SegmentsBench() {}

    static void run(Report report) {
        for (int size : List.of(1_000, 10_000, 100_000)) {
            List<ContactSummary> everyone = MadeUpGroup.of(size);
            Background background =
                    new Background(TODAY, ZoneId.of("Europe/London"), touches(everyone), ties(everyone));
            double budget = size == 100_000 ? 1_000 : 150;
            String people = String.format(Locale.UK, "%,d contacts: ", size);
            rules().forEach((name, rule) -> {
                Measured measured = Measured.of(
                        Math.max(10, 200_000 / size),
                        Math.max(11, 100_000 / size),
                        () -> members(everyone, rule, background));
                report.add(people + name, "ms", measured.wallMillis(), "budget", budget);
                report.add(people + name + ", CPU", "ms", measured.cpuMillis(), "budget", budget);
            });
        }
    }

    private static List<ContactSummary> members(List<ContactSummary> everyone, Rule rule, Background background) {
        return everyone.stream().filter(CompiledRule.of(rule, background)).toList();
    }

    private static Map<String, Rule> rules() {
        Span halfYear = new Span.Last(6, Span.Unit.MONTH);
        Condition tag = new Condition.Tagged("volunteer", true);
        Condition name = new Condition.Written(Condition.TextFact.LAST_NAME, Condition.TextTest.STARTS, "har");
        Condition own =
                new Condition.Own(MadeUpGroup.OWN_FIELD, new OwnTest.Text(Condition.TextTest.CONTAINS, "vegan"));
        Condition quiet = new Condition.Touched(List.of(), Condition.HowOften.FEWER_THAN, 1, halfYear);
        Condition carer = new Condition.Related(CARER.id(), Optional.of(Direction.FORWARD), Condition.RelatedTest.NOW);
        Rule.Group either = new Rule.Group(Rule.Join.ANY, List.of(name, own, carer));
        Rule.Group neither = new Rule.Group(
                Rule.Join.NONE,
                List.of(
                        new Condition.Aged(OptionalInt.of(90), OptionalInt.empty()),
                        new Condition.Permitted(Purpose.NEWSLETTER, Channel.EMAIL, Condition.Said.NO)));
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("a tag", all(tag));
        rules.put("the start of a name", all(name));
        rules.put("an own field", all(own));
        rules.put("not spoken to for 6 months", all(quiet));
        rules.put("a connection", all(carer));
        rules.put(
                "nine conditions in three groups",
                new Rule.Group(
                        Rule.Join.ALL,
                        List.of(
                                new Condition.OfKind(ContactKind.PERSON, true),
                                new Condition.Added(new Span.Between(Optional.empty(), Optional.of(TODAY))),
                                quiet,
                                new Rule.Group(Rule.Join.ANY, List.of(tag, either)),
                                neither)));
        return rules;
    }

    private static Rule.Group all(Condition condition) {
        return new Rule.Group(Rule.Join.ALL, List.of(condition));
    }

    /** Within the last two years. */
    private static List<Touch> touches(List<ContactSummary> everyone) {
        Random random = new Random(1);
        Instant now = TODAY.atStartOfDay(ZoneId.of("Europe/London")).toInstant();
        InteractionKind[] kinds = InteractionKind.values();
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < 3 * everyone.size(); i++) {
            touches.add(new Touch(
                    everyone.get(random.nextInt(everyone.size())).id(),
                    kinds[random.nextInt(kinds.length)],
                    now.minusSeconds(random.nextLong(2L * 365 * 24 * 3600)),
                    BY));
        }
        return touches;
    }

    private static List<Tie> ties(List<ContactSummary> everyone) {
        Random random = new Random(2);
        List<RelationshipKind> kinds = StarterKinds.all();
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < everyone.size() / 2; i++) {
            ties.add(new Tie(
                    everyone.get(random.nextInt(everyone.size())).id(),
                    kinds.get(random.nextInt(kinds.size())).id(),
                    everyone.get(random.nextInt(everyone.size())).id(),
                    Optional.empty(),
                    i % 5 == 0 ? Optional.of(TODAY.minusDays(i % 700)) : Optional.empty()));
        }
        return ties;
    }
}
