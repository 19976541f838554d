package org.kith.contacts.segments.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.segments.Condition;
import org.kith.contacts.segments.Rule;
import org.kith.http.Json;
import org.kith.http.JsonForm;

/**
 * Reads and writes version 1 of a rule: {@code {"version": 1, "join": "all", "rules": [{"type": "kind", …}, {"type":
 * "group", "join": "any", "rules": […]}]}}. Reading notes every fault in the form.
 */
public final class RuleJson {
    private static final long VERSION = 1;

    private final ReadCondition readCondition;
    private int conditions;

    private RuleJson(RuleReferences references) {
        this.readCondition = new ReadCondition(references);
    }

    /**
     * The rule in a form, as far as it can be read; the form's check will say what cannot. Empty when there is nothing in
     * it that can.
     *
     * @param references what rules may speak of
     */
    public static Optional<Rule.Group> read(JsonForm form, RuleReferences references) {
        form.number("version", VERSION, VERSION);
        RuleJson reading = new RuleJson(references);
        Optional<Rule.Group> rule = reading.group(form, 1);
        if (reading.conditions > Rule.MOST_CONDITIONS) {
            form.fault(
                    "rules",
                    "A segment can have " + Rule.MOST_CONDITIONS + " conditions, these are " + reading.conditions);
        }
        return rule;
    }

    /** The rule that {@link #write} wrote; whatever it speaks of may be gone since. */
    public static Rule.Group parse(String json) {
        JsonForm form = JsonForm.parse(json);
        Optional<Rule.Group> rule = read(form, RuleReferences.ANY);
        form.check();
        return rule.orElseThrow();
    }

    /** As text. */
    public static String write(Rule.Group rule) {
        return Json.write(view(rule));
    }

    /** As a view. */
    public static Map<String, Object> view(Rule.Group rule) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("version", VERSION);
        view.put("join", rule.join());
        view.put("rules", rule.rules().stream().map(RuleJson::part).toList());
        return view;
    }

    private static Map<String, Object> part(Rule rule) {
        return switch (rule) {
            case Rule.Group(Rule.Join join, List<Rule> rules) -> {
                Map<String, Object> view = new LinkedHashMap<>();
                view.put("type", "group");
                view.put("join", join);
                view.put("rules", rules.stream().map(RuleJson::part).toList());
                yield view;
            }
            case Condition condition -> ConditionView.of(condition);
        };
    }

    private Optional<Rule.Group> group(JsonForm form, int depth) {
        Optional<Rule.Join> join = form.choice("join", Rule.Join.class);
        List<JsonForm> parts = form.objects("rules", Rule.MOST_CONDITIONS);
        if (parts.isEmpty() && !form.hasFault("rules")) {
            form.fault("rules", "Add a condition");
        }
        List<Rule> rules = new ArrayList<>();
        for (JsonForm part : parts) {
            rule(part, depth).ifPresent(rules::add);
        }
        return join.filter(_ -> !rules.isEmpty()).map(known -> new Rule.Group(known, rules));
    }

    private Optional<? extends Rule> rule(JsonForm form, int depth) {
        String type = form.text("type", 20);
        if (!type.equals("group")) {
            conditions++;
            return type.isEmpty() ? Optional.empty() : readCondition.read(type, form);
        }
        if (depth == Rule.DEEPEST) {
            form.fault("", "Groups can stand in groups " + Rule.DEEPEST + " deep");
            return Optional.empty();
        }
        return group(form, depth + 1);
    }
}
