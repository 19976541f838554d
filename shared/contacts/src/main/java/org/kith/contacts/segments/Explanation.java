package org.kith.contacts.segments;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactSummary;

/**
 * Why a contact is in a segment or not: each part of its rule, whether it holds, and what was found.
 *
 * @param words what is asked
 * @param found what the contact's record says; empty for a group, which asks nothing by itself
 * @param parts of a group
 */
public record Explanation(String words, boolean holds, Optional<String> found, List<Explanation> parts) {
    /** Keeps a copy. */
    public Explanation {
        parts = List.copyOf(parts);
    }

    /** Explains. Whether a part holds is asked of the same compiled rule as for everyone, so the two cannot differ. */
    public static Explanation of(Rule rule, ContactSummary contact, Background background, RuleNames names) {
        boolean holds = CompiledRule.of(rule, background).test(contact);
        return switch (rule) {
            case Rule.Group(Rule.Join join, List<Rule> rules) ->
                new Explanation(
                        RuleWords.heading(join),
                        holds,
                        Optional.empty(),
                        rules.stream()
                                .map(part -> of(part, contact, background, names))
                                .toList());
            case Condition condition ->
                new Explanation(
                        new RuleWords(names).phrase(condition),
                        holds,
                        Optional.of(new Found(contact, background).by(condition)),
                        List.of());
        };
    }
}
