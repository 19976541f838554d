package org.kith.functions.spreadsheets.differences;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.FactField;

/**
 * What was decided for each fact, by its word: {@link FactField#word()}, or {@link FactField#own} of one of the group's own
 * fields. A fact that nobody decided on is kept.
 */
public record Treatments(Map<String, Treatment> byFact) {
    /** Nothing is decided: the record stays as it is. */
    public static final Treatments NONE = new Treatments(Map.of());

    private static final Set<FactField> OF_ONE =
            EnumSet.of(FactField.FIRST_NAME, FactField.LAST_NAME, FactField.NICKNAME, FactField.NAME, FactField.BORN);

    private static final Set<FactField> OF_SEVERAL =
            EnumSet.of(FactField.EMAILS, FactField.PHONES, FactField.ADDRESSES, FactField.BEFORE_YOU_SPEAK);

    /** Keeps a copy. */
    public Treatments {
        byFact = Map.copyOf(byFact);
    }

    /** Of one fact. */
    public Treatment of(String fact) {
        return byFact.getOrDefault(fact, Treatment.KEEP);
    }

    /** The same, but that these facts stay as they are in the record. */
    Treatments keeping(Set<String> facts) {
        Map<String, Treatment> others = new HashMap<>(byFact);
        others.keySet().removeAll(facts);
        return new Treatments(others);
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
