package org.kith.contacts.segments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Touch;
import org.kith.contacts.relationships.Tie;

/**
 * What rules need to know besides the contacts: what day it is for the group, who was in touch with whom, and who is
 * what to whom.
 *
 * @param zone the group's, in which days begin and end
 * @param touches at least all that the rules ask about
 * @param ties all of the group, if a rule asks about any
 */
public record Background(LocalDate today, ZoneId zone, List<Touch> touches, List<Tie> ties) {
    /** Keeps copies. */
    public Background {
        touches = List.copyOf(touches);
        ties = List.copyOf(ties);
    }

    /** Reads what these rules ask about, and nothing when they ask about nothing. */
    public static Background of(Collection<? extends Rule> rules, Instant now, ZoneId zone, GroupStores group) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<Instant> earliest = rules.stream()
                .flatMap(Rule::conditions)
                .flatMap(condition -> spanOfTouches(condition).stream())
                .map(span -> Moments.of(span.on(today), zone).from())
                .min(Instant::compareTo);
        boolean related = rules.stream().flatMap(Rule::conditions).anyMatch(Condition.Related.class::isInstance);
        return new Background(
                today,
                zone,
                earliest.map(group.touches()::since).orElse(List.of()),
                related ? group.relationships().all() : List.of());
    }

    /** The moments of a span's days. */
    Moments moments(Span span) {
        return Moments.of(span.on(today), zone);
    }

    private static Optional<Span> spanOfTouches(Condition condition) {
        return condition instanceof Condition.Touched touched ? Optional.of(touched.when()) : Optional.empty();
    }

    /** From the first moment of a day to the last of another. */
    record Moments(Instant from, Instant until) {
        /** Rows are found by the text of their time, which has four digits for the year. */
        private static final Instant BEFORE_ALL = Instant.parse("0001-01-01T00:00:00Z");

        private static Moments of(Span.Between days, ZoneId zone) {
            return new Moments(
                    days.from().map(day -> day.atStartOfDay(zone).toInstant()).orElse(BEFORE_ALL),
                    days.to()
                            .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                            .orElse(Instant.MAX));
        }

        boolean hold(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }
}
