package org.kith.contacts.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.contacts.segments.json.RuleJson;
import org.kith.contacts.segments.json.RuleReferences;
import org.kith.http.JsonForm;
import org.kith.http.ProblemException;
import org.kith.kernel.Fault;

class RuleJsonTest {
    @Test
    void readsWhatItWrote() {
        for (long seed = 1; seed <= 500; seed++) {
            Rule.Group rule = new ChosenByChance(seed).rule();
            assertEquals(rule, RuleJson.parse(RuleJson.write(rule)), "seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"mood\"}                                                   | /rules/0/type",
                "{}                                                                     | /rules/0/type",
                "{\"type\": \"tag\", \"tag\": \"x\"}                                    | /rules/0/is",
                "{\"type\": \"tag\", \"tag\": \"x\", \"is\": true, \"more\": 1}         | /rules/0/more",
                "{\"type\": \"kind\", \"kind\": \"robot\", \"is\": true}                | /rules/0/kind",
                "{\"type\": \"text\", \"fact\": \"name\", \"test\": \"is\"}             | /rules/0/text",
                "{\"type\": \"text\", \"fact\": \"name\", \"test\": \"known\", \"text\": \"x\"} | /rules/0/text",
                "{\"type\": \"text\", \"fact\": \"phone\", \"test\": \"is\", \"text\": \"0\"} | /rules/0/test",
                "{\"type\": \"area\", \"area\": \"6\", \"is\": true}                    | /rules/0/area",
                "{\"type\": \"role\", \"role\": \"member\", \"test\": \"started\"}      | /rules/0/when",
                "{\"type\": \"role\", \"role\": \"m\", \"test\": \"now\", \"when\": {\"type\": \"this\", \"unit\":"
                        + " \"year\"}} | /rules/0/when",
                "{\"type\": \"age\"}                                                    | /rules/0/from",
                "{\"type\": \"age\", \"from\": 66, \"to\": 65}                          | /rules/0/to",
                "{\"type\": \"age\", \"from\": 151}                                     | /rules/0/from",
                "{\"type\": \"added\", \"when\": {\"type\": \"last\", \"amount\": 0, \"unit\": \"day\"}} |"
                        + " /rules/0/when/amount",
                "{\"type\": \"added\", \"when\": {\"type\": \"between\"}}               | /rules/0/when/from",
                "{\"type\": \"added\", \"when\": {\"type\": \"between\", \"from\": \"2026-02-01\", \"to\":"
                        + " \"2026-01-01\"}} | /rules/0/when/to",
                "{\"type\": \"touch\", \"kinds\": [\"dance\"], \"often\": \"at-least\", \"times\": 1, \"when\":"
                        + " {\"type\": \"this\", \"unit\": \"year\"}} | /rules/0/kinds/0",
                "{\"type\": \"related\", \"test\": \"now\"}                          | /rules/0/kind",
                "{\"type\": \"related\", \"kind\": \"relationshipkind0000000001\", \"test\": \"soon\"} | /rules/0/test",
                "{\"type\": \"related\", \"kind\": \"relationshipkind0000000001\", \"test\": \"now\", \"side\":"
                        + " \"left\"} | /rules/0/side",
                "{\"type\": \"group\", \"join\": \"any\", \"rules\": []}                | /rules/0/rules",
                "{\"type\": \"group\", \"join\": \"xor\", \"rules\": [{\"type\": \"mailable\", \"is\": true}]} |"
                        + " /rules/0/join"
            })
    void namesTheFault(String condition, String pointer) {
        assertEquals(List.of(pointer), faults("{\"version\": 1, \"join\": \"all\", \"rules\": [" + condition + "]}"));
    }

    @Test
    void hasBounds() {
        String mailable = "{\"type\": \"mailable\", \"is\": true}";
        assertEquals(List.of("/version"), faults("{\"version\": 2, \"join\": \"all\", \"rules\": [" + mailable + "]}"));
        assertEquals(List.of("/rules"), faults("{\"version\": 1, \"join\": \"all\", \"rules\": []}"));
        assertEquals(List.of("/rules"), faults(nested(1, (mailable + ", ").repeat(50) + mailable)));
        String half = "{\"type\": \"group\", \"join\": \"all\", \"rules\": [" + (mailable + ", ").repeat(25) + mailable
                + "]}";
        assertEquals(List.of("/rules"), faults(nested(1, half + ", " + half)));
        assertEquals(List.of(), faults(nested(Rule.DEEPEST, mailable)));
        assertEquals(
                List.of("/rules/0/rules/0/rules/0/rules/0"),
                faults(nested(Rule.DEEPEST + 1, mailable)).subList(0, 1));
    }

    private static String nested(int depth, String parts) {
        return depth == 1
                ? "{\"version\": 1, \"join\": \"all\", \"rules\": [" + parts + "]}"
                : nested(depth - 1, "{\"type\": \"group\", \"join\": \"all\", \"rules\": [" + parts + "]}");
    }

    private static List<String> faults(String json) {
        JsonForm form = JsonForm.parse(json);
        RuleJson.read(form, RuleReferences.ANY);
        try {
            form.check();
            return List.of();
        } catch (ProblemException problem) {
            return problem.problem().faults().stream().map(Fault::pointer).toList();
        }
    }
}
