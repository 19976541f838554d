package org.kith.functions.spreadsheets.differences;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.contacts.FactTexts;
import org.kith.contacts.Facts;
import org.kith.contacts.fields.Field;
import org.kith.kernel.FieldId;

/**
 * Compares what a sheet says now, what it said the last time, and what the record says. What one of the two changed and the
 * other did not is newer there; what both changed, or what was never compared, is for people to decide.
 */
public final class ThreeWay {
    private final Map<FieldId, Field> fields;
    private final Set<String> leftAsInKith;
    private final MergeFacts plain;

    /**
     * Takes the own fields that the sheet answers, and the facts of which nothing is taken from the sheet although it is
     * newer there.
     */
    public ThreeWay(Map<FieldId, Field> fields, Set<String> leftAsInKith) {
        this.fields = Map.copyOf(fields);
        this.leftAsInKith = Set.copyOf(leftAsInKith);
        this.plain = new MergeFacts(Treatments.NONE, fields);
    }

    /** What is newer where. */
    public Since compare(Facts record, Facts sheet, Facts lastTime) {
        Set<String> inSheet = new HashSet<>();
        Set<String> left = new HashSet<>();
        Set<String> inKith = new HashSet<>();
        Map<String, String> then = FactTexts.of(lastTime);
        for (String fact : differing(record, sheet)) {
            if (!then.containsKey(fact)) {
                continue;
            }
            boolean sheetChanged = differing(lastTime, sheet).contains(fact);
            boolean kithChanged = differing(record, lastTime).contains(fact);
            if (!sheetChanged) {
                inKith.add(fact);
            } else if (!kithChanged) {
                (leftAsInKith.contains(fact) ? left : inSheet).add(fact);
            }
        }
        return new Since(taken(record, sheet, lastTime, inSheet), left, inKith);
    }

    private Set<String> differing(Facts one, Facts other) {
        return plain.merge(one, other).differences().stream()
                .map(Difference::fact)
                .filter(fact -> !Treatments.possible(fact).isEmpty())
                .collect(Collectors.toSet());
    }

    private Map<String, Since.Taken> taken(Facts record, Facts sheet, Facts lastTime, Set<String> facts) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        Treatments overwrite =
                new Treatments(facts.stream().collect(Collectors.toMap(fact -> fact, _ -> Treatment.OVERWRITE)));
        Map<String, String> before = FactTexts.of(record);
        Map<String, String> after = FactTexts.of(new MergeFacts(overwrite, fields)
                .instead(record, sheet, lastTime)
                .facts());
        Map<String, Since.Taken> taken = new HashMap<>();
        for (String fact : facts) {
            String to = Objects.requireNonNull(after.get(fact));
            taken.put(fact, new Since.Taken(Objects.requireNonNull(before.get(fact)), to));
        }
        return taken;
    }
}
