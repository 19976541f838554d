package org.kith.contacts.duplicates;

import java.util.Set;
import org.kith.contacts.Signature;
import org.kith.kernel.ContactId;

/**
 * The pairs of contacts of one group of which somebody said no: they are not the same, however alike. A second store of
 * the kind keeps of whom somebody said that they do not live together ({@link org.kith.contacts.GroupStores#apart}).
 */
public interface Distinctions {
    /** More than anybody will ever press a button for; beyond, the pairs whose lower id is greatest are asked about again. */
    int MOST_READ = 20_000;

    /** All pairs, as of now. */
    Set<Pair> all();

    /** So many pairs are remembered together, or none of them. */
    int MOST_AT_ONCE = 40;

    /** Remembers it of all these pairs, up to {@link #MOST_AT_ONCE}. */
    Outcome tellApart(Set<Pair> pairs, Signature signature);

    /** Forgets what was said of these pairs, as if nobody had said it. */
    Outcome takeBack(Set<Pair> pairs);

    /** Remembers it of one pair. */
    default Outcome tellApart(Pair pair, Signature signature) {
        return tellApart(Set.of(pair), signature);
    }

    /** Forgets it of one pair. */
    default Outcome takeBack(Pair pair) {
        return takeBack(Set.of(pair));
    }

    /** Forgets every pair that a contact is part of, because it is erased. */
    void forget(ContactId contact);

    /** What became of it. */
    sealed interface Outcome {
        /** It is so now, or was before. */
        record Done() implements Outcome {}

        /** One of them does not exist; nothing is remembered. */
        record Missing() implements Outcome {}
    }
}
