package org.kith.functions.spreadsheets.differences;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.contacts.FactField;

/**
 * What was decided for each fact, by its word: {@link FactField#word()}, or {@link FactField#own} of one of the group's own
 * fields. A fact that nobody decided on is kept.
 *
 * @param byRow what was decided otherwise for single cells, by the numbers of their rows
 */
public record Treatments(Map<String, Treatment> byFact, Map<Integer, Map<String, Treatment>> byRow) {
    /** Nothing is decided: the record stays as it is. */
    public static final Treatments NONE = new Treatments(Map.of());

    /** So many single cells: about 25 KB beside a plan. */
    public static final int MOST_CELLS = 500;

    private static final Set<FactField> OF_ONE =
            EnumSet.of(FactField.FIRST_NAME, FactField.LAST_NAME, FactField.NICKNAME, FactField.NAME, FactField.BORN);

    private static final Set<FactField> OF_SEVERAL =
            EnumSet.of(FactField.EMAILS, FactField.PHONES, FactField.ADDRESSES, FactField.BEFORE_YOU_SPEAK);

    /** Keeps copies. */
    public Treatments {
        byFact = Map.copyOf(byFact);
        Map<Integer, Map<String, Treatment>> rows = new HashMap<>();
        byRow.forEach((row, facts) -> rows.put(row, Map.copyOf(facts)));
        byRow = Map.copyOf(rows);
    }

    /** The same in every row. */
    public Treatments(Map<String, Treatment> byFact) {
        this(byFact, Map.of());
    }

    /** True when this is done with the fact in all rows, or in any of them. */
    public boolean anywhere(String fact, Treatment treatment) {
        return Stream.concat(Stream.of(byFact), byRow.values().stream()).anyMatch(each -> each.get(fact) == treatment);
    }

    /** Of one row. */
    public Treatments inRow(int row) {
        Map<String, Treatment> all = new HashMap<>(byFact);
        all.putAll(decidedIn(row).byFact());
        return new Treatments(all);
    }

    /** What was decided for cells of one row alone. */
    Treatments decidedIn(int row) {
        return new Treatments(byRow.getOrDefault(row, Map.of()));
    }

    /** Of one fact. */
    public Treatment of(String fact) {
        return byFact.getOrDefault(fact, Treatment.KEEP);
    }

    /** The same, but that these facts stay as they are in the record. */
    Treatments keeping(Set<String> facts) {
        Map<String, Treatment> others = new HashMap<>(byFact);
        others.keySet().removeAll(facts);
        return new Treatments(others, byRow);
    }

    Treatment of(FactField fact) {
        return of(fact.word());
    }

    /**
     * What can be decided for a fact; nothing where there is nothing to decide. Whether an own field can be added to is the
     * field's to say.
     */
    public static Set<Treatment> possible(String fact) {
        if (FactField.ownField(fact).isPresent()) {
            return EnumSet.allOf(Treatment.class);
        }
        Optional<FactField> known = FactField.named(fact);
        if (known.filter(OF_SEVERAL::contains).isPresent()) {
            return EnumSet.allOf(Treatment.class);
        }
        return known.filter(OF_ONE::contains).isPresent() ? EnumSet.of(Treatment.KEEP, Treatment.OVERWRITE) : Set.of();
    }
}
