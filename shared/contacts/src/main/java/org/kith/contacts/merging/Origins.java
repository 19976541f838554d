package org.kith.contacts.merging;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.Confirmation;
import org.kith.contacts.Contact;
import org.kith.contacts.FactKey;
import org.kith.contacts.Facts;
import org.kith.contacts.Provenance;

/** Where the facts of a contact are from that was put together from others. */
final class Origins {
    private final Map<FactKey, String> facts;

    Origins(Facts facts) {
        this.facts = FactKey.of(facts);
    }

    /** Each fact is from the one that has it; from both, what confirmed it last counts. */
    Provenance merged(Contact kept, Contact other) {
        Map<FactKey, String> ours = FactKey.of(kept.facts());
        Map<FactKey, String> theirs = FactKey.of(other.facts());
        return relativeTo(kept.provenance(), fact -> {
            Optional<Confirmation> one = confirmation(kept, ours, fact);
            Optional<Confirmation> two = confirmation(other, theirs, fact);
            boolean laterThere = one.isEmpty()
                    || two.filter(each -> each.at().isAfter(one.get().at())).isPresent();
            return laterThere ? two : one;
        });
    }

    /** What nobody confirmed since the merging is from where it was before. */
    Provenance parted(Contact before, Contact merged, Contact now) {
        Map<FactKey, String> was = FactKey.of(before.facts());
        return relativeTo(before.provenance(), fact -> {
            Optional<Confirmation> current = now.provenance().of(fact);
            boolean untouched = current.equals(merged.provenance().of(fact))
                    && facts.getOrDefault(fact, "").equals(was.get(fact));
            return untouched ? before.provenance().of(fact) : current;
        });
    }

    private interface Source {
        Optional<Confirmation> of(FactKey fact);
    }

    /** With an entry only where it is another than that one has. */
    private Provenance relativeTo(Provenance base, Source source) {
        Map<FactKey, Confirmation> later = new HashMap<>(base.later());
        later.keySet().retainAll(facts.keySet());
        Provenance same = new Provenance(base.added(), later);
        facts.keySet()
                .forEach(fact -> source.of(fact)
                        .filter(each -> !Optional.of(each).equals(same.of(fact)))
                        .ifPresent(each -> later.put(fact, each)));
        return new Provenance(base.added(), later);
    }

    /** What confirmed a fact, if the contact has it as it is here. */
    private Optional<Confirmation> confirmation(Contact contact, Map<FactKey, String> has, FactKey fact) {
        return facts.getOrDefault(fact, "").equals(has.get(fact))
                ? contact.provenance().of(fact)
                : Optional.empty();
    }
}
