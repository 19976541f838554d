package org.kith.contacts.segments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is asked of one of the group's own fields, by the field's type. */
public sealed interface OwnTest {
    /** Of any type: whether there is anything in it. */
    record Filled(boolean is) implements OwnTest {}

    /** Of a text. {@link Condition.TextTest#KNOWN} and its opposite are {@link Filled}. */
    record Text(Condition.TextTest test, String text) implements OwnTest {}

    /** Of a number or an amount of money: both bounds count, at least one is given. */
    record Amount(Optional<BigDecimal> from, Optional<BigDecimal> to) implements OwnTest {}

    /** Of a date. */
    record Day(Span when) implements OwnTest {}

    /** Of a yes or no. */
    record Flag(boolean yes) implements OwnTest {}

    /** Of a choice, or several: whether one of these is chosen. */
    record OneOf(List<String> choices) implements OwnTest {
        /** Keeps a copy. */
        public OneOf {
            choices = List.copyOf(choices);
        }
    }
}
