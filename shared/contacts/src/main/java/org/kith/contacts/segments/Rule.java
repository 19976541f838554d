package org.kith.contacts.segments;

import java.util.List;
import java.util.stream.Stream;

/** Who belongs to a segment: a condition, or several rules joined. */
public sealed interface Rule permits Rule.Group, Condition {
    /** So many conditions a rule can have in all. */
    int MOST_CONDITIONS = 50;

    /** So deep groups can stand in groups; the outermost counts as one. */
    int DEEPEST = 4;

    /** How the rules of a group go together. */
    enum Join {
        /** Each of them must hold. */
        ALL,
        /** At least one must hold. */
        ANY,
        /** None may hold. */
        NONE
    }

    /** Rules joined; at least one. */
    record Group(Join join, List<Rule> rules) implements Rule {
        /** Keeps a copy. Throws {@link IllegalArgumentException} for a group with nothing in it. */
        public Group {
            rules = List.copyOf(rules);
            if (rules.isEmpty()) {
                throw new IllegalArgumentException("A group of rules needs a rule");
            }
        }
    }

    /** Every condition in it, in order. */
    default Stream<Condition> conditions() {
        return switch (this) {
            case Group(Join _, List<Rule> rules) -> rules.stream().flatMap(Rule::conditions);
            case Condition condition -> Stream.of(condition);
        };
    }
}
