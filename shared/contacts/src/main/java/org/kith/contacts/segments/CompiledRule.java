package org.kith.contacts.segments;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kith.contacts.Answer;
import org.kith.contacts.Channel;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Folded;
import org.kith.contacts.PartialDate;
import org.kith.contacts.Purpose;
import org.kith.contacts.Touch;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;

/**
 * A rule made ready for a whole group: dates are worked out, texts folded and interactions counted once, so that what is
 * left to do for each contact is little.
 */
public final class CompiledRule {
    private final Background background;

    private CompiledRule(Background background) {
        this.background = background;
    }

    /** True for who is in. */
    public static Predicate<ContactSummary> of(Rule rule, Background background) {
        return new CompiledRule(background).compile(rule);
    }

    private Predicate<ContactSummary> compile(Rule rule) {
        return switch (rule) {
            case Rule.Group(Rule.Join join, List<Rule> rules) ->
                join(join, rules.stream().map(this::compile).toList());
            case Condition condition -> compile(condition);
        };
    }

    private static Predicate<ContactSummary> join(Rule.Join join, List<Predicate<ContactSummary>> all) {
        return switch (join) {
            case ALL -> all.stream().reduce(Predicate::and).orElseThrow();
            case ANY -> all.stream().reduce(Predicate::or).orElseThrow();
            case NONE -> all.stream().reduce(Predicate::or).orElseThrow().negate();
        };
    }

    private Predicate<ContactSummary> compile(Condition condition) {
        return switch (condition) {
            case Condition.OfKind(ContactKind kind, boolean is) -> contact -> (contact.kind() == kind) == is;
            case Condition.Written written -> written(written);
            case Condition.InArea(PostcodeArea area, boolean is) ->
                contact -> contact.postcode().filter(area::holds).isPresent() == is;
            case Condition.InRole inRole -> inRole(inRole);
            case Condition.OnList(ListId list, Condition.ListTest test) -> onList(list, test);
            case Condition.Tagged(String tag, boolean is) -> {
                String wanted = Folded.text(tag);
                yield contact -> contact.tags().stream().anyMatch(each -> wanted.equals(Folded.text(each))) == is;
            }
            case Condition.Permitted(Purpose purpose, Channel channel, Condition.Said said) ->
                contact -> said(contact.permission(purpose, channel)) == said;
            case Condition.Mailable(boolean is) ->
                contact -> contact.notMailed().isEmpty() == is;
            case Condition.InStatus(ContactStatus status, boolean is) ->
                contact -> contact.statuses().contains(status) == is;
            case Condition.Born(Span when) -> {
                Span.Between days = when.on(background.today());
                yield contact ->
                        contact.born().filter(born -> isSurely(born, days)).isPresent();
            }
            case Condition.Aged(OptionalInt from, OptionalInt to) ->
                contact -> contact.born()
                        .filter(born -> isAged(born, background.today(), from, to))
                        .isPresent();
            case Condition.Added(Span when) -> {
                Background.Moments moments = background.moments(when);
                yield contact -> moments.hold(contact.since());
            }
            case Condition.Touched touched -> touched(touched);
            case Condition.Related related -> related(related);
            case Condition.Own(FieldId field, OwnTest test) -> {
                Predicate<Optional<String>> holds = OwnTexts.test(test, background.today());
                yield contact -> holds.test(Optional.ofNullable(contact.own().get(field)));
            }
        };
    }

    private static Predicate<ContactSummary> written(Condition.Written written) {
        String text = Folded.text(written.text());
        Condition.TextFact fact = written.fact();
        return switch (written.test()) {
            case CONTAINS -> contact -> texts(contact, fact).anyMatch(each -> each.contains(text));
            case STARTS -> contact -> texts(contact, fact).anyMatch(each -> each.startsWith(text));
            case IS -> contact -> texts(contact, fact).anyMatch(each -> each.equals(text));
            case KNOWN -> contact -> texts(contact, fact).findAny().isPresent();
            case UNKNOWN -> contact -> texts(contact, fact).findAny().isEmpty();
        };
    }

    private static Stream<String> texts(ContactSummary contact, Condition.TextFact fact) {
        return asWritten(contact, fact).map(Folded::text);
    }

    /** What a fact says; several texts for what there can be several of. */
    static Stream<String> asWritten(ContactSummary contact, Condition.TextFact fact) {
        return switch (fact) {
            case NAME -> Stream.of(contact.name());
            case FIRST_NAME -> contact.firstName().stream();
            case LAST_NAME -> contact.lastName().stream();
            case NICKNAME -> contact.nickname().stream();
            case EMAIL -> contact.emails().stream().map(EmailAddress::value);
            case PHONE -> contact.phones().stream();
            case TOWN -> contact.town().stream();
            case POSTCODE -> contact.postcode().stream();
        };
    }

    private Predicate<ContactSummary> inRole(Condition.InRole inRole) {
        String wanted = Folded.text(inRole.role());
        LocalDate today = background.today();
        Predicate<ContactRole> now = role -> role.isHeldOn(today);
        Predicate<ContactRole> begun =
                role -> role.since().map(day -> !day.isAfter(today)).orElse(true);
        return switch (inRole.test()) {
            case NOW -> contact -> roles(contact, wanted).anyMatch(now);
            case PAST ->
                contact -> roles(contact, wanted).anyMatch(begun)
                        && roles(contact, wanted).noneMatch(now);
            case EVER -> contact -> roles(contact, wanted).anyMatch(begun);
            case NEVER -> contact -> roles(contact, wanted).noneMatch(begun);
            case STARTED -> contact -> roles(contact, wanted).anyMatch(role -> isIn(role.since(), days(inRole)));
            case ENDED -> contact -> roles(contact, wanted).anyMatch(role -> isIn(role.until(), days(inRole)));
        };
    }

    private static Stream<ContactRole> roles(ContactSummary contact, String wanted) {
        return contact.roles().stream().filter(role -> wanted.equals(Folded.text(role.name())));
    }

    private Span.Between days(Condition.InRole inRole) {
        return inRole.when().orElseThrow().on(background.today());
    }

    private static Predicate<ContactSummary> onList(ListId list, Condition.ListTest test) {
        return switch (test) {
            case ON -> contact -> contact.lists().contains(list);
            case OFF -> contact -> !contact.lists().contains(list);
            case LEFT -> contact -> contact.hasLeft(list);
        };
    }

    static Condition.Said said(Optional<Answer> answer) {
        return answer.map(said -> switch (said) {
                    case YES -> Condition.Said.YES;
                    case NO -> Condition.Said.NO;
                })
                .orElse(Condition.Said.NOTHING);
    }

    private Predicate<ContactSummary> touched(Condition.Touched touched) {
        Background.Moments moments = background.moments(touched.when());
        Map<ContactId, Integer> counts = new HashMap<>();
        for (Touch touch : background.touches()) {
            if (touched.counts(touch.kind()) && moments.hold(touch.at())) {
                counts.merge(touch.contact(), 1, Integer::sum);
            }
        }
        return contact -> touched.isEnough(counts.getOrDefault(contact.id(), 0));
    }

    private Predicate<ContactSummary> related(Condition.Related related) {
        Set<ContactId> found = new HashSet<>();
        background.ties().stream()
                .filter(tie -> related.counts(tie, background.today()))
                .forEach(tie -> related.sides().forEach(side -> found.add(tie.seenFrom(side))));
        return switch (related.test()) {
            case NOW, EVER -> contact -> found.contains(contact.id());
            case NOT_NOW, NEVER -> contact -> !found.contains(contact.id());
        };
    }

    /** True when every day that the date can be is in the span. */
    static boolean isSurely(PartialDate date, Span.Between days) {
        return days.from().map(day -> !date.earliest().isBefore(day)).orElse(true)
                && days.to().map(day -> !date.latest().isAfter(day)).orElse(true);
    }

    private static boolean isAged(PartialDate born, LocalDate today, OptionalInt from, OptionalInt to) {
        int youngest = Period.between(born.latest(), today).getYears();
        int oldest = Period.between(born.earliest(), today).getYears();
        return !born.latest().isAfter(today)
                && (from.isEmpty() || youngest >= from.getAsInt())
                && (to.isEmpty() || oldest <= to.getAsInt());
    }

    private static boolean isIn(Optional<LocalDate> day, Span.Between days) {
        return day.filter(known -> isSurely(PartialDate.of(known), days)).isPresent();
    }
}
