package org.kith.contacts.segments;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.contacts.Answer;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.PartialDate;
import org.kith.contacts.Touch;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Tie;

/**
 * Says who is in a segment as slowly and plainly as can be: nothing is worked out before, each day, interaction
 * and relationship is looked at by itself. What {@link CompiledRule} is held against; it shares no code with it.
 */
final class PlainEvaluator {
    private final LocalDate today;
    private final List<Touch> touches;
    private final List<Tie> ties;

    PlainEvaluator(LocalDate today, List<Touch> touches, List<Tie> ties) {
        this.today = today;
        this.touches = touches;
        this.ties = ties;
    }

    boolean holds(Rule rule, ContactSummary contact) {
        if (rule instanceof Rule.Group group) {
            int holding = 0;
            for (Rule each : group.rules()) {
                if (holds(each, contact)) {
                    holding++;
                }
            }
            return switch (group.join()) {
                case ALL -> holding == group.rules().size();
                case ANY -> holding > 0;
                case NONE -> holding == 0;
            };
        }
        return asks((Condition) rule, contact);
    }

    private boolean asks(Condition condition, ContactSummary contact) {
        return switch (condition) {
            case Condition.OfKind asked -> asked.is() ? contact.kind() == asked.kind() : contact.kind() != asked.kind();
            case Condition.Written asked -> compares(asked.test(), asked.text(), written(asked.fact(), contact));
            case Condition.InArea asked ->
                asked.is() == isIn(contact.postcode().orElse(""), asked.area().text());
            case Condition.InRole asked -> role(asked, contact);
            case Condition.OnList asked ->
                switch (asked.test()) {
                    case ON -> contact.lists().contains(asked.list());
                    case OFF -> !contact.lists().contains(asked.list());
                    case LEFT ->
                        contact.leftLists().contains(asked.list())
                                && !contact.lists().contains(asked.list());
                };
            case Condition.Tagged asked -> {
                boolean has = false;
                for (String tag : contact.tags()) {
                    has |= plain(tag).equals(plain(asked.tag()));
                }
                yield has == asked.is();
            }
            case Condition.Permitted asked -> {
                Optional<Answer> answer = contact.permission(asked.purpose(), asked.channel());
                yield switch (asked.said()) {
                    case YES -> answer.equals(Optional.of(Answer.YES));
                    case NO -> answer.equals(Optional.of(Answer.NO));
                    case NOTHING -> answer.isEmpty();
                };
            }
            case Condition.Mailable asked -> asked.is() != contact.notMailed().isPresent();
            case Condition.InStatus asked -> asked.is() == contact.statuses().contains(asked.status());
            case Condition.Born asked ->
                contact.born().isPresent() && isIn(contact.born().get(), asked.when());
            case Condition.Aged asked -> aged(asked, contact.born());
            case Condition.Added asked -> isIn(day(contact.since()), asked.when());
            case Condition.Touched asked -> touched(asked, contact);
            case Condition.Related asked -> related(asked, contact);
            case Condition.Own asked ->
                own(asked.test(), Optional.ofNullable(contact.own().get(asked.field())));
        };
    }

    private static List<String> written(Condition.TextFact fact, ContactSummary contact) {
        List<String> texts = new ArrayList<>();
        switch (fact) {
            case NAME -> texts.add(contact.name());
            case FIRST_NAME -> contact.firstName().ifPresent(texts::add);
            case LAST_NAME -> contact.lastName().ifPresent(texts::add);
            case NICKNAME -> contact.nickname().ifPresent(texts::add);
            case EMAIL -> contact.emails().forEach(email -> texts.add(email.value()));
            case PHONE -> texts.addAll(contact.phones());
            case TOWN -> contact.town().ifPresent(texts::add);
            case POSTCODE -> contact.postcode().ifPresent(texts::add);
        }
        return texts;
    }

    private static boolean compares(Condition.TextTest test, String wanted, List<String> texts) {
        if (test == Condition.TextTest.UNKNOWN) {
            return texts.isEmpty();
        }
        for (String text : texts) {
            String plain = plain(text);
            boolean good = switch (test) {
                case CONTAINS -> plain.indexOf(plain(wanted)) >= 0;
                case STARTS -> plain.indexOf(plain(wanted)) == 0;
                case IS -> plain.equals(plain(wanted));
                case KNOWN -> true;
                case UNKNOWN -> false;
            };
            if (good) {
                return true;
            }
        }
        return false;
    }

    /** Takes the code apart into all the areas that it is in. */
    private static boolean isIn(String postcode, String area) {
        String[] parts = postcode.split(" ", -1);
        if (parts.length != 2) {
            return false;
        }
        return List.of(parts[0].replaceFirst("[0-9].*", ""), parts[0], parts[0] + " " + parts[1].charAt(0), postcode)
                .contains(area);
    }

    private boolean role(Condition.InRole asked, ContactSummary contact) {
        boolean now = false;
        boolean ever = false;
        boolean started = false;
        boolean ended = false;
        for (ContactRole role : contact.roles()) {
            if (plain(role.name()).equals(plain(asked.role()))) {
                boolean begun = role.since().isEmpty() || !role.since().get().isAfter(today);
                boolean over = role.until().isPresent() && role.until().get().isBefore(today);
                ever |= begun;
                now |= begun && !over;
                started |= asked.when().isPresent()
                        && role.since().isPresent()
                        && isIn(role.since().get(), asked.when().get());
                ended |= asked.when().isPresent()
                        && role.until().isPresent()
                        && isIn(role.until().get(), asked.when().get());
            }
        }
        return switch (asked.test()) {
            case NOW -> now;
            case PAST -> ever && !now;
            case EVER -> ever;
            case NEVER -> !ever;
            case STARTED -> started;
            case ENDED -> ended;
        };
    }

    /** Looks at every day on which they can have been born. */
    private boolean aged(Condition.Aged asked, Optional<PartialDate> born) {
        if (born.isEmpty()) {
            return false;
        }
        for (LocalDate day = born.get().earliest(); !day.isAfter(born.get().latest()); day = day.plusDays(1)) {
            int age = today.getYear() - day.getYear();
            boolean still = today.getMonthValue() * 100 + today.getDayOfMonth()
                    < day.getMonthValue() * 100 + day.getDayOfMonth();
            age -= still ? 1 : 0;
            if (day.isAfter(today)
                    || (asked.from().isPresent() && age < asked.from().getAsInt())
                    || (asked.to().isPresent() && age > asked.to().getAsInt())) {
                return false;
            }
        }
        return true;
    }

    private boolean touched(Condition.Touched asked, ContactSummary contact) {
        int found = 0;
        for (Touch touch : touches) {
            boolean kind = asked.kinds().isEmpty()
                    ? touch.kind() != InteractionKind.NOTE
                    : asked.kinds().contains(touch.kind());
            if (kind && touch.contact().equals(contact.id()) && isIn(day(touch.at()), asked.when())) {
                found++;
            }
        }
        return asked.often() == Condition.HowOften.AT_LEAST ? found >= asked.times() : found < asked.times();
    }

    private boolean related(Condition.Related asked, ContactSummary contact) {
        boolean now = false;
        boolean ever = false;
        for (Tie tie : ties) {
            boolean first = tie.one().equals(contact.id()) && !asked.side().equals(Optional.of(Direction.BACKWARD));
            boolean second = tie.other().equals(contact.id()) && !asked.side().equals(Optional.of(Direction.FORWARD));
            if (tie.kind().equals(asked.kind()) && (first || second)) {
                boolean begun =
                        tie.start().isEmpty() || today.isAfter(tie.start().get().minusDays(1));
                boolean over =
                        tie.end().isPresent() && today.isAfter(tie.end().get().minusDays(1));
                ever |= begun;
                now |= begun && !over;
            }
        }
        return switch (asked.test()) {
            case NOW -> now;
            case NOT_NOW -> !now;
            case EVER -> ever;
            case NEVER -> !ever;
        };
    }

    private boolean own(OwnTest test, Optional<String> stored) {
        return switch (test) {
            case OwnTest.Filled(boolean is) -> is == stored.isPresent();
            case OwnTest.Text(Condition.TextTest how, String text) ->
                compares(how, text, stored.stream().toList());
            case OwnTest.Amount(Optional<BigDecimal> from, Optional<BigDecimal> to) ->
                stored.isPresent()
                        && stored.get().matches("-?\\d+(\\.\\d+)?(e\\d+)?")
                        && (from.isEmpty() || from.get().compareTo(new BigDecimal(stored.get())) <= 0)
                        && (to.isEmpty() || to.get().compareTo(new BigDecimal(stored.get())) >= 0);
            case OwnTest.Day(Span when) ->
                stored.isPresent()
                        && stored.get().matches("\\d{4}-\\d{2}-\\d{2}")
                        && isIn(LocalDate.parse(stored.get()), when);
            case OwnTest.Flag(boolean yes) -> stored.isPresent() && stored.get().equals(yes ? "yes" : "no");
            case OwnTest.OneOf(List<String> choices) -> {
                boolean chosen = false;
                for (String each : stored.orElse("").split("\n", -1)) {
                    for (String choice : choices) {
                        chosen |= plain(choice).equals(plain(each));
                    }
                }
                yield chosen;
            }
        };
    }

    private boolean isIn(PartialDate date, Span span) {
        return isIn(date.earliest(), span) && isIn(date.latest(), span);
    }

    private boolean isIn(LocalDate day, Span span) {
        return switch (span) {
            case Span.Between(Optional<LocalDate> from, Optional<LocalDate> to) ->
                (from.isEmpty() || !day.isBefore(from.get())) && (to.isEmpty() || !day.isAfter(to.get()));
            case Span.Last(int amount, Span.Unit unit) ->
                !day.isAfter(today)
                        && day.isAfter(
                                switch (unit) {
                                    case DAY -> today.minusDays(amount);
                                    case WEEK -> today.minusWeeks(amount);
                                    case MONTH -> today.minusMonths(amount);
                                    case YEAR -> today.minusYears(amount);
                                });
            case Span.This(Span.Unit unit) ->
                !day.isAfter(today)
                        && switch (unit) {
                            case DAY -> day.equals(today);
                            case WEEK ->
                                day.isAfter(today.minusDays(7))
                                        && day.getDayOfWeek().compareTo(today.getDayOfWeek()) <= 0;
                            case MONTH -> day.getYear() == today.getYear() && day.getMonth() == today.getMonth();
                            case YEAR -> day.getYear() == today.getYear();
                        };
        };
    }

    private static LocalDate day(Instant moment) {
        return ZonedDateTime.ofInstant(moment, ChosenByChance.ZONE).toLocalDate();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe");
    }
}
