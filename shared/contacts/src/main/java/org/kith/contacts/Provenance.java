package org.kith.contacts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * When each fact was last confirmed, by whom, and where it is from. Most facts of most contacts came when the contact
 * was added; only the others take room.
 *
 * @param added of all facts that are not in {@code later}; empty for contacts of which that was not kept
 * @param later by {@link FactKey}
 */
public record Provenance(Optional<Confirmation> added, Map<FactKey, Confirmation> later) {
    /** Keeps a copy. */
    public Provenance {
        later = Map.copyOf(later);
    }

    /** Of facts that all came now. */
    static Provenance of(Confirmation confirmation) {
        return new Provenance(Optional.of(confirmation), Map.of());
    }

    /** Where a fact is from. */
    public Optional<Confirmation> of(FactKey fact) {
        return Optional.ofNullable(later.get(fact)).or(() -> added);
    }

    /** After the facts were changed: what is new or different is confirmed by this, what is gone is forgotten. */
    Provenance changed(Facts before, Facts after, Confirmation confirmation) {
        Map<FactKey, String> was = FactKey.of(before);
        Map<FactKey, String> is = FactKey.of(after);
        return with(confirmed -> {
            confirmed.keySet().retainAll(is.keySet());
            is.forEach((fact, text) -> {
                if (!text.equals(was.get(fact))) {
                    confirmed.put(fact, confirmation);
                }
            });
            return confirmed;
        });
    }

    /** After somebody looked at these facts and found them right. */
    Provenance confirmed(Set<FactKey> facts, Confirmation confirmation) {
        return with(confirmed -> {
            facts.forEach(fact -> confirmed.put(fact, confirmation));
            return confirmed;
        });
    }

    private Provenance with(UnaryOperator<Map<FactKey, Confirmation>> change) {
        return new Provenance(added, change.apply(new HashMap<>(later)));
    }
}
