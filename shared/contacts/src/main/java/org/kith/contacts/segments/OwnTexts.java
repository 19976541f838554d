package org.kith.contacts.segments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kith.contacts.Folded;
import org.kith.contacts.PartialDate;

/**
 * Tests what is stored in the group's own fields: texts, whatever the field's type. A text that does not fit the type,
 * because the field was another once, fulfils nothing.
 */
final class OwnTexts {
    private OwnTexts() {}

    static Predicate<Optional<String>> test(OwnTest test, LocalDate today) {
        return switch (test) {
            case OwnTest.Filled(boolean is) -> stored -> stored.isPresent() == is;
            case OwnTest.Text(Condition.TextTest how, String text) -> text(how, Folded.text(text));
            case OwnTest.Amount(Optional<BigDecimal> from, Optional<BigDecimal> to) ->
                stored -> stored.flatMap(OwnTexts::number)
                        .filter(number ->
                                from.map(least -> number.compareTo(least) >= 0).orElse(true))
                        .filter(number ->
                                to.map(most -> number.compareTo(most) <= 0).orElse(true))
                        .isPresent();
            case OwnTest.Day(Span when) -> {
                Span.Between days = when.on(today);
                yield stored -> stored.flatMap(PartialDate::parse)
                        .filter(date -> CompiledRule.isSurely(date, days))
                        .isPresent();
            }
            case OwnTest.Flag(boolean yes) -> stored -> stored.equals(Optional.of(yes ? "yes" : "no"));
            case OwnTest.OneOf(List<String> choices) -> {
                Set<String> wanted = choices.stream().map(Folded::text).collect(Collectors.toSet());
                yield stored ->
                        stored.stream().flatMap(String::lines).anyMatch(chosen -> wanted.contains(Folded.text(chosen)));
            }
        };
    }

    private static Predicate<Optional<String>> text(Condition.TextTest how, String text) {
        return switch (how) {
            case CONTAINS ->
                stored -> stored.map(Folded::text)
                        .filter(each -> each.contains(text))
                        .isPresent();
            case STARTS ->
                stored -> stored.map(Folded::text)
                        .filter(each -> each.startsWith(text))
                        .isPresent();
            case IS -> stored -> stored.map(Folded::text).filter(text::equals).isPresent();
            case KNOWN -> Optional::isPresent;
            case UNKNOWN -> Optional::isEmpty;
        };
    }

    private static Optional<BigDecimal> number(String stored) {
        try {
            return Optional.of(new BigDecimal(stored));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
