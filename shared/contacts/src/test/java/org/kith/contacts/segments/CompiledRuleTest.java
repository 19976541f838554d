package org.kith.contacts.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.contacts.ContactSummary;

/** On contacts and rules at random, the fast evaluator and the plain one say the same. */
class CompiledRuleTest {
    private static final int CONTACTS = 60;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithThePlainEvaluator(long seed) {
        ChosenByChance chance = new ChosenByChance(seed);
        List<ContactSummary> contacts = chance.contacts(CONTACTS);
        Background background = chance.background(contacts);
        PlainEvaluator plain = plain(background);
        for (int i = 0; i < 20; i++) {
            Rule rule = chance.rule();
            Predicate<ContactSummary> compiled = CompiledRule.of(rule, background);
            for (ContactSummary contact : contacts) {
                assertEquals(plain.holds(rule, contact), compiled.test(contact), () -> rule + " of " + contact);
            }
        }
    }

    /** Otherwise the test above would be green because nothing ever holds. */
    @Test
    void everyKindOfConditionHoldsAndFailsAtTimes() {
        ChosenByChance chance = new ChosenByChance(1);
        List<ContactSummary> contacts = chance.contacts(CONTACTS);
        Background background = chance.background(contacts);
        Map<String, Integer> held = new HashMap<>();
        Map<String, Integer> failed = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            Condition condition = chance.condition();
            Predicate<ContactSummary> compiled = CompiledRule.of(condition, background);
            for (ContactSummary contact : contacts) {
                (compiled.test(contact) ? held : failed)
                        .merge(condition.getClass().getSimpleName(), 1, Integer::sum);
            }
        }
        assertEquals(Condition.class.getPermittedSubclasses().length, held.size());
        assertEquals(held.keySet(), failed.keySet());
        assertTrue(held.values().stream().allMatch(count -> count > 100), held::toString);
    }

    @Test
    void anExplanationHoldsWhenTheRuleDoes() {
        ChosenByChance chance = new ChosenByChance(2);
        List<ContactSummary> contacts = chance.contacts(CONTACTS);
        Background background = chance.background(contacts);
        PlainEvaluator plain = plain(background);
        for (ContactSummary contact : contacts) {
            Rule rule = chance.rule();
            Explanation why = Explanation.of(rule, contact, background, RuleNames.of(List.of(), List.of(), List.of()));
            assertEquals(plain.holds(rule, contact), why.holds(), rule::toString);
        }
    }

    private static PlainEvaluator plain(Background background) {
        return new PlainEvaluator(background.today(), background.touches(), background.ties());
    }
}
